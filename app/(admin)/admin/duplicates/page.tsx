import type { Metadata } from "next";
import Link from "next/link";
import { TabCount, Tally } from "@/components/admin/tally";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { readFingerprintProgress } from "@/lib/desk/fingerprints/read-fingerprints";
import { countDuplicates, listDuplicates, MOST_COUNTED } from "@/lib/desk/list-duplicates";
import { listProposals } from "@/lib/desk/updates/read-proposal";
import { can } from "@/lib/domain/actor";
import { DUPLICATE_KINDS, type DuplicateKind } from "@/lib/domain/ingest";
import { duplicateFilterSchema } from "@/lib/schemas/duplicates";
import { DuplicateBoard } from "./duplicate-board";
import "../review/review.css";
import "./duplicates.css";

export const metadata: Metadata = { title: "Duplicates" };

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

type ComparingProgress = NonNullable<Awaited<ReturnType<typeof readFingerprintProgress>>>;
type Counts = Readonly<Record<DuplicateKind, number>>;

/** The inbox of pairs that may be the same news: compared side by side, decided by one key. */
export default async function DuplicatesPage({ searchParams }: Props) {
  const actor = await requireActorPage();
  const query = duplicateFilterSchema.parse(await searchParams);
  const [counts, updates, comparing] = await Promise.all([
    countDuplicates(database(), actor),
    listProposals(database(), actor, 0),
    readFingerprintProgress(database(), actor),
  ]);
  const kind = query.kind ?? DUPLICATE_KINDS.find((entry) => counts[entry] > 0) ?? "same";
  const first = await listDuplicates(database(), actor, { kind, after: null });
  // Whoever comes back to a board on which something was decided since gets a new one.
  const waiting = first.pairs.map(({ earlier, later }) => `${earlier.id}-${later.id}`);
  const view = JSON.stringify([kind, counts, waiting]);
  return (
    <Tally key={view} counts={counts}>
      <div className="review pairs">
        <header className="review-head">
          <h1>Duplicates</h1>
          <KindTabs kind={kind} />
          {updates.total > 0 && (
            <Link className="small" href="/admin/duplicates/updates">
              {updates.total === 1 ? "1 article" : `${updates.total.toLocaleString("en-GB")} articles`}{" "}
              changed at the source
            </Link>
          )}
        </header>
        {comparing && <Comparing progress={comparing} />}
        {first.pairs.length > 0 ? (
          <DuplicateBoard key={view} first={first} kind={kind} mayDecide={can(actor, "item.review")} />
        ) : (
          <NothingTwice counts={counts} />
        )}
      </div>
    </Tally>
  );
}

/** Items of an older release are being compared: more may turn up. */
function Comparing({ progress: { done, total } }: { readonly progress: ComparingProgress }) {
  return (
    <Notice title="Older items are being compared">
      <ProgressBar label="Items compared" done={done} total={total} />
      <p className="small">
        They were imported before copies were looked for. What is found shows up here when you load the page
        again.
      </p>
    </Notice>
  );
}

const LABELS: Record<DuplicateKind, string> = {
  same: "Same news",
  update: "Updates",
  event: "Same event",
  related: "Related",
};

function KindTabs({ kind }: { readonly kind: DuplicateKind }) {
  return (
    <nav className="tabs" aria-label="Kind">
      {DUPLICATE_KINDS.map((choice) => (
        <Link
          key={choice}
          className="tab"
          href={`/admin/duplicates?kind=${choice}`}
          aria-current={choice === kind ? "page" : undefined}
        >
          {LABELS[choice]}
          <TabCount of={choice} most={MOST_COUNTED} />
        </Link>
      ))}
    </nav>
  );
}

function NothingTwice({ counts }: { readonly counts: Counts }) {
  const isAllDone = DUPLICATE_KINDS.every((kind) => counts[kind] === 0);
  return (
    <EmptyState
      title={isAllDone ? "Nothing looks alike" : "Nothing of this kind waits"}
      actions={
        <LinkButton href="/admin/review" variant="primary">
          Go on reviewing
        </LinkButton>
      }
    >
      {isAllDone
        ? "Items that may repeat each other are shown here, side by side. Exact repetitions are set aside by themselves."
        : "Choose another kind above."}
    </EmptyState>
  );
}
