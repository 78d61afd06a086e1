import type { Tx } from "@/db/db";
import { insertItemWarnings } from "@/db/queries/item-warnings";
import { insertDuplicateSuggestions, insertItems, insertTermSuggestions } from "@/db/queries/items";
import { insertSearchDocs } from "@/db/queries/search";
import type { FinishedItem } from "@/lib/desk/import/finisher";
import { itemRow, suggestionRows, warningRows } from "@/lib/desk/import/item-rows";
import { type ArchiveFindings, archiveSuggestions } from "@/lib/desk/import/match-archive";
import type { ParsedItem } from "@/lib/ingest/types";

/** Store one chunk of items with their suggested tags and what the archive has of them. */
export async function storeChunk(
  tx: Tx,
  batchId: number,
  chunk: readonly FinishedItem[],
  findings: ArchiveFindings,
): Promise<void> {
  const rows = chunk.map((finished) =>
    itemRow(batchId, finished, findings.repeated.get(finished.item.position) ?? null),
  );
  const ids = await insertItems(tx, rows);
  const tags = chunk.flatMap(({ item }) => {
    const id = ids.get(item.position);
    return id === undefined ? [] : suggestionRows(id, item);
  });
  await insertTermSuggestions(tx, tags);
  await insertItemWarnings(
    tx,
    chunk.flatMap(({ item }) => warningRows(batchId, ids.get(item.position), item)),
  );
  await insertSearchDocs(
    tx,
    chunk.flatMap(({ item, words }) => docRows(ids.get(item.position), item, words)),
  );
  await insertDuplicateSuggestions(tx, archiveSuggestions(findings, ids));
}

function docRows(ref: number | undefined, { language }: ParsedItem, words: FinishedItem["words"]) {
  return ref === undefined ? [] : [{ kind: "item" as const, ref, language, ...words }];
}
