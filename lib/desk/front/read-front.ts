import type { Db } from "@/db/db";
import { listArticleRows } from "@/db/queries/article-list";
import { type Chosen, listHeadlines, listTermNames } from "@/db/queries/front-choices";
import { listLiveArticles, listLiveArticlesByIds } from "@/db/queries/live-articles";
import { listLiveTerms, listLiveTermsByIds } from "@/db/queries/live-terms";
import { findSetting } from "@/db/queries/settings";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { FRONT_SETTING, type Pin, pinsFrom, SECTIONS_SETTING, sectionsFrom } from "@/lib/domain/front-page";

interface Option {
  readonly id: number;
  readonly label: string;
}

/** The front page as the desk's screen shows it: what is chosen, and what there is to choose from. */
export interface FrontDesk {
  readonly pins: readonly Pin[];
  readonly pinsVersion: number;
  readonly canPutPinsBack: boolean;
  /** Those that are pinned, and live ones: those that were looked for, and the newest. */
  readonly stories: readonly Option[];
  readonly sections: readonly number[];
  readonly sectionsVersion: number;
  readonly canPutSectionsBack: boolean;
  readonly topics: readonly Option[];
}

const NEWEST = 60;
const FOUND = 40;
const TOPICS = 300;

/** Read what editors have chosen for the front page; `search` is part of the headline of a story to choose. */
export async function readFront(
  db: Db,
  actor: Actor,
  { search, now }: { readonly search: string; readonly now: Date },
): Promise<FrontDesk> {
  assertCan(actor, "desk.read");
  const front = await findSetting(db, FRONT_SETTING);
  const chosen = await findSetting(db, SECTIONS_SETTING);
  const pins = pinsFrom(front?.value);
  const sections = sectionsFrom(chosen?.value);
  return {
    pins: pins.now,
    pinsVersion: front?.version ?? 0,
    canPutPinsBack: pins.before !== null,
    stories: await listStories(db, pins.now, search, now),
    sections: sections.now,
    sectionsVersion: chosen?.version ?? 0,
    canPutSectionsBack: sections.before !== null,
    topics: await listTopics(db, sections.now, now),
  };
}

async function listStories(db: Db, pins: readonly Pin[], search: string, now: Date): Promise<Option[]> {
  const found = search
    ? await listArticleRows(db, { status: null, search }, { offset: 0, limit: FOUND })
    : [];
  const ids = pins.map(({ articleId }) => articleId);
  const searched = found.map(({ id }) => id);
  const live = [
    ...(await listLiveArticlesByIds(db, [...ids, ...searched], now)),
    ...(await listLiveArticles(db, { now, limit: NEWEST })),
  ].map(({ id, headline }) => ({ id, label: headline }));
  return withHidden(live, await listHeadlines(db, ids));
}

async function listTopics(db: Db, chosen: readonly number[], now: Date): Promise<Option[]> {
  const live = [
    ...(await listLiveTermsByIds(db, chosen, now)),
    ...(await listLiveTerms(db, { now, limit: TOPICS, type: "topic" })),
  ].map(({ id, name }) => ({ id, label: name }));
  return withHidden(live, await listTermNames(db, chosen));
}

/** What was chosen and is not to be seen at present stays a choice: saving the rest must not lose it. */
function withHidden(live: readonly Option[], chosen: readonly Chosen[]): Option[] {
  const options = new Map(live.map((option) => [option.id, option]));
  for (const { id, name } of chosen)
    if (!options.has(id)) options.set(id, { id, label: `${name} (readers don’t see it now)` });
  return [...options.values()];
}
