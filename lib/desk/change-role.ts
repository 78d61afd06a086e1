import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { findUser, updateRole } from "@/db/queries/users";
import { assertKeepsAdministrator } from "@/lib/desk/keep-administrator";
import { type Actor, assertCan, type Role } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

interface Input {
  readonly userId: number;
  readonly role: Role;
  readonly now: Date;
}

/** Give a person another role; it holds from their next request on. */
export async function changeRole(db: Db, actor: Actor, { userId, role, now }: Input): Promise<void> {
  assertCan(actor, "people.manage");
  await db.transaction(async (tx) => {
    if (role !== "administrator") await assertKeepsAdministrator(tx, actor, userId);
    const before = await findUser(tx, userId);
    if (!before || !(await updateRole(tx, userId, role))) {
      throw new AppError("not_found", "There is no such person.");
    }
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "user.role_changed",
      subjectType: "user",
      subjectId: userId,
      detail: { from: before.role, to: role },
      at: now,
    });
  });
}
