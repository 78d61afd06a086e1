import type { Db } from "@/db/db";
import { type Issue, listIssues } from "@/db/queries/newsletter-issues";
import { findNewsletter, listNewsletters, type Newsletter } from "@/db/queries/newsletters";
import { countSubscribers } from "@/db/queries/subscribers";
import { findTermById } from "@/db/queries/term-desk";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { SUBSCRIBER_STATES, type SubscriberState } from "@/lib/domain/newsletter";

export type { Issue, Newsletter };

/** How many subscribers are in each state. */
export type SubscriberCounts = Readonly<Record<SubscriberState, number>>;

/** A newsletter with how many want it. */
export interface CountedNewsletter {
  readonly newsletter: Newsletter;
  readonly subscribers: SubscriberCounts;
}

/** A newsletter as its screen shows it. */
export interface NewsletterScreen extends CountedNewsletter {
  /** Name of the tag whose articles it gathers. */
  readonly termName: string | null;
  readonly issues: readonly Issue[];
}

/** Every newsletter, by name. */
export async function readNewsletters(db: Db, actor: Actor): Promise<CountedNewsletter[]> {
  assertCan(actor, "newsletter.draft");
  const counts = await countSubscribers(db);
  return (await listNewsletters(db)).map((newsletter) => ({
    newsletter,
    subscribers: countsOf(counts, newsletter.id),
  }));
}

/** One newsletter with its issues, or null. */
export async function readNewsletter(db: Db, actor: Actor, id: number): Promise<NewsletterScreen | null> {
  assertCan(actor, "newsletter.draft");
  const newsletter = await findNewsletter(db, id);
  if (!newsletter) return null;
  const term = newsletter.termId === null ? null : await findTermById(db, newsletter.termId);
  return {
    newsletter,
    termName: term?.name ?? null,
    subscribers: countsOf(await countSubscribers(db), id),
    issues: await listIssues(db, id),
  };
}

function countsOf(counts: Awaited<ReturnType<typeof countSubscribers>>, id: number): SubscriberCounts {
  const mine = new Map(counts.filter((row) => row.newsletterId === id).map((row) => [row.state, row.count]));
  const all = SUBSCRIBER_STATES.map((state) => [state, mine.get(state) ?? 0]);
  return Object.fromEntries(all) as SubscriberCounts;
}
