import { and, desc, eq, gt, isNull, lte } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { invitations } from "@/db/schema/people";

/** One link that lets somebody in. */
export type Invitation = typeof invitations.$inferSelect;

/** Add a link. */
export async function insertInvitation(
  tx: Tx,
  invitation: Omit<Invitation, "id" | "usedAt">,
): Promise<Invitation> {
  const [row] = await tx.insert(invitations).values(invitation).returning();
  if (!row) throw new Error("The database returned no invitation.");
  return row;
}

/** The link with this token hash, or null. */
export async function findInvitation(db: Db | Tx, tokenHash: string): Promise<Invitation | null> {
  const [row] = await db.select().from(invitations).where(eq(invitations.tokenHash, tokenHash)).limit(1);
  return row ?? null;
}

/** Use up one open link; null when it is not open at `now`. Of two at once, one gets it. */
export async function consumeInvitation(tx: Tx, tokenHash: string, now: Date): Promise<Invitation | null> {
  const [row] = await tx
    .update(invitations)
    .set({ usedAt: now })
    .where(
      and(eq(invitations.tokenHash, tokenHash), isNull(invitations.usedAt), gt(invitations.expiresAt, now)),
    )
    .returning();
  return row ?? null;
}

/** Use up every open set-up link: of two people who set up at once, the second finds none. */
export async function consumeSetupInvitations(tx: Tx, now: Date): Promise<Invitation[]> {
  return tx
    .update(invitations)
    .set({ usedAt: now })
    .where(and(eq(invitations.kind, "setup"), isNull(invitations.usedAt), gt(invitations.expiresAt, now)))
    .returning();
}

/** Invitations of people that can still be accepted at `now`, the newest first. */
export async function listOpenInvitations(db: Db | Tx, now: Date): Promise<Invitation[]> {
  return db
    .select()
    .from(invitations)
    .where(and(eq(invitations.kind, "invite"), isNull(invitations.usedAt), gt(invitations.expiresAt, now)))
    .orderBy(desc(invitations.id));
}

/** Take back an unused invitation; null when there is none. */
export async function deleteInvitation(tx: Tx, id: number): Promise<Invitation | null> {
  const [row] = await tx
    .delete(invitations)
    .where(and(eq(invitations.id, id), eq(invitations.kind, "invite"), isNull(invitations.usedAt)))
    .returning();
  return row ?? null;
}

/** Take back every unused link of one kind for an e-mail address: a new one replaces them. */
export async function deleteOpenLinks(tx: Tx, kind: Invitation["kind"], email: string): Promise<void> {
  await tx
    .delete(invitations)
    .where(and(eq(invitations.kind, kind), eq(invitations.email, email), isNull(invitations.usedAt)));
}

/** Forget unused links that ran out by `until`. */
export async function pruneInvitations(tx: Tx, until: Date): Promise<void> {
  await tx.delete(invitations).where(and(isNull(invitations.usedAt), lte(invitations.expiresAt, until)));
}
