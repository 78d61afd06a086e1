import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { cancelJob } from "@/db/queries/jobs";
import { findReclean, moveReclean } from "@/db/queries/recleans";
import { subjectOf } from "@/lib/desk/cleaning/apply-reclean";
import { recleanKey } from "@/lib/desk/cleaning/reclean-job";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { RUNNING_RECLEANS } from "@/lib/domain/reclean";
import { AppError } from "@/lib/errors";

interface Input {
  readonly recleanId: number;
  readonly now: Date;
}

/** Stop a re-cleaning under way: a plan is given up; what was changed so far stays, and can go on or be undone. */
export async function stopReclean(db: Db, actor: Actor, { recleanId, now }: Input): Promise<void> {
  assertCan(actor, "cleaning.change");
  await db.transaction(async (tx) => {
    const reclean = await findReclean(tx, recleanId);
    if (!reclean) throw new AppError("not_found", "That re-cleaning no longer exists.");
    const isPlan = reclean.status === "planning";
    if (!(await cancelJob(tx, recleanKey(recleanId), now)))
      throw new AppError("conflict", "This has ended already; there is nothing to stop.");
    await moveReclean(tx, recleanId, RUNNING_RECLEANS, {
      status: isPlan ? "cancelled" : "stopped",
    });
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: `${subjectOf(reclean).subjectType}.reclean_stopped`,
      ...subjectOf(reclean),
      detail: { recleanId, while: reclean.status },
      at: now,
    });
  });
}
