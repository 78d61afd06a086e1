import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { updateActive } from "@/db/queries/users";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

interface Input {
  readonly userId: number;
  readonly now: Date;
}

/** Let a deactivated person in again, with the role and password they had; they sign in anew. */
export async function reactivatePerson(db: Db, actor: Actor, { userId, now }: Input): Promise<void> {
  assertCan(actor, "people.manage");
  await db.transaction(async (tx) => {
    if (!(await updateActive(tx, userId, true))) throw new AppError("not_found", "There is no such person.");
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "user.reactivated",
      subjectType: "user",
      subjectId: userId,
      at: now,
    });
  });
}
