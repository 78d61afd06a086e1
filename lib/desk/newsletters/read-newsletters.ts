import type { Db } from "@/db/db";
import { listLiveTerms } from "@/db/queries/live-terms";
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
  /** Tags whose articles it could gather: those with most articles, and its own. */
  readonly terms: readonly { readonly id: number; readonly name: string }[];
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

const MOST_TERMS = 200;

/** One newsletter with its issues, or null. */
export async function readNewsletter(
  db: Db,
  actor: Actor,
  { id, now }: { readonly id: number; readonly now: Date },
): Promise<NewsletterScreen | null> {
  assertCan(actor, "newsletter.draft");
  const newsletter = await findNewsletter(db, id);
  if (!newsletter) return null;
  const own = newsletter.termId === null ? null : await findTermById(db, newsletter.termId);
  const terms = await listLiveTerms(db, { now, limit: MOST_TERMS });
  return {
    newsletter,
    terms: [...(own ? [own] : []), ...terms.filter((term) => term.id !== own?.id)].map(({ id, name }) => ({
      id,
      name,
    })),
    subscribers: countsOf(await countSubscribers(db), id),
    issues: await listIssues(db, id),
  };
}

function countsOf(counts: Awaited<ReturnType<typeof countSubscribers>>, id: number): SubscriberCounts {
  const mine = new Map(counts.filter((row) => row.newsletterId === id).map((row) => [row.state, row.count]));
  const all = SUBSCRIBER_STATES.map((state) => [state, mine.get(state) ?? 0]);
  return Object.fromEntries(all) as SubscriberCounts;
}
