import type { Db } from "@/db/db";
import { listTextsOfArticle } from "@/db/queries/source-texts";
import { readSourceRules } from "@/lib/desk/rules/offer-rules";
import { removedLines } from "@/lib/desk/rules/removed-lines";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { foldText } from "@/lib/ingest/text/fold";

/** A line that was taken out of an article, as of others of its source: a rule may do so from now on. */
export interface OfferedRule {
  readonly sourceId: number;
  readonly sourceName: string;
  readonly line: string;
  /** Of how many items it was taken out by hand. */
  readonly items: number;
}

/** The rules that what was taken out of an article suggests; other texts are read only where something was. */
export async function offerRulesOfArticle(db: Db, actor: Actor, articleId: number): Promise<OfferedRule[]> {
  assertCan(actor, "desk.read");
  const offered: OfferedRule[] = [];
  for (const text of await listTextsOfArticle(db, articleId)) {
    const removed = new Set(removedLines([text], 1).map(({ line }) => foldText(line)));
    if (removed.size === 0) continue;
    const { sourceId, sourceName } = text;
    const { offers } = await readSourceRules(db, actor, sourceId);
    for (const { line, itemIds } of offers)
      if (removed.has(foldText(line))) offered.push({ sourceId, sourceName, line, items: itemIds.length });
  }
  return offered;
}
