import type { Tx } from "@/db/db";
import type { BatchChange } from "@/db/queries/batches";
import { insertItemWarnings } from "@/db/queries/item-warnings";
import {
  insertDuplicateSuggestions,
  insertItems,
  insertTermSuggestions,
  type NewDuplicateSuggestion,
  type NewItem,
} from "@/db/queries/items";
import { insertFingerprints } from "@/db/queries/near-items";
import { insertSearchDocs } from "@/db/queries/search";
import type { Repeats } from "@/lib/desk/import/find-repeats";
import type { FinishedItem } from "@/lib/desk/import/finisher";
import { fingerprintRow, itemRow, suggestionRows, warningRows } from "@/lib/desk/import/item-rows";
import { applySourceNews, readSourceNews, type UpdatedArticle } from "@/lib/desk/import/source-news";
import { pairOf, suggestDuplicates } from "@/lib/desk/import/suggest-duplicates";
import { textOf } from "@/lib/ingest/dedupe/comparable";
import { isCertain } from "@/lib/ingest/dedupe/verdict";

interface Stored extends FinishedItem {
  readonly id: number;
}

interface Place {
  readonly batchId: number;
  readonly format: BatchChange["format"];
  readonly now: Date;
}

/** Store one chunk of items with their suggested tags, and what the archive and the chunk itself have of them. */
export async function storeChunk(
  tx: Tx,
  { batchId, format, now }: Place,
  chunk: readonly FinishedItem[],
  repeats: Repeats,
): Promise<void> {
  const news = await readSourceNews(tx, { repeats, chunk, format });
  const { updated } = news;
  const rows = chunk.map((finished) =>
    itemRow(batchId, finished, standingOf(finished, batchId, repeats, updated)),
  );
  const ids = await insertItems(tx, rows);
  const stored = chunk.flatMap((finished): Stored[] => {
    const id = ids.get(finished.item.position);
    return id === undefined ? [] : [{ ...finished, id }];
  });
  await insertTermSuggestions(
    tx,
    stored.flatMap(({ id, item }) => suggestionRows(id, item)),
  );
  await insertItemWarnings(
    tx,
    stored.flatMap(({ id, item }) => warningRows(batchId, id, item)),
  );
  await insertSearchDocs(tx, stored.map(docRow));
  await insertFingerprints(
    tx,
    stored.map((entry) => fingerprintRow(entry.id, entry)),
  );
  await insertDuplicateSuggestions(tx, keyPairs(repeats, ids));
  await applySourceNews(tx, news, { ids, now });
  const isOpen = ({ item: { position } }: Stored) =>
    !repeats.repeated.has(position) && !updated.has(position);
  await suggestDuplicates(
    tx,
    batchId,
    stored
      .filter(isOpen)
      .map(({ id, item, comparable, nearKeys }) => ({ id, comparable, nearKeys, text: textOf(item) })),
  );
}

/** Whether an item waits for an editor, and if not, why. */
function standingOf(
  { item: { position } }: FinishedItem,
  batchId: number,
  { repeated }: Repeats,
  updated: ReadonlyMap<number, UpdatedArticle>,
): Pick<NewItem, "state" | "reason"> {
  const [article, earlier] = [updated.get(position), repeated.get(position)?.earlier];
  if (article?.isWithdrawn)
    return {
      state: "update",
      reason: `The source has withdrawn “${article.title}”, which is an article here.`,
    };
  if (earlier) {
    const reason =
      earlier.batchId === batchId
        ? "Same text as an earlier item of this batch."
        : `Same text as item ${earlier.position + 1} of “${earlier.fileName}”, imported earlier.`;
    return { state: "duplicate", reason };
  }
  return article
    ? {
        state: "update",
        reason: `New text of “${article.title}”, which is an article already: see the article.`,
      }
    : { state: "new", reason: null };
}

const docRow = ({ id, item: { language }, words }: Stored) => ({
  kind: "item" as const,
  ref: id,
  language,
  ...words,
});

/** What equal keys tell, as suggestions; what is certain is settled by them. */
function keyPairs(
  { repeated, resembling }: Repeats,
  ids: ReadonlyMap<number, number>,
): NewDuplicateSuggestion[] {
  const matches = [...[...repeated].map(([position, match]) => [position, [match]] as const), ...resembling];
  return matches.flatMap(([position, found]) =>
    found.flatMap((match) => {
      const { earlier, kind, score, reason } = match;
      const [id, other] = [ids.get(position), earlier.id ?? ids.get(earlier.position)];
      const state = isCertain(match) ? ("exact" as const) : ("open" as const);
      return id === undefined || other === undefined
        ? []
        : [{ ...pairOf(id, other), kind, score, reason, state }];
    }),
  );
}
