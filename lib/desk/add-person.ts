import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { insertUser, type User } from "@/db/queries/users";
import { hashPassword } from "@/lib/auth/password";
import type { Role } from "@/lib/domain/actor";
import { assertStrongPassword } from "@/lib/domain/password-rules";
import { AppError } from "@/lib/errors";

interface Input {
  /** Folded to lower case. */
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly password: string;
  readonly now: Date;
}

/** Give a person an account; for the operator at the command line, who is nobody on the desk. */
export async function addPerson(db: Db, { email, name, role, password, now }: Input): Promise<User> {
  assertStrongPassword(password, { email });
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    const user = await insertUser(tx, { email, name, role, passwordHash, createdAt: now });
    if (!user) throw new AppError("conflict", `${email} has an account already.`);
    await appendAuditEvent(tx, {
      actorId: null,
      action: "user.created",
      subjectType: "user",
      subjectId: user.id,
      detail: { role, by: "command line" },
      at: now,
    });
    return user;
  });
}
