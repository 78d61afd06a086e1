import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { findUser, type User, updatePassword } from "@/db/queries/users";
import { withinLimits } from "@/lib/auth/attempt-limits";
import { hashPassword, verifyPassword } from "@/lib/auth/password";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { assertStrongPassword } from "@/lib/domain/password-rules";
import { AppError } from "@/lib/errors";

interface Input {
  readonly current: string;
  readonly password: string;
  readonly now: Date;
}

/** Change one's own password; ends all sessions, so the caller starts a new one for the person returned. */
export async function changePassword(db: Db, actor: Actor, { current, password, now }: Input): Promise<User> {
  assertCan(actor, "desk.read");
  const user = await findUser(db, actor.id);
  if (!user) throw new AppError("not_found", "There is no such person.");
  assertStrongPassword(password, user);
  const isRight = await withinLimits(db, { email: user.email, address: null, now }, () =>
    verifyPassword(user.passwordHash, current),
  );
  if (!isRight) throw new AppError("bad_input", "The current password is not right.");
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    const changed = await updatePassword(tx, user.id, passwordHash);
    if (!changed) throw new AppError("not_found", "There is no such person.");
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "user.password_changed",
      subjectType: "user",
      subjectId: user.id,
      at: now,
    });
    return changed;
  });
}
