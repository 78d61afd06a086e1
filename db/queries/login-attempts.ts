import { and, eq, gt, inArray, lte, min, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { loginAttempts } from "@/db/schema/people";

/** How often a key was tried since some moment, and when first. */
export interface AttemptCount {
  readonly key: string;
  readonly count: number;
  readonly first: Date;
}

/** Note one try for each key; returns the ids of the notes. */
export async function insertAttempts(db: Db | Tx, keys: readonly string[], at: Date): Promise<number[]> {
  const rows = await db
    .insert(loginAttempts)
    .values(keys.map((key) => ({ key, at })))
    .returning({ id: loginAttempts.id });
  return rows.map((row) => row.id);
}

/** The tries of each key after `since`. */
export async function countAttempts(
  db: Db | Tx,
  keys: readonly string[],
  since: Date,
): Promise<AttemptCount[]> {
  const rows = await db
    .select({ key: loginAttempts.key, count: sql<number>`count(*)`, first: min(loginAttempts.at) })
    .from(loginAttempts)
    .where(and(inArray(loginAttempts.key, [...keys]), gt(loginAttempts.at, since)))
    .groupBy(loginAttempts.key);
  return rows.map((row) => ({ key: row.key, count: Number(row.count), first: row.first ?? since }));
}

/** Take back single notes. */
export async function deleteAttempts(db: Db | Tx, ids: readonly number[]): Promise<void> {
  await db.delete(loginAttempts).where(inArray(loginAttempts.id, [...ids]));
}

/** Forget every try of a key. */
export async function clearAttempts(db: Db | Tx, key: string): Promise<void> {
  await db.delete(loginAttempts).where(eq(loginAttempts.key, key));
}

/** Forget what is too old to count. */
export async function pruneAttempts(db: Db | Tx, until: Date): Promise<void> {
  await db.delete(loginAttempts).where(lte(loginAttempts.at, until));
}
