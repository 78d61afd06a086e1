import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { raiseSessionVersion } from "@/db/queries/users";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

interface Input {
  readonly userId: number;
  readonly now: Date;
}

/** End every session of a person: everybody may end their own, administrators anybody's. */
export async function signOutEverywhere(db: Db, actor: Actor, { userId, now }: Input): Promise<void> {
  assertCan(actor, userId === actor.id ? "desk.read" : "people.manage");
  await db.transaction(async (tx) => {
    if (!(await raiseSessionVersion(tx, userId))) throw new AppError("not_found", "There is no such person.");
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "user.signed_out_everywhere",
      subjectType: "user",
      subjectId: userId,
      at: now,
    });
  });
}
