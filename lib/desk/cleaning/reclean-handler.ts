import { z } from "zod";
import { findReclean, moveReclean, type Reclean } from "@/db/queries/recleans";
import { openApply } from "@/lib/desk/cleaning/apply-items";
import { openPlan } from "@/lib/desk/cleaning/plan-items";
import { RECLEAN_KIND, type RecleanPayload, recleanPayloadSchema } from "@/lib/desk/cleaning/reclean-job";
import type { OpenPhase } from "@/lib/desk/cleaning/reclean-phase";
import { openUndo } from "@/lib/desk/cleaning/undo-items";
import { type JobHandler, type JobRun, JobStopped } from "@/lib/desk/job-handler";
import { RUNNING_RECLEANS } from "@/lib/domain/reclean";

const PHASES: Record<RecleanPayload["phase"], OpenPhase> = {
  plan: openPlan,
  apply: openApply,
  undo: openUndo,
};
const NOTES = {
  plan: "Looking what would change",
  apply: "Cleaning again",
  undo: "Putting back what was",
} as const;
const ENDS = { plan: "planned", apply: "applied", undo: "undone" } as const;
const ITEMS_PER_CHECKPOINT = 50;

const cursorSchema = z.object({ afterId: z.number().int(), done: z.number().int() });

/** Plans, applies and undoes re-cleanings, some items at a time; goes on after any interruption. */
export const recleanHandler = (chunk = ITEMS_PER_CHECKPOINT): JobHandler => ({
  kind: RECLEAN_KIND,
  async run(job) {
    const payload = recleanPayloadSchema.parse(job.payload);
    const reclean = await findReclean(job.db, payload.recleanId);
    if (!reclean) throw new JobStopped("The re-cleaning is gone.");
    await walk(job, reclean, payload, chunk);
    const { phase } = payload;
    await job.complete(async (tx) => {
      await moveReclean(tx, reclean.id, RUNNING_RECLEANS, { status: ENDS[phase] });
    });
  },
  giveUp: async (tx, payload, failure) => {
    const { recleanId } = recleanPayloadSchema.parse(payload);
    await moveReclean(tx, recleanId, RUNNING_RECLEANS, { status: "failed", failure });
  },
});

async function walk(job: JobRun, reclean: Reclean, payload: RecleanPayload, chunk: number): Promise<void> {
  const { phase, actorId } = payload;
  const { total, next } = await PHASES[phase](job.db, reclean);
  let cursor = job.cursor === null ? { afterId: 0, done: 0 } : cursorSchema.parse(job.cursor);
  for (let step = await next(cursor.afterId, chunk); step; step = await next(cursor.afterId, chunk)) {
    const { lastId, items, write } = step;
    cursor = { afterId: lastId, done: cursor.done + items };
    const progress = { done: cursor.done, total, note: NOTES[phase] };
    await job.checkpoint({ cursor, progress }, (tx) => write(tx, { actorId, now: job.now() }));
  }
}
