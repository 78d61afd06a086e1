import { z } from "zod";
import type { Tx } from "@/db/db";
import {
  type BatchUndo,
  countUndoArticles,
  findUndo,
  listUndoArticles,
  settleUndoArticle,
  updateUndo,
} from "@/db/queries/batch-undos";
import { type JobHandler, type JobRun, JobStopped } from "@/lib/desk/job-handler";
import { bringBack } from "@/lib/desk/undo/bring-back";
import { discard } from "@/lib/desk/undo/discard";
import { endRestore, endUndo } from "@/lib/desk/undo/end-undo";
import type { UndoAct } from "@/lib/desk/undo/undo-act";
import { UNDO_KIND, type UndoPayload, undoPayloadSchema } from "@/lib/desk/undo/undo-job";
import { AppError } from "@/lib/errors";

const ARTICLES_PER_CHECKPOINT = 50;

/** What is done to each article, to those that it is done to, and at the end. */
const STEPS = {
  undo: {
    from: "planned",
    settle: discard,
    conflict: "kept",
    end: endUndo,
    note: "Putting drafts in the trash",
  },
  restore: {
    from: null,
    settle: bringBack,
    conflict: "left",
    end: endRestore,
    note: "Bringing articles back",
  },
} as const;

const cursorSchema = z.object({ afterId: z.number().int(), done: z.number().int() });

/** Undoes imports and restores them, some articles at a time; goes on after any interruption. */
export const undoBatchHandler = (chunk = ARTICLES_PER_CHECKPOINT): JobHandler => ({
  kind: UNDO_KIND,
  async run(job) {
    const payload = undoPayloadSchema.parse(job.payload);
    const undo = await findUndo(job.db, payload.undoId);
    if (!undo) throw new JobStopped("The undo is gone.");
    await walk(job, undo, payload, chunk);
    await job.complete((tx) =>
      STEPS[payload.step].end(tx, { undo, actorId: payload.actorId, now: job.now() }),
    );
  },
  giveUp: async (tx, payload, failure) => {
    const { undoId } = undoPayloadSchema.parse(payload);
    await updateUndo(tx, undoId, { underWay: null, failure });
  },
});

async function walk(
  job: JobRun,
  undo: BatchUndo,
  { step, actorId }: UndoPayload,
  chunk: number,
): Promise<void> {
  const { from, note } = STEPS[step];
  let cursor = job.cursor === null ? { afterId: 0, done: 0 } : cursorSchema.parse(job.cursor);
  const total = cursor.done + (await countUndoArticles(job.db, undo.id, from));
  for (;;) {
    const rows = await listUndoArticles(job.db, undo.id, {
      outcome: from,
      afterId: cursor.afterId,
      limit: chunk,
    });
    const last = rows.at(-1);
    if (!last) return;
    cursor = { afterId: last.articleId, done: cursor.done + rows.length };
    await job.checkpoint({ cursor, progress: { done: cursor.done, total, note } }, async (tx) => {
      for (const row of rows) await settle(tx, step, { row, undo, actorId, now: job.now() });
    });
  }
}

/** An article that somebody has changed meanwhile stays as it is. */
async function settle(tx: Tx, step: UndoPayload["step"], act: UndoAct): Promise<void> {
  const end = tx
    .transaction((inner) => STEPS[step].settle(inner, act))
    .catch((error: unknown) => {
      if (error instanceof AppError && ["conflict", "not_found"].includes(error.code))
        return { outcome: STEPS[step].conflict };
      throw error;
    });
  await settleUndoArticle(tx, act.row, await end);
}
