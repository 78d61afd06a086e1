import type { Db } from "@/db/db";
import { findNewsletter } from "@/db/queries/newsletters";
import {
  confirmSubscriber,
  endSubscription,
  findByConfirmHash,
  findByUnsubscribeHash,
  type Subscriber,
} from "@/db/queries/subscribers";
import { hashLinkToken } from "@/lib/auth/link-token";

const CONFIRM_WITHIN_MS = 7 * 86_400_000;

/** What a link in a mail is about, for the page with its button. */
export interface LinkedNewsletter {
  readonly name: string;
  readonly address: string;
}

/** What a link in a confirmation mail would confirm, or null for one that is used up or too old. Changes nothing. */
export async function readConfirmation(db: Db, token: string, now: Date): Promise<LinkedNewsletter | null> {
  return linked(db, await findByConfirmHash(db, hashLinkToken(token), since(now)));
}

/** Confirm by the button on that page; false for a link that is used up or too old. */
export async function confirm(db: Db, token: string, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const subscriber = await findByConfirmHash(tx, hashLinkToken(token), since(now));
    if (subscriber) await confirmSubscriber(tx, subscriber.id, now);
    return subscriber !== null;
  });
}

/** What an unsubscribe link would end, or null where it leads nowhere. Changes nothing. */
export async function readUnsubscription(db: Db, token: string): Promise<LinkedNewsletter | null> {
  const found = await findByUnsubscribeHash(db, hashLinkToken(token));
  return linked(db, found?.subscriber ?? null);
}

/** Leave by a link of any mail that one ever got. Twice is once. */
export async function unsubscribe(db: Db, token: string, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await findByUnsubscribeHash(tx, hashLinkToken(token));
    if (found) await endSubscription(tx, found.subscriber.id, "unsubscribed", now);
  });
}

const since = (now: Date) => new Date(now.getTime() - CONFIRM_WITHIN_MS);

async function linked(db: Db, subscriber: Subscriber | null): Promise<LinkedNewsletter | null> {
  const newsletter = subscriber && (await findNewsletter(db, subscriber.newsletterId));
  return newsletter ? { name: newsletter.name, address: subscriber.address } : null;
}
