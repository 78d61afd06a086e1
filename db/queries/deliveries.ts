import { and, asc, count, eq, gt, inArray } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { deliveries, subscribers } from "@/db/schema/newsletter";
import { DELIVERY_STATES, type DeliveryCounts, type DeliveryState } from "@/lib/domain/newsletter";

/** One mail that is to go out now. */
export interface NextDelivery {
  readonly id: number;
  readonly attempts: number;
  readonly subscriberId: number | null;
  /** Null where the subscriber wants no mail any more. */
  readonly address: string | null;
}

const AT_ONCE = 1_000;

/** Make a waiting mail for every confirmed subscriber. */
export async function addDeliveries(tx: Tx, issueId: number, newsletterId: number): Promise<void> {
  for (let afterId = 0; ; ) {
    const rows = await tx
      .select({ id: subscribers.id })
      .from(subscribers)
      .where(
        and(
          eq(subscribers.newsletterId, newsletterId),
          eq(subscribers.state, "confirmed"),
          gt(subscribers.id, afterId),
        ),
      )
      .orderBy(asc(subscribers.id))
      .limit(AT_ONCE);
    if (rows.length === 0) return;
    afterId = rows.at(-1)?.id ?? afterId;
    await tx
      .insert(deliveries)
      .values(rows.map(({ id }) => ({ issueId, subscriberId: id, state: "waiting" as const })));
  }
}

/** The waiting mail that was tried least often, or null. */
export async function findNextDelivery(tx: Db | Tx, issueId: number): Promise<NextDelivery | null> {
  const [row] = await tx
    .select({
      id: deliveries.id,
      attempts: deliveries.attempts,
      subscriberId: deliveries.subscriberId,
      address: subscribers.address,
      wants: subscribers.state,
    })
    .from(deliveries)
    .leftJoin(subscribers, eq(subscribers.id, deliveries.subscriberId))
    .where(and(eq(deliveries.issueId, issueId), eq(deliveries.state, "waiting")))
    .orderBy(asc(deliveries.attempts), asc(deliveries.id))
    .limit(1);
  if (!row) return null;
  const { wants, ...next } = row;
  return { ...next, address: wants === "confirmed" ? next.address : null };
}

/** Move a mail to another state, if it is in one of `from`; false where it is not. */
export async function moveDelivery(
  tx: Db | Tx,
  id: number,
  from: readonly DeliveryState[],
  change: Partial<typeof deliveries.$inferInsert>,
): Promise<boolean> {
  const rows = await tx
    .update(deliveries)
    .set(change)
    .where(and(eq(deliveries.id, id), inArray(deliveries.state, [...from])))
    .returning({ id: deliveries.id });
  return rows.length > 0;
}

/** Mails that were in somebody's hands who has died: nobody can say whether they went out. */
export async function markUnsure(tx: Tx, issueId: number, now: Date): Promise<void> {
  await tx
    .update(deliveries)
    .set({ state: "unsure", error: "The work was interrupted while this mail was sent.", settledAt: now })
    .where(and(eq(deliveries.issueId, issueId), eq(deliveries.state, "sending")));
}

/** How many mails of each issue are in each state. */
export async function countDeliveries(db: Db | Tx, issueId: number): Promise<DeliveryCounts> {
  const rows = await db
    .select({ state: deliveries.state, n: count() })
    .from(deliveries)
    .where(eq(deliveries.issueId, issueId))
    .groupBy(deliveries.state);
  const found = new Map(rows.map(({ state, n }) => [state, n]));
  const counts = Object.fromEntries(DELIVERY_STATES.map((state) => [state, found.get(state) ?? 0]));
  return counts as Record<DeliveryState, number>;
}

/** Mails that did not, or perhaps did not, arrive, with the reason. */
export async function listFailures(db: Db | Tx, issueId: number, limit: number) {
  return db
    .select({
      id: deliveries.id,
      state: deliveries.state,
      error: deliveries.error,
      attempts: deliveries.attempts,
      address: subscribers.address,
    })
    .from(deliveries)
    .leftJoin(subscribers, eq(subscribers.id, deliveries.subscriberId))
    .where(and(eq(deliveries.issueId, issueId), inArray(deliveries.state, ["failed", "unsure"])))
    .orderBy(asc(deliveries.id))
    .limit(limit);
}
