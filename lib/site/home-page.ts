import type { Tx } from "@/db/db";
import { listLiveArticlesByIds } from "@/db/queries/live-articles";
import { listLiveIds } from "@/db/queries/live-index";
import { type CountedTerm, listLiveTerms } from "@/db/queries/live-terms";
import { findSetting } from "@/db/queries/settings";
import { readSiteIdentity } from "@/db/queries/site-identity";
import { FRONT_SETTING, pinnedOn, pinsFrom } from "@/lib/domain/front-page";
import type { Front } from "@/lib/domain/site-looks";
import { siteTime } from "@/lib/domain/site-time";
import { type DayOfStories, groupByDay } from "@/lib/site/group-by-day";
import { readTopicsOfTheMoment, type TopicOfTheMoment } from "@/lib/site/moment";
import { readMostRead } from "@/lib/site/most-read";
import { sectionPath, topicPath } from "@/lib/site/paths";
import { readSectionTerms, withSubTopics } from "@/lib/site/section-page";
import { type StoryCard, toStoryCards } from "@/lib/site/story-card";
import type { IndexEntry } from "@/lib/site/topics-page";

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
  readonly index: readonly IndexEntry[];
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
  const { timeZone } = await readSiteIdentity(db);
  const choice = pinsFrom((await findSetting(db, FRONT_SETTING))?.value);
  const pinned = pinnedOn(choice, siteTime(now, timeZone).day);
  const newest = await listLiveIds(db, { now, limit: TOP + RIVER + pinned.length, offset: 0 });
  const terms = await listLiveTerms(db, { now, limit: 24 });
  const sections = front === "latest" ? [] : await listSections(db, now, terms);
  const all = [...pinned, ...newest, ...sections.flatMap(({ ids }) => ids)];
  const cards = await readCards(db, all, now);
  const [lead = null, ...rest] = storiesOf([...pinned, ...newest], cards).slice(0, TOP + RIVER);
  const held = pinned.filter((id) => cards.has(id)).length;
  const places = front === "latest" ? Math.max(0, held - 1) : TOP - 1;
  const seconds = rest.slice(0, places);
  const shown = new Set([lead, ...seconds].map((story) => story?.id));
  return {
    lead,
    seconds,
    days: groupByDay(rest.slice(places)),
    sections: sections
      .map(({ name, path, ids }) => ({ name, path, stories: storiesOf(ids, cards, shown) }))
      .map((section) => ({ ...section, stories: section.stories.slice(0, SECTION_STORIES) }))
      .filter(({ stories }) => stories.length >= 2),
    mostRead: await readMostRead(db, now),
    moment: await readTopicsOfTheMoment(db, now),
    index: terms.map(({ name, slug, type, count }) => ({ name, path: topicPath(slug), type, count })),
  };
}

/** All stories of a page at once: most of them stand on it several times. */
async function readCards(db: Tx, ids: readonly number[], now: Date): Promise<ReadonlyMap<number, StoryCard>> {
  const rows = await listLiveArticlesByIds(db, [...new Set(ids)], now);
  return new Map((await toStoryCards(db, rows, now)).map((card) => [card.id, card]));
}

const storiesOf = (
  ids: readonly number[],
  cards: ReadonlyMap<number, StoryCard>,
  except: ReadonlySet<number | undefined> = new Set(),
): StoryCard[] => [...new Set(ids)].flatMap((id) => (except.has(id) ? [] : (cards.get(id) ?? [])));

/** The sections that editors have chosen, else the busiest topics, with more stories than have a place there. */
async function listSections(db: Tx, now: Date, terms: readonly CountedTerm[]) {
  const chosen = await readSectionTerms(db, now);
  const topics = terms.filter(({ type }) => type === "topic").slice(0, TOPICS_AS_SECTIONS);
  const isChosen = chosen.length > 0;
  const sections = [];
  for (const term of isChosen ? chosen : topics) {
    const { termIds } = await withSubTopics(db, term, now);
    const ids = await listLiveIds(db, { now, limit: SECTION_STORIES + TOP, offset: 0, anyTermOf: termIds });
    sections.push({ name: term.name, path: (isChosen ? sectionPath : topicPath)(term.slug), ids });
  }
  return sections;
}
