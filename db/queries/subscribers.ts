import { and, asc, count, eq, gt, inArray, isNull, lt, ne, or, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { deliveries, newsletterIssues, subscribers } from "@/db/schema/newsletter";
import type { SubscriberState } from "@/lib/domain/newsletter";

/** One address and what it wants. */
export type Subscriber = typeof subscribers.$inferSelect;

interface Wish {
  readonly newsletterId: number;
  readonly address: string;
  readonly now: Date;
}

/** Note that an address was given; one that is known stays as it is. */
export async function noteWish(tx: Tx, { newsletterId, address, now }: Wish): Promise<Subscriber> {
  await tx
    .insert(subscribers)
    .values({ newsletterId, address, state: "pending", createdAt: now })
    .onConflictDoNothing();
  const [row] = await tx
    .select()
    .from(subscribers)
    .where(and(eq(subscribers.newsletterId, newsletterId), eq(subscribers.address, address)))
    .limit(1);
  if (!row) throw new Error("The database returned no subscriber.");
  return row;
}

/** One subscriber, or null. */
export async function findSubscriber(db: Db | Tx, id: number): Promise<Subscriber | null> {
  const [row] = await db.select().from(subscribers).where(eq(subscribers.id, id)).limit(1);
  return row ?? null;
}

/**
 * Take the right to send one confirmation mail, with the hash of its token; false where one went out after `since`,
 * or where there is nothing to confirm. Of two at once, one gets it.
 */
export async function takeConfirmation(
  tx: Db | Tx,
  id: number,
  { hash, now, since }: { readonly hash: string; readonly now: Date; readonly since: Date },
): Promise<boolean> {
  const rows = await tx
    .update(subscribers)
    .set({ confirmHash: hash, confirmSentAt: now })
    .where(
      and(
        eq(subscribers.id, id),
        inArray(subscribers.state, ["pending", "unsubscribed", "bounced"]),
        or(isNull(subscribers.confirmSentAt), lt(subscribers.confirmSentAt, since)),
      ),
    )
    .returning({ id: subscribers.id });
  return rows.length > 0;
}

/** The subscriber whose confirmation mail had this token and was sent after `since`, or null. */
export async function findByConfirmHash(db: Db | Tx, hash: string, since: Date): Promise<Subscriber | null> {
  const [row] = await db
    .select()
    .from(subscribers)
    .where(and(eq(subscribers.confirmHash, hash), gt(subscribers.confirmSentAt, since)))
    .limit(1);
  return row ?? null;
}

/** Make a subscriber one who gets mail, and use its token up. */
export async function confirmSubscriber(tx: Tx, id: number, now: Date): Promise<void> {
  await tx
    .update(subscribers)
    .set({ state: "confirmed", confirmHash: null, confirmSentAt: null, confirmedAt: now, endedAt: null })
    .where(eq(subscribers.id, id));
}

/** Let a subscriber get no more mail; null where there is none. */
export async function endSubscription(
  tx: Tx,
  id: number,
  state: Extract<SubscriberState, "unsubscribed" | "bounced">,
  now: Date,
): Promise<void> {
  await tx
    .update(subscribers)
    .set({ state, endedAt: now, confirmHash: null })
    .where(and(eq(subscribers.id, id), inArray(subscribers.state, ["pending", "confirmed"])));
}

/** Who got the mail whose unsubscribe link had this token, and of which newsletter; null where there is none. */
export async function findByUnsubscribeHash(
  db: Db | Tx,
  hash: string,
): Promise<{ readonly subscriber: Subscriber; readonly newsletterId: number } | null> {
  const [row] = await db
    .select({ subscriber: subscribers, newsletterId: newsletterIssues.newsletterId })
    .from(deliveries)
    .innerJoin(newsletterIssues, eq(newsletterIssues.id, deliveries.issueId))
    .innerJoin(subscribers, eq(subscribers.id, deliveries.subscriberId))
    .where(eq(deliveries.unsubscribeHash, hash))
    .limit(1);
  return row ?? null;
}

/** How many subscribers of each newsletter are in each state. */
export async function countSubscribers(
  db: Db | Tx,
): Promise<{ readonly newsletterId: number; readonly state: SubscriberState; readonly count: number }[]> {
  return db
    .select({ newsletterId: subscribers.newsletterId, state: subscribers.state, count: count() })
    .from(subscribers)
    .groupBy(subscribers.newsletterId, subscribers.state);
}

interface Page {
  readonly newsletterId: number;
  readonly afterId: number;
  readonly limit: number;
  /** Only addresses that hold it. */
  readonly holding?: string;
}

/** One page of a newsletter's subscribers, in the order in which they came. */
export async function listSubscribers(
  db: Db | Tx,
  { newsletterId, afterId, limit, holding }: Page,
): Promise<Subscriber[]> {
  return db
    .select()
    .from(subscribers)
    .where(
      and(
        eq(subscribers.newsletterId, newsletterId),
        gt(subscribers.id, afterId),
        holding ? sql`${subscribers.address} like ${likePattern(holding)} escape '!'` : undefined,
      ),
    )
    .orderBy(asc(subscribers.id))
    .limit(limit);
}

const likePattern = (text: string) => `%${text.toLowerCase().replace(/[!%_]/g, "!$&")}%`;

/** Forget addresses that were given before `until` and never confirmed. */
export async function pruneWishes(db: Db, until: Date): Promise<void> {
  await db.delete(subscribers).where(and(eq(subscribers.state, "pending"), lt(subscribers.createdAt, until)));
}

/** Let a confirmation mail that did not go out be sent again. */
export async function freeConfirmation(tx: Db | Tx, id: number): Promise<void> {
  await tx
    .update(subscribers)
    .set({ confirmHash: null, confirmSentAt: null })
    .where(and(eq(subscribers.id, id), ne(subscribers.state, "confirmed")));
}

/** Forget a subscriber for good; the mails that went out stay, without whom they went to. */
export async function deleteSubscriber(tx: Tx, id: number): Promise<void> {
  await tx.update(deliveries).set({ subscriberId: null }).where(eq(deliveries.subscriberId, id));
  await tx.delete(subscribers).where(eq(subscribers.id, id));
}
