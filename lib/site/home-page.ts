import type { Tx } from "@/db/db";
import { listLiveArticles } from "@/db/queries/live-articles";
import { type CountedTerm, listLiveTerms } from "@/db/queries/live-terms";
import { topicPath } from "@/lib/site/paths";
import { type StoryCard, toStoryCards } from "@/lib/site/story-card";

/** Stories of one calendar day. */
export interface DayOfStories {
  readonly day: string;
  readonly stories: readonly StoryCard[];
}

/** The newest stories of one topic. */
export interface HomeSection {
  readonly name: string;
  readonly path: string;
  readonly stories: readonly StoryCard[];
}

/** The front page; `lead` is null on a site without live articles. */
export interface HomePage {
  readonly lead: StoryCard | null;
  readonly seconds: readonly StoryCard[];
  readonly days: readonly DayOfStories[];
  readonly sections: readonly HomeSection[];
  readonly index: readonly { readonly name: string; readonly path: string; readonly count: number }[];
}

const SECONDS = 4;
const RIVER = 16;
const SECTION_STORIES = 4;

/** Read the front page as it is at `now`: lead, seconds, the rest by day, and the busiest topics. */
export async function readHomePage(db: Tx, now: Date): Promise<HomePage> {
  const rows = await listLiveArticles(db, { now, limit: 1 + SECONDS + RIVER });
  const [lead = null, ...rest] = await toStoryCards(db, rows, now);
  const seconds = rest.slice(0, SECONDS);
  const terms = await listLiveTerms(db, { now, limit: 24 });
  const shown = new Set([lead, ...seconds].map((story) => story?.id));
  return {
    lead,
    seconds,
    days: groupByDay(rest.slice(SECONDS)),
    sections: await readSections(db, now, terms, shown),
    index: terms.map(({ name, slug, count }) => ({ name, path: topicPath(slug), count })),
  };
}

/** Group stories by their day, in the order in which the days first come. */
export function groupByDay(stories: readonly StoryCard[]): DayOfStories[] {
  const days = new Map<string, StoryCard[]>();
  for (const story of stories) {
    const list = days.get(story.date.day);
    if (list) list.push(story);
    else days.set(story.date.day, [story]);
  }
  return [...days].map(([day, list]) => ({ day, stories: list }));
}

async function readSections(
  db: Tx,
  now: Date,
  terms: readonly CountedTerm[],
  shown: ReadonlySet<number | undefined>,
): Promise<HomeSection[]> {
  const sections: HomeSection[] = [];
  for (const term of terms.filter(({ type }) => type === "topic").slice(0, 3)) {
    const limit = SECTION_STORIES + shown.size;
    const rows = await listLiveArticles(db, { now, limit, termId: term.id });
    const fresh = rows.filter((row) => !shown.has(row.id)).slice(0, SECTION_STORIES);
    if (fresh.length < 2) continue;
    const stories = await toStoryCards(db, fresh, now);
    sections.push({ name: term.name, path: topicPath(term.slug), stories });
  }
  return sections;
}
