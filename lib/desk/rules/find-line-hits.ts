import { setImmediate as nextTurn } from "node:timers/promises";
import type { Db } from "@/db/db";
import { listSourceTexts } from "@/db/queries/source-texts";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { ArticleStatus } from "@/lib/domain/article-status";
import type { ItemState } from "@/lib/domain/ingest";
import { foldText } from "@/lib/ingest/text/fold";

/** Where a line stands in what came from a source. */
export interface LineHits {
  /** Items whose cleaned text has it as a paragraph, whatever became of them. */
  readonly items: readonly {
    readonly id: number;
    readonly batchId: number;
    readonly title: string;
    readonly state: ItemState;
  }[];
  /** Articles that still have it. */
  readonly articles: readonly {
    readonly id: number;
    readonly headline: string;
    readonly status: ArticleStatus;
  }[];
  readonly itemTotal: number;
  readonly articleTotal: number;
  /** Whether there is more text than was looked through. */
  readonly isCapped: boolean;
}

const AT_ONCE = 500;
/** Items that are looked through: the rest is found when the rule is tried. */
const MOST_READ = 20_000;
const MOST_SHOWN = 50;

/** Every place in a source's items and articles where a line is a paragraph of its own. */
export async function findLineHits(
  db: Db,
  actor: Actor,
  { sourceId, line }: { readonly sourceId: number; readonly line: string },
): Promise<LineHits> {
  assertCan(actor, "desk.read");
  const key = foldText(line);
  const hits = { items: [] as LineHits["items"][number][], articles: [] as LineHits["articles"][number][] };
  const seen = new Set<number>();
  let read = 0;
  for (let after = 0; read < MOST_READ; ) {
    const texts = await listSourceTexts(db, sourceId, { after, limit: AT_ONCE });
    for (const text of texts) {
      const { id, batchId, title, state, articleId, headline, status } = text;
      if (!seen.has(id) && text.body.some((block) => foldText(block.text) === key)) {
        hits.items.push({ id, batchId, title, state });
      }
      seen.add(id);
      const isInArticle = text.bodyText?.split("\n").some((paragraph) => foldText(paragraph) === key);
      if (articleId !== null && headline !== null && status !== null && isInArticle) {
        hits.articles.push({ id: articleId, headline, status });
      }
    }
    read += texts.length;
    const last = texts.at(-1);
    if (!last || texts.length < AT_ONCE) break;
    after = last.id;
    await nextTurn();
  }
  return {
    items: hits.items.slice(0, MOST_SHOWN),
    articles: hits.articles.slice(0, MOST_SHOWN),
    itemTotal: hits.items.length,
    articleTotal: hits.articles.length,
    isCapped: read >= MOST_READ,
  };
}
