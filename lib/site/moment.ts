import type { Tx } from "@/db/db";
import { listLiveTermsByIds } from "@/db/queries/live-terms";
import { countTermUse, type TermUse } from "@/db/queries/term-use";
import type { TagType } from "@/lib/domain/ingest";
import { topicPath } from "@/lib/site/paths";

/** A tag that the news of these days is about more than usual. */
export interface TopicOfTheMoment {
  readonly name: string;
  readonly path: string;
  readonly type: TagType;
}

const DAY_MS = 86_400_000;
const LAST_DAYS = 7;
/** Looking further back costs more than it tells. */
const SAMPLE = 800;
const LEAST_STORIES = 3;
const LEAST_OLDER = 20;
const LEAST_FACTOR = 2;
/** In standard deviations of what chance alone would bring. */
const LEAST_SURPRISE = 2;
const MOST = 6;

/** The tags whose share of the last days' news is far above their usual one, the most surprising first. */
export async function readTopicsOfTheMoment(db: Tx, now: Date): Promise<TopicOfTheMoment[]> {
  const since = new Date(now.getTime() - LAST_DAYS * DAY_MS);
  const use = await countTermUse(db, { now, since, sample: SAMPLE, least: LEAST_STORIES });
  const terms = await listLiveTermsByIds(db, pickTopicsOfTheMoment(use), now);
  return terms.map(({ name, slug, type }) => ({ name, path: topicPath(slug), type }));
}

interface Use {
  readonly recent: number;
  readonly all: number;
  readonly terms: readonly TermUse[];
}

/**
 * The ids of terms that are on far more of the recent articles than on the others; none where there is little to
 * compare.
 */
export function pickTopicsOfTheMoment({ recent, all, terms }: Use): number[] {
  const older = all - recent;
  if (older < LEAST_OLDER) return [];
  return terms
    .map((term) => ({ term, expected: ((term.all - term.recent) / older) * recent }))
    .map((one) => ({ ...one, surprise: (one.term.recent - one.expected) / Math.sqrt(one.expected + 1) }))
    .filter(
      ({ term, expected, surprise }) =>
        term.recent >= LEAST_STORIES && term.recent >= LEAST_FACTOR * expected && surprise >= LEAST_SURPRISE,
    )
    .sort((a, b) => b.surprise - a.surprise || a.term.termId - b.term.termId)
    .slice(0, MOST)
    .map(({ term }) => term.termId);
}
