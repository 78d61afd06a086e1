import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { enqueueJob } from "@/db/queries/jobs";
import { findReclean, moveReclean } from "@/db/queries/recleans";
import { subjectOf } from "@/lib/desk/cleaning/apply-reclean";
import { recleanJob } from "@/lib/desk/cleaning/reclean-job";
import { readScopeSwitches, writeScopeSwitches } from "@/lib/desk/cleaning/scope-switches";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { areSameSwitches } from "@/lib/domain/cleaning-steps";
import { AppError } from "@/lib/errors";

interface Input {
  readonly recleanId: number;
  readonly now: Date;
}

/**
 * Put back what a re-cleaning changed, switches and items, save what somebody has changed since.
 *
 * A second undo changes nothing.
 */
export async function undoReclean(db: Db, actor: Actor, { recleanId, now }: Input): Promise<void> {
  assertCan(actor, "cleaning.change");
  await db.transaction(async (tx) => {
    const found = await findReclean(tx, recleanId);
    if (!found) throw new AppError("not_found", "That re-cleaning no longer exists.");
    if (found.status === "undoing" || found.status === "undone") return;
    const change = { status: "undoing" as const, failure: null, undoneBy: actor.id, undoneAt: now };
    const from = ["applied", "stopped", "failed"] as const;
    const reclean = found.appliedAt && (await moveReclean(tx, recleanId, from, change));
    if (!reclean) throw new AppError("conflict", "There is nothing to undo here.");
    // Whoever has switched something since meant it for the texts to come.
    if (areSameSwitches(await readScopeSwitches(tx, reclean), reclean.switches)) {
      const note = "Cleaning steps switched back: the re-cleaning was undone";
      await writeScopeSwitches(tx, { scope: reclean, switches: reclean.switchesBefore, note, actor, now });
    }
    await enqueueJob(tx, recleanJob({ recleanId, phase: "undo", actorId: actor.id }, now));
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: `${subjectOf(reclean).subjectType}.reclean_undone`,
      ...subjectOf(reclean),
      detail: { recleanId },
      at: now,
    });
  });
}
