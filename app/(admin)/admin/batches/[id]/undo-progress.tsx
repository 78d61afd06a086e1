"use client";

import { useLiveProgress } from "@/components/admin/use-live-progress";
import { ActionForm } from "@/components/ui/action-form";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { UndoProgress as Progress } from "@/lib/desk/undo/read-undo";
import { stopUndoAction } from "./actions";

interface Props {
  readonly batchId: number;
  /** As of the page's making; what comes later is streamed. */
  readonly initial: Progress;
  readonly canStop: boolean;
}

const NUMBER = new Intl.NumberFormat("en-GB");
const STOPS = {
  undo: {
    submit: "Stop and put everything back",
    confirm: "Stop this undo, and put back what it has taken?",
  },
  restore: {
    submit: "Stop restoring",
    confirm: "Stop here? The rest stays in the trash until you restore it.",
  },
} as const;

/** How far undoing or restoring an import has come, live, with a way to stop it. */
export function UndoProgress({ batchId, initial, canStop }: Props) {
  const { step, progress } = useLiveProgress(`/api/batches/${batchId}/undo/events`, initial);
  const { done, total, note } = progress ?? { done: 0, total: 0, note: "Waiting for its turn" };
  const title = step === "restore" ? "Restoring this import" : "Undoing this import";
  return (
    <section className="card stack" aria-label={title}>
      <p aria-live="polite">
        <strong>{title}</strong>{" "}
        <span className="muted">
          {note}
          {total > 0 && `: ${NUMBER.format(done)} of ${NUMBER.format(total)}`}
        </span>
      </p>
      <ProgressBar label={title} done={done} total={total} />
      {step && canStop && (
        <ActionForm action={stopUndoAction} variant="danger" {...STOPS[step]}>
          <input type="hidden" name="batchId" value={batchId} />
        </ActionForm>
      )}
    </section>
  );
}
