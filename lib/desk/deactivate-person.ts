import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { updateActive } from "@/db/queries/users";
import { assertKeepsAdministrator } from "@/lib/desk/keep-administrator";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

interface Input {
  readonly userId: number;
  readonly now: Date;
}

/** Keep a person out from now on, without losing what they have done; their sessions end at once. */
export async function deactivatePerson(db: Db, actor: Actor, { userId, now }: Input): Promise<void> {
  assertCan(actor, "people.manage");
  await db.transaction(async (tx) => {
    await assertKeepsAdministrator(tx, actor, userId);
    if (!(await updateActive(tx, userId, false))) throw new AppError("not_found", "There is no such person.");
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "user.deactivated",
      subjectType: "user",
      subjectId: userId,
      at: now,
    });
  });
}
