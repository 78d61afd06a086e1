"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { TabCount } from "@/components/admin/tally";
import { Select } from "@/components/ui/select";
import type { ItemState } from "@/lib/domain/ingest";

type StateChoice = ItemState | "all";

interface Props {
  readonly batches: readonly { readonly id: number; readonly fileName: string }[];
  readonly batch: number | null;
  readonly state: StateChoice;
}

const CHOICES: readonly (readonly [StateChoice, string])[] = [
  ["new", "New"],
  ["duplicate", "Duplicates"],
  ["update", "Updates"],
  ["accepted", "Accepted"],
  ["rejected", "Rejected"],
  ["all", "All"],
];

/** Which items the board shows: by state and by dump. */
export function ReviewFilters({ batches, batch, state }: Props) {
  const router = useRouter();
  const href = (nextBatch: number | null, nextState: StateChoice) => {
    const query = new URLSearchParams({ state: nextState, ...(nextBatch ? { batch: `${nextBatch}` } : {}) });
    return `/admin/review?${query}`;
  };
  return (
    <div className="review-filters">
      <nav className="tabs" aria-label="State">
        {CHOICES.map(([choice, label]) => (
          <Link
            key={choice}
            className="tab"
            href={href(batch, choice)}
            aria-current={choice === state ? "page" : undefined}
          >
            {label}
            {choice !== "all" && <TabCount of={choice} />}
          </Link>
        ))}
      </nav>
      <Select
        className="review-batch"
        aria-label="Dump"
        value={batch ?? ""}
        onChange={(event) => router.push(href(Number(event.target.value) || null, state))}
      >
        <option value="">All dumps</option>
        {batches.map(({ id, fileName }) => (
          <option key={id} value={id}>
            {fileName}
          </option>
        ))}
      </Select>
    </div>
  );
}
