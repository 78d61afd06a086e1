import type { Db } from "@/db/db";
import { listUndoItems } from "@/db/queries/batch-undos";
import { type BatchRow, getBatch } from "@/db/queries/batches";
import { assertUndoable } from "@/lib/desk/undo/assert-undoable";
import { type SortedArticle, sortBatch } from "@/lib/desk/undo/sort-batch";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { ITEM_STATES, type ItemState } from "@/lib/domain/ingest";

/** What an undo of an import would do, for an editor to look at first. */
export interface UndoPlan {
  readonly batch: Pick<BatchRow, "id" | "fileName">;
  /** Untouched items by their state: what goes in any case. */
  readonly untouched: Readonly<Record<ItemState, number>>;
  readonly untouchedTotal: number;
  /** Drafts as the desk made them: they go to the trash. */
  readonly drafts: readonly SortedArticle[];
  readonly edited: readonly SortedArticle[];
  readonly published: readonly SortedArticle[];
  /** Articles that took others in, or are part of others. One with texts of other imports has to be parted first. */
  readonly merged: readonly SortedArticle[];
  /** Sent back with the confirmation, so that nothing is undone that was not looked at. */
  readonly token: string;
}

/**
 * Plan the undo of an import; null where there is no such batch.
 *
 * @throws AppError `conflict` while it is being read, or where it is undone already.
 */
export async function planUndo(db: Db, actor: Actor, batchId: number): Promise<UndoPlan | null> {
  assertCan(actor, "batch.cancel");
  const batch = await getBatch(db, batchId);
  if (!batch) return null;
  await assertUndoable(db, batch);
  const { articles, untouchedItems, token } = await sortBatch(db, batchId, await listUndoItems(db, batchId));
  const inState = (state: ItemState) => untouchedItems.filter((item) => item.state === state).length;
  return {
    batch: { id: batch.id, fileName: batch.fileName },
    untouched: Object.fromEntries(
      ITEM_STATES.map((state) => [state, inState(state)]),
    ) as UndoPlan["untouched"],
    untouchedTotal: untouchedItems.length,
    drafts: articles.filter(({ kind }) => kind === "untouched"),
    edited: articles.filter(({ kind }) => kind === "edited"),
    published: articles.filter(({ kind }) => kind === "published"),
    merged: articles.filter(({ kind }) => kind === "merged"),
    token,
  };
}
