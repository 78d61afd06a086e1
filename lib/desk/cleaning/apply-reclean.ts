import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { enqueueJob } from "@/db/queries/jobs";
import { findReclean, moveReclean, type Reclean } from "@/db/queries/recleans";
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
 * Do what a plan says: its switches hold from now on, and its items are changed one after the other.
 *
 * An item that somebody has changed since the plan is left as it is. A second apply changes nothing.
 */
export async function applyReclean(db: Db, actor: Actor, { recleanId, now }: Input): Promise<void> {
  assertCan(actor, "cleaning.change");
  await db.transaction(async (tx) => {
    const found = await findReclean(tx, recleanId);
    if (!found) throw new AppError("not_found", "That plan no longer exists.");
    if (found.status === "applying" || found.status === "applied") return;
    const change = { status: "applying" as const, failure: null, appliedBy: actor.id, appliedAt: now };
    // Where the plan itself failed, the rest of its items was never looked at.
    const from = found.appliedAt === null ? (["planned"] as const) : (["stopped", "failed"] as const);
    const reclean = await moveReclean(tx, recleanId, from, change);
    if (!reclean) throw new AppError("conflict", "This plan can’t be applied any more. Make a new one.");
    const current = await readScopeSwitches(tx, reclean);
    const isKnown = [reclean.switchesBefore, reclean.switches].some((known) =>
      areSameSwitches(known, current),
    );
    if (!isKnown)
      throw new AppError(
        "conflict",
        "Someone has switched other steps since this plan was made. Plan again.",
      );
    const note = "Cleaning steps switched";
    await writeScopeSwitches(tx, { scope: reclean, switches: reclean.switches, note, actor, now });
    await enqueueJob(tx, recleanJob({ recleanId, phase: "apply", actorId: actor.id }, now));
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: `${subjectOf(reclean).subjectType}.recleaned`,
      ...subjectOf(reclean),
      detail: { recleanId, switches: reclean.switches },
      at: now,
    });
  });
}

/** What the audit trail says that a re-cleaning is about. */
export function subjectOf({ batchId, sourceId }: Pick<Reclean, "batchId" | "sourceId">) {
  return batchId === null
    ? ({ subjectType: "source", subjectId: sourceId ?? 0 } as const)
    : ({ subjectType: "batch", subjectId: batchId } as const);
}
