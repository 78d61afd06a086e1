"use client";

import { useLiveProgress } from "@/components/admin/use-live-progress";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { BatchProgress as Progress } from "@/lib/desk/read-batch-progress";

interface Props {
  readonly batchId: number;
  /** As of the page's making; what comes later is streamed. */
  readonly initial: Progress;
}

const NUMBER = new Intl.NumberFormat("en");
const WAITING: Readonly<Record<string, string>> = {
  uploaded: "Waiting to be read",
  paused: "Paused: nothing is lost, and it goes on where it stopped",
};

/** How far an import has come, live until it has ended. */
export function BatchProgress({ batchId, initial }: Props) {
  const live = useLiveProgress(`/api/batches/${batchId}/events`, initial);
  if (live.status === "failed") {
    return (
      <Notice tone="bad" title="This import failed">
        {live.failure}
      </Notice>
    );
  }
  if (live.isOver) return null;
  const { done, total, note } = live.progress ?? { done: 0, total: 0, note: "Reading the file" };
  const { stored } = live.counters;
  return (
    <section className="card stack" aria-label="Progress">
      <p aria-live="polite">
        <strong>{WAITING[live.status] ?? note}</strong>
        {stored > 0 && (
          <span className="muted"> {stored === 1 ? "1 item" : `${NUMBER.format(stored)} items`} so far</span>
        )}
      </p>
      <ProgressBar label="Import" done={done} total={total} />
    </section>
  );
}
