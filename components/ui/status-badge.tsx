import type { Tone } from "@/components/ui/notice";
import type { ArticleStatus } from "@/lib/domain/article-status";
import type { BatchStatus, ItemState } from "@/lib/domain/ingest";
import type { JobState } from "@/lib/domain/job";
import type { DeliveryState, IssueState, SubscriberState } from "@/lib/domain/newsletter";
import type { RecleanStatus } from "@/lib/domain/reclean";

export type Status =
  | ArticleStatus
  | ItemState
  | BatchStatus
  | JobState
  | RecleanStatus
  | IssueState
  | SubscriberState
  | DeliveryState;

const TONES: Record<Status, Tone> = {
  draft: "neutral",
  in_review: "info",
  scheduled: "warn",
  published: "good",
  corrected: "good",
  unpublished: "neutral",
  trashed: "bad",
  new: "info",
  accepted: "good",
  rejected: "bad",
  duplicate: "warn",
  update: "info",
  uploaded: "info",
  queued: "info",
  running: "info",
  paused: "warn",
  done: "good",
  failed: "bad",
  cancelled: "neutral",
  undone: "neutral",
  planning: "info",
  planned: "info",
  applying: "info",
  applied: "good",
  undoing: "info",
  stopped: "warn",
  sending: "info",
  sent: "good",
  pending: "neutral",
  confirmed: "good",
  unsubscribed: "neutral",
  bounced: "bad",
  waiting: "neutral",
  unsure: "warn",
  skipped: "neutral",
};

/** The status of an article, item, batch or job, as a word with a colour. */
export function StatusBadge({ status }: { readonly status: Status }) {
  return (
    <span className="badge" data-tone={TONES[status]}>
      {words(status)}
    </span>
  );
}

const words = (status: Status) => status.charAt(0).toUpperCase() + status.slice(1).replace("_", " ");
