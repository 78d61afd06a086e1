import type { Tx } from "@/db/db";
import { listLiveArticles } from "@/db/queries/live-articles";
import { type LiveTerm, listLiveTermsByIds, listLiveTermsUnder } from "@/db/queries/live-terms";
import { findSetting } from "@/db/queries/settings";
import { SECTIONS_SETTING, sectionsFrom } from "@/lib/domain/front-page";
import { type DayOfStories, groupByDay } from "@/lib/site/group-by-day";
import { sectionPath, topicPath } from "@/lib/site/paths";
import { type StoryCard, toStoryCards } from "@/lib/site/story-card";

/** The front of one section. */
export interface SectionPage {
  readonly name: string;
  readonly path: string;
  /** Where all its stories are, a page at a time. */
  readonly topicPath: string;
  readonly lead: StoryCard;
  readonly seconds: readonly StoryCard[];
  readonly days: readonly DayOfStories[];
  readonly subTopics: readonly { readonly name: string; readonly path: string }[];
}

/** A section with the ids of the tags that it is made of: its own topic and those directly under it. */
export interface Section extends LiveTerm {
  readonly termIds: readonly number[];
  readonly under: readonly LiveTerm[];
}

const SECONDS = 4;
const RIVER = 20;
const SUB_TOPICS = 40;

/** The topics that editors have made sections and that have live articles, in their order. */
export async function readSectionTerms(db: Tx, now: Date): Promise<LiveTerm[]> {
  const { now: ids } = sectionsFrom((await findSetting(db, SECTIONS_SETTING))?.value);
  return listLiveTermsByIds(db, ids, now);
}

/** All sections with what they are made of, in their order. */
export async function readSections(db: Tx, now: Date): Promise<Section[]> {
  const sections: Section[] = [];
  for (const term of await readSectionTerms(db, now)) sections.push(await withSubTopics(db, term, now));
  return sections;
}

/** The section under `slug`, or null where no section of this address is chosen or nothing in it is live. */
export async function findSection(db: Tx, slug: string, now: Date): Promise<Section | null> {
  const term = (await readSectionTerms(db, now)).find((one) => one.slug === slug);
  return term ? withSubTopics(db, term, now) : null;
}

/** A section's topic with the topics directly under it. */
export async function withSubTopics(db: Tx, term: LiveTerm, now: Date): Promise<Section> {
  const under = await listLiveTermsUnder(db, term.id, { now, limit: SUB_TOPICS });
  return { ...term, under, termIds: [term.id, ...under.map(({ id }) => id)] };
}

/** Read the front of the section under `slug`, or null where there is none. */
export async function readSectionPage(db: Tx, slug: string, now: Date): Promise<SectionPage | null> {
  const section = await findSection(db, slug, now);
  if (!section) return null;
  const filter = { now, limit: 1 + SECONDS + RIVER, anyTermOf: section.termIds };
  const [lead, ...rest] = await toStoryCards(db, await listLiveArticles(db, filter), now);
  if (!lead) return null;
  return {
    name: section.name,
    path: sectionPath(section.slug),
    topicPath: topicPath(section.slug),
    lead,
    seconds: rest.slice(0, SECONDS),
    days: groupByDay(rest.slice(SECONDS)),
    subTopics: section.under.map((term) => ({ name: term.name, path: topicPath(term.slug) })),
  };
}
