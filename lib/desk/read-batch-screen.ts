import type { Db } from "@/db/db";
import { type BatchRow, getBatchWithCreator } from "@/db/queries/batches";
import { type DroppedReason, listDroppedInWindow, listDroppedReasons } from "@/db/queries/dropped-spans";
import { countItemStates, findPlaceOfItem, type ListedItem, listItemsInWindow } from "@/db/queries/items";
import { type BatchProgress, progressOf } from "@/lib/desk/read-batch-progress";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { type SourceSegment, segmentWindow, type TextRange } from "@/lib/domain/source-segments";
import { openStorage, type Storage } from "@/lib/media/storage";

/** A window of the decoded text, cut into what belongs where. */
export interface SourceWindow extends TextRange {
  readonly segments: readonly (SourceSegment & { readonly text: string })[];
  /** Where the windows before and after begin; null at the ends. */
  readonly previous: number | null;
  readonly next: number | null;
  readonly length: number;
}

/** Everything that the screen of one batch shows. */
export interface BatchScreen {
  readonly batch: Pick<
    BatchRow,
    | "id"
    | "fileName"
    | "hints"
    | "sourceId"
    | "embargoUntil"
    | "bytes"
    | "format"
    | "forcedFormat"
    | "confidence"
    | "encoding"
    | "warnings"
    | "related"
    | "about"
    | "tables"
    | "createdAt"
    | "finishedAt"
  >;
  readonly createdByName: string | null;
  readonly progress: BatchProgress;
  readonly items: readonly ListedItem[];
  readonly droppedReasons: readonly DroppedReason[];
  /** Null until the text has been decoded. */
  readonly source: SourceWindow | null;
  /** The position of the item that was asked for; null where there is none, or no longer. */
  readonly chosen: number | null;
  /** Whether nobody has decided about any item yet. */
  readonly isUnreviewed: boolean;
}

/** Code units of the text on one screen: more would make a browser slow. */
const LONGEST_WINDOW = 80_000;
/** Of short items a screen holds about so many: each takes more room there than its text. */
const ITEMS_IN_WINDOW = 1_000;

interface Input {
  readonly batchId: number;
  /** The offset that the window must show. */
  readonly at: number;
  /** The item whose beginning it must show instead. */
  readonly item?: number | null;
}

/** One batch with the items and the text around an offset; null where there is no such batch. */
export async function readBatchScreen(
  db: Db,
  actor: Actor,
  { batchId, at, item = null }: Input,
  storage: Storage = openStorage(),
): Promise<BatchScreen | null> {
  assertCan(actor, "desk.read");
  const found = await getBatchWithCreator(db, batchId);
  if (!found) return null;
  const { batch } = found;
  const length = batch.textLength ?? 0;
  const size = windowSize(length, batch.counters.items);
  const place = item === null ? null : await findPlaceOfItem(db, batchId, item);
  const window = windowAt(place?.spanStart ?? at, length, size);
  const range = { from: window.start, to: window.end };
  const items = await listItemsInWindow(db, batchId, range);
  const dropped = await listDroppedInWindow(db, batchId, range);
  const states = await countItemStates(db, batchId);
  const text = length === 0 ? null : await storage.readText(batch.storageKey, window.start, window.end);
  return {
    batch,
    createdByName: found.createdByName,
    progress: await progressOf(db, batch),
    items,
    droppedReasons: await listDroppedReasons(db, batchId),
    source:
      text === null
        ? null
        : {
            ...window,
            length,
            previous: window.start === 0 ? null : Math.max(0, window.start - size),
            next: window.end < length ? window.end : null,
            segments: segmentWindow(window, items, dropped).map((segment) => ({
              ...segment,
              text: text.slice(segment.start - window.start, segment.end - window.start),
            })),
          },
    chosen: place?.position ?? null,
    isUnreviewed: !states.has("accepted") && !states.has("rejected"),
  };
}

function windowSize(length: number, items: number): number {
  const perItem = Math.max(1, Math.ceil(length / Math.max(1, items)));
  return Math.min(LONGEST_WINDOW, perItem * ITEMS_IN_WINDOW);
}

function windowAt(at: number, length: number, size: number): TextRange {
  const last = Math.max(0, Math.ceil(length / size) - 1);
  const start = Math.min(Math.floor(at / size), last) * size;
  return { start, end: Math.min(length, start + size) };
}
