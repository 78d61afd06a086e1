import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { consumeInvitation } from "@/db/queries/invitations";
import { findUserByEmail, type User, updatePassword } from "@/db/queries/users";
import { hashPassword } from "@/lib/auth/password";
import { lookUpInvitation } from "@/lib/desk/look-up-invitation";
import { assertStrongPassword } from "@/lib/domain/password-rules";
import { AppError } from "@/lib/errors";

interface Input {
  readonly token: string;
  readonly password: string;
  readonly now: Date;
}

/** Set a new password with the link of `createResetLink`; ends all sessions of the person. */
export async function resetPassword(db: Db, { token, password, now }: Input): Promise<User> {
  const link = await lookUpInvitation(db, { token, kind: "reset", now });
  const email = link.email ?? "";
  assertStrongPassword(password, { email });
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    if (!(await consumeInvitation(tx, link.tokenHash, now))) {
      throw new AppError("conflict", "This link has just been used: it works only once.");
    }
    const user = await findUserByEmail(tx, email);
    const changed = user?.isActive ? await updatePassword(tx, user.id, passwordHash) : null;
    if (!changed) throw new AppError("conflict", "This account has been deactivated.");
    await appendAuditEvent(tx, {
      actorId: changed.id,
      action: "user.password_reset",
      subjectType: "user",
      subjectId: changed.id,
      at: now,
    });
    return changed;
  });
}
