import type { Tx } from "@/db/db";
import { holdArchive } from "@/db/queries/archive-lock";
import type { BatchChange } from "@/db/queries/batches";
import { insertItemWarnings, type NewItemWarning } from "@/db/queries/item-warnings";
import {
  insertDuplicateSuggestions,
  insertItems,
  insertTermSuggestions,
  type NewDuplicateSuggestion,
  type NewItem,
  type NewTermSuggestion,
} from "@/db/queries/items";
import { insertFingerprints } from "@/db/queries/near-items";
import { findRepeats, type Repeats } from "@/lib/desk/import/find-repeats";
import type { FinishedItem } from "@/lib/desk/import/finisher";
import { fingerprintRow, itemRow, suggestionRows, warningRows } from "@/lib/desk/import/item-rows";
import type { KnownNeighbours } from "@/lib/desk/import/known-neighbours";
import { applySourceNews, readSourceNews, type UpdatedArticle } from "@/lib/desk/import/source-news";
import { type NearItem, pairOf, suggestDuplicates } from "@/lib/desk/import/suggest-duplicates";
import { isDeleted } from "@/lib/domain/withdrawal";
import { textOf } from "@/lib/ingest/dedupe/comparable";
import { isCertain } from "@/lib/ingest/dedupe/verdict";

interface Stored extends Pick<FinishedItem, "item" | "comparable" | "nearKeys"> {
  readonly id: number;
}

/** Where a chunk comes from, and when it is stored. */
export interface Place {
  readonly batchId: number;
  readonly fileName: string;
  readonly format: BatchChange["format"];
  readonly now: Date;
  /** What the chunks before it were compared with. */
  readonly known: KnownNeighbours;
}

/**
 * Store one chunk of items with their suggested tags, and what the archive and the chunk itself have of them.
 *
 * Gives the number of those that were set aside as repetitions.
 */
export async function storeChunk(
  tx: Tx,
  { batchId, fileName, format, now, known }: Place,
  chunk: readonly FinishedItem[],
): Promise<number> {
  await holdArchive(tx);
  const repeats = await findRepeats(tx, { batchId, fileName }, chunk);
  const news = await readSourceNews(tx, { repeats, chunk, format });
  const { updated } = news;
  const rows: NewItem[] = [];
  for (const finished of chunk)
    rows.push(itemRow(batchId, finished, standingOf(finished, batchId, repeats, updated)));
  const ids = await insertItems(tx, rows);
  const stored: Stored[] = [];
  for (const { item, comparable, nearKeys } of chunk) {
    const id = ids.get(item.position);
    if (id !== undefined) stored.push({ id, item, comparable, nearKeys });
  }
  await insertDetails(tx, batchId, stored);
  await insertDuplicateSuggestions(tx, keyPairs(repeats, ids));
  await applySourceNews(tx, news, { ids, now });
  const open: NearItem[] = [];
  let repeated = 0;
  for (const entry of stored) {
    const { position, warnings } = entry.item;
    if (updated.has(position)) continue;
    if (repeats.repeated.has(position)) repeated += 1;
    else if (!isDeleted(warnings)) open.push(nearOf(entry));
  }
  await suggestDuplicates(tx, known, open);
  return repeated;
}

/** Few items resemble another one so much that their texts are asked for. */
function nearOf({ id, item, comparable, nearKeys }: Stored): NearItem {
  let text: string | null = null;
  return {
    id,
    comparable,
    nearKeys,
    get text() {
      text ??= textOf(item);
      return text;
    },
  };
}

/** What hangs on an item: suggested tags, warnings, and the fingerprint by which it is found. */
async function insertDetails(tx: Tx, batchId: number, stored: readonly Stored[]): Promise<void> {
  const [suggestions, warnings]: [NewTermSuggestion[], NewItemWarning[]] = [[], []];
  for (const { id, item } of stored) {
    suggestions.push(...suggestionRows(id, item));
    warnings.push(...warningRows(batchId, id, item));
  }
  await insertTermSuggestions(tx, suggestions);
  await insertItemWarnings(tx, warnings);
  await insertFingerprints(tx, stored.map(fingerprintRow));
}

/** Whether an item waits for an editor, and if not, why. */
function standingOf(
  { item: { position, warnings } }: FinishedItem,
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
  if (isDeleted(warnings)) return { state: "rejected", reason: "The source says that this is deleted." };
  return article
    ? {
        state: "update",
        reason: `New text of “${article.title}”, which is an article already: see the article.`,
      }
    : { state: "new", reason: null };
}

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
