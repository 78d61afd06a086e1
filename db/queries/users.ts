import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { apiKeys } from "@/db/schema/api-keys";
import { users } from "@/db/schema/people";
import type { Actor, Role } from "@/lib/domain/actor";

/** One person's account, with the password hash. */
export type User = typeof users.$inferSelect;

/** A person as the people screen lists them: no secrets. */
export type Person = Pick<User, "id" | "email" | "name" | "role" | "isActive" | "createdAt">;

const ACTOR = { id: users.id, name: users.name, role: users.role };

/** The active person whose sessions have version `sessionVersion`, or null. */
export async function findSessionActor(
  db: Db | Tx,
  id: number,
  sessionVersion: number,
): Promise<Actor | null> {
  const [row] = await db
    .select(ACTOR)
    .from(users)
    .where(and(eq(users.id, id), eq(users.isActive, true), eq(users.sessionVersion, sessionVersion)))
    .limit(1);
  return row ?? null;
}

/** The account with this e-mail (already folded), or null. */
export async function findUserByEmail(db: Db | Tx, email: string): Promise<User | null> {
  const [row] = await db.select().from(users).where(eq(users.email, email)).limit(1);
  return row ?? null;
}

/** The account with this id, or null. */
export async function findUser(db: Db | Tx, id: number): Promise<User | null> {
  const [row] = await db.select().from(users).where(eq(users.id, id)).limit(1);
  return row ?? null;
}

/** Every person, by name; not the users as whom keys act. */
export async function listUsers(db: Db | Tx): Promise<Person[]> {
  return db
    .select({ ...ACTOR, email: users.email, isActive: users.isActive, createdAt: users.createdAt })
    .from(users)
    .leftJoin(apiKeys, eq(apiKeys.userId, users.id))
    .where(isNull(apiKeys.id))
    .orderBy(asc(users.name), asc(users.id));
}

/** Whether anyone has an account, active or not. */
export async function hasUsers(db: Db | Tx): Promise<boolean> {
  return (await db.select({ id: users.id }).from(users).limit(1)).length > 0;
}

/** Add an account; null when its e-mail has one already. */
export async function insertUser(
  tx: Tx,
  user: Pick<User, "email" | "name" | "role" | "passwordHash" | "createdAt">,
): Promise<User | null> {
  const [row] = await tx.insert(users).values(user).onConflictDoNothing({ target: users.email }).returning();
  return row ?? null;
}

/**
 * The ids of the active administrators, locked until the transaction ends: of two people who
 * remove each other at once, the second sees what the first has done.
 */
export async function lockAdministrators(tx: Tx): Promise<number[]> {
  const rows = await tx
    .update(users)
    .set({ role: "administrator" })
    .where(and(eq(users.role, "administrator"), eq(users.isActive, true)))
    .returning({ id: users.id });
  return rows.map((row) => row.id);
}

/** Give a person another role; null when there is no such person. */
export async function updateRole(tx: Tx, id: number, role: Role): Promise<User | null> {
  const [row] = await tx.update(users).set({ role }).where(eq(users.id, id)).returning();
  return row ?? null;
}

/** Let a person in or keep them out, and end their sessions; null when there is no such person. */
export async function updateActive(tx: Tx, id: number, isActive: boolean): Promise<User | null> {
  const [row] = await tx
    .update(users)
    .set({ isActive, sessionVersion: nextVersion() })
    .where(eq(users.id, id))
    .returning();
  return row ?? null;
}

/** End all sessions of a person; null when there is no such person. */
export async function raiseSessionVersion(tx: Tx, id: number): Promise<User | null> {
  const [row] = await tx
    .update(users)
    .set({ sessionVersion: nextVersion() })
    .where(eq(users.id, id))
    .returning();
  return row ?? null;
}

/** Set a new password and end all sessions of a person; null when there is no such person. */
export async function updatePassword(tx: Tx, id: number, passwordHash: string): Promise<User | null> {
  const [row] = await tx
    .update(users)
    .set({ passwordHash, sessionVersion: nextVersion() })
    .where(eq(users.id, id))
    .returning();
  return row ?? null;
}

const nextVersion = () => sql`${users.sessionVersion} + 1`;
