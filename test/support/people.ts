import type { Db, Tx } from "@/db/db";
import { hashPassword } from "@/lib/auth/password";
import type { Actor, Role } from "@/lib/domain/actor";
import { insertUser } from "./factories";

/** The password of everybody whom `insertMember` adds. */
export const PASSWORD = "three quiet boats";

let hash: Promise<string> | undefined;

/** Insert a person who can sign in with `PASSWORD`. */
export async function insertMember(db: Tx, role: Role, email?: string) {
  hash ??= hashPassword(PASSWORD);
  return insertUser(db, { role, passwordHash: await hash, ...(email ? { email } : {}) });
}

/** Insert a person and act as them. */
export async function actAs(db: Db, role: Role): Promise<Actor> {
  const { id, name } = await insertMember(db, role);
  return { id, name, role };
}
