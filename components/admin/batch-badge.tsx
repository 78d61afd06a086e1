import { StatusBadge } from "@/components/ui/status-badge";
import type { BatchStatus } from "@/lib/domain/ingest";

interface Props {
  readonly status: BatchStatus;
  readonly items: number;
}

/** The status of an import; one that has ended without an item is no success. */
export function BatchBadge({ status, items }: Props) {
  if (status !== "done" || items > 0) return <StatusBadge status={status} />;
  return (
    <span className="badge" data-tone="warn">
      No items
    </span>
  );
}
