"use client";

import { useLiveProgress } from "@/components/admin/use-live-progress";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { RecleanProgress as Progress } from "@/lib/desk/cleaning/read-reclean";

interface Props {
  readonly recleanId: number;
  /** As of the page's making; what comes later is streamed. */
  readonly initial: Progress;
}

/** How far a re-cleaning has come, live until it has ended. */
export function RecleanProgress({ recleanId, initial }: Props) {
  const { status, failure, isOver, progress } = useLiveProgress(`/api/recleans/${recleanId}/events`, initial);
  if (status === "failed")
    return (
      <Notice tone="bad" title="This has failed">
        {failure}
      </Notice>
    );
  if (status === "undone") return <Notice title="Undone">Everything is as it was before.</Notice>;
  if (status === "cancelled")
    return <Notice title="Stopped">The plan was given up; nothing has changed.</Notice>;
  if (isOver) return null;
  const { done, total, note } = progress ?? { done: 0, total: 0, note: "Waiting for its turn" };
  return (
    <section className="card stack" aria-label="Progress">
      <p aria-live="polite">
        <strong>{note}</strong>
        {total > 0 && (
          <span className="muted">
            {" "}
            {done} of {total} items
          </span>
        )}
      </p>
      <ProgressBar label={note} done={done} total={total} />
    </section>
  );
}
