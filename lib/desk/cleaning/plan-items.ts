import { setImmediate as nextTurn } from "node:timers/promises";
import type { Db } from "@/db/db";
import type { BatchRow } from "@/db/queries/batches";
import {
  countScopeItems,
  insertRecleanItems,
  listScopeItems,
  type Reclean,
  type RecleanItem,
} from "@/db/queries/recleans";
import type { Item } from "@/db/queries/review";
import { listSuggestions } from "@/db/queries/suggestions";
import { type BatchContext, readBatchContext } from "@/lib/desk/cleaning/batch-context";
import { readCleaningLevels } from "@/lib/desk/cleaning/cleaning-levels";
import { readStandings, type Standing } from "@/lib/desk/cleaning/read-standings";
import { recleanItem } from "@/lib/desk/cleaning/reclean-item";
import type { OpenPhase } from "@/lib/desk/cleaning/reclean-phase";

/** Work out, item by item, what a re-cleaning would change, and what it keeps because of whose decision. */
export const openPlan: OpenPhase = async (db, reclean) => {
  const contexts = new Contexts(db, reclean);
  return {
    total: await countScopeItems(db, reclean),
    async next(afterId, limit) {
      const found = await listScopeItems(db, reclean, { afterId, limit });
      const last = found.at(-1);
      if (!last) return null;
      const rows = await planRows(db, { reclean, contexts, found });
      return {
        lastId: last.item.id,
        items: found.length,
        write: (tx) => insertRecleanItems(tx, rows),
      };
    },
  };
};

interface Chunk {
  readonly reclean: Reclean;
  readonly contexts: Contexts;
  readonly found: Awaited<ReturnType<typeof listScopeItems>>;
}

async function planRows(db: Db, { reclean, contexts, found }: Chunk): Promise<RecleanItem[]> {
  const suggestions = await listSuggestions(
    db,
    found.map(({ item }) => item.id),
  );
  const standings = await readStandings(db, found);
  const rows: RecleanItem[] = [];
  for (const { item, batch } of found) {
    const context = await contexts.of(batch);
    const own = suggestions.filter(({ itemId }) => itemId === item.id);
    const change = recleanItem(item, own, context.at(item.spanStart));
    if (change) rows.push(rowOf(reclean.id, item, change, standings.get(item.id)));
    await nextTurn();
  }
  return rows;
}

function rowOf(
  recleanId: number,
  { id, version }: Item,
  change: Pick<RecleanItem, "before" | "after">,
  standing: Standing | undefined,
): RecleanItem {
  const reason = standing?.keptBecause ?? null;
  const draft = reason === null ? standing?.draft : null;
  return {
    ...{ recleanId, itemId: id, version, ...change, reason },
    articleId: draft?.id ?? null,
    articleVersion: draft?.version ?? null,
    articleBefore: null,
    outcome: reason === null ? "planned" : "kept",
  };
}

/** What is to be known of each batch, with the switches that are tried in place of those that hold. */
class Contexts {
  readonly #db: Db;
  readonly #reclean: Reclean;
  #latest: { readonly batchId: number; readonly context: BatchContext } | null = null;

  constructor(db: Db, reclean: Reclean) {
    this.#db = db;
    this.#reclean = reclean;
  }

  /** Items come batch by batch, so that the latest is enough to keep. */
  async of(batch: BatchRow): Promise<BatchContext> {
    if (this.#latest?.batchId === batch.id) return this.#latest.context;
    const levels = await readCleaningLevels(this.#db, batch);
    const { batchId, switches } = this.#reclean;
    const tried = batchId === null ? { ...levels, source: switches } : { ...levels, batch: switches };
    const context = await readBatchContext(this.#db, batch.id, tried);
    this.#latest = { batchId: batch.id, context };
    return context;
  }
}
