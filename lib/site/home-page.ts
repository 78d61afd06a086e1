import type { Tx } from "@/db/db";
import { listLiveArticles, listLiveArticlesByIds } from "@/db/queries/live-articles";
import { type CountedTerm, type LiveTerm, listLiveTerms } from "@/db/queries/live-terms";
import { findSetting } from "@/db/queries/settings";
import { FRONT_SETTING, pinnedAt, pinsFrom } from "@/lib/domain/front-page";
import type { Front } from "@/lib/domain/site-looks";
import { type DayOfStories, groupByDay } from "@/lib/site/group-by-day";
import { readTopicsOfTheMoment, type TopicOfTheMoment } from "@/lib/site/moment";
import { readMostRead } from "@/lib/site/most-read";
import { sectionPath, topicPath } from "@/lib/site/paths";
import { readSectionTerms, withSubTopics } from "@/lib/site/section-page";
import { type StoryCard, toStoryCards } from "@/lib/site/story-card";

/** The newest stories of one section or topic. */
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
  /** The most read first; none where the site does not count. */
  readonly mostRead: readonly StoryCard[];
  readonly moment: readonly TopicOfTheMoment[];
  readonly index: readonly { readonly name: string; readonly path: string; readonly count: number }[];
}

const TOP = 5;
const RIVER = 16;
const SECTION_STORIES = 4;
const TOPICS_AS_SECTIONS = 3;

/**
 * Read the front page as it is at `now`: what editors have put at its top, the newest stories in the places that
 * they left open, the rest by day and by section, and the busiest topics.
 * Where the latest come first, only what editors chose stands beside the lead.
 */
export async function readHomePage(db: Tx, now: Date, front: Front = "top"): Promise<HomePage> {
  const pinned = pinnedAt(pinsFrom((await findSetting(db, FRONT_SETTING))?.value), now);
  const held = await listLiveArticlesByIds(db, pinned, now);
  const newest = await listLiveArticles(db, { now, limit: TOP + RIVER + held.length });
  const isHeld = new Set(held.map(({ id }) => id));
  const rows = [...held, ...newest.filter(({ id }) => !isHeld.has(id))].slice(0, TOP + RIVER);
  const [lead = null, ...rest] = await toStoryCards(db, rows, now);
  const places = front === "latest" ? Math.max(0, held.length - 1) : TOP - 1;
  const seconds = rest.slice(0, places);
  const terms = await listLiveTerms(db, { now, limit: 24 });
  const shown = new Set([lead, ...seconds].map((story) => story?.id));
  return {
    lead,
    seconds,
    days: groupByDay(rest.slice(places)),
    sections: front === "latest" ? [] : await readSections(db, now, terms, shown),
    mostRead: await readMostRead(db, now),
    moment: await readTopicsOfTheMoment(db, now),
    index: terms.map(({ name, slug, count }) => ({ name, path: topicPath(slug), count })),
  };
}

/** The sections that editors have chosen; else the busiest topics. */
async function readSections(
  db: Tx,
  now: Date,
  terms: readonly CountedTerm[],
  shown: ReadonlySet<number | undefined>,
): Promise<HomeSection[]> {
  const chosen = await readSectionTerms(db, now);
  const topics = terms.filter(({ type }) => type === "topic").slice(0, TOPICS_AS_SECTIONS);
  const sections: HomeSection[] = [];
  for (const term of chosen.length > 0 ? chosen : topics) {
    const path = chosen.length > 0 ? sectionPath(term.slug) : topicPath(term.slug);
    const stories = await readSectionStories(db, term, now, shown);
    if (stories.length >= 2) sections.push({ name: term.name, path, stories });
  }
  return sections;
}

async function readSectionStories(
  db: Tx,
  term: LiveTerm,
  now: Date,
  shown: ReadonlySet<number | undefined>,
): Promise<StoryCard[]> {
  const { termIds } = await withSubTopics(db, term, now);
  const limit = SECTION_STORIES + shown.size;
  const rows = await listLiveArticles(db, { now, limit, anyTermOf: termIds });
  const fresh = rows.filter((row) => !shown.has(row.id)).slice(0, SECTION_STORIES);
  return toStoryCards(db, fresh, now);
}
