import { and, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/db";
import { users } from "@/db/schema/people";

/** Read a number, then write the next one if nobody else did meanwhile; else from the beginning. */
export async function incrementOnce(db: Db, id: number): Promise<void> {
  while (!(await tryIncrement(db, id)));
}

/** The same where many wait for one row: it is locked by reading it through a write. */
export async function incrementLocked(db: Db, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    const [user] = await tx
      .update(users)
      .set({ sessionVersion: sql`${users.sessionVersion}` })
      .where(eq(users.id, id))
      .returning({ seen: users.sessionVersion });
    if (!user) throw new Error(`No user ${id}.`);
    await tx
      .update(users)
      .set({ sessionVersion: user.seen + 1 })
      .where(eq(users.id, id));
  });
}

async function tryIncrement(db: Db, id: number): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [user] = await tx.select({ seen: users.sessionVersion }).from(users).where(eq(users.id, id));
    if (!user) throw new Error(`No user ${id}.`);
    const written = await tx
      .update(users)
      .set({ sessionVersion: user.seen + 1 })
      .where(and(eq(users.id, id), eq(users.sessionVersion, user.seen)))
      .returning({ id: users.id });
    return written.length === 1;
  });
}
