import type { Db } from "@/db/db";
import { type BatchRow, getBatch } from "@/db/queries/batches";
import { findOpenJob } from "@/db/queries/jobs";
import { listSegmentEdits } from "@/db/queries/segment-edits";
import { countUnsure, findUnsureAfter, type PlacedItemRow } from "@/db/queries/segments";
import { innerGaps, readRuns } from "@/lib/desk/segments/read-runs";
import { replayKey } from "@/lib/desk/segments/segment-job";
import { locksOf } from "@/lib/desk/segments/segment-locks";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { PlacedGap } from "@/lib/domain/segment-runs";
import { type Run, SURE_BOUNDARY } from "@/lib/domain/segments";
import { openStorage, type Storage } from "@/lib/media/storage";

/** An item on the screen of boundaries. */
export interface SegmentItem
  extends Pick<PlacedItemRow, "id" | "position" | "title" | "language" | "state" | "version"> {
  readonly confidence: number;
  readonly isUnsure: boolean;
  /** Why its boundaries stay as they are, in words; null where they may be moved. */
  readonly lock: string | null;
}

/** Changes of boundaries that were saved together. */
export interface SavedEdit {
  readonly id: number;
  readonly edits: number;
  readonly start: number;
  readonly savedBy: string | null;
  readonly savedAt: string;
  readonly isUndone: boolean;
}

/** A part of a batch's text with its boundaries. */
export interface SegmentScreen {
  readonly batch: Pick<BatchRow, "id" | "fileName" | "status">;
  /** The part of the text that is shown. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly length: number;
  readonly previous: number | null;
  readonly next: number | null;
  /** Whole runs, also those that only reach into the part. */
  readonly runs: readonly Run[];
  readonly items: readonly SegmentItem[];
  /** Left-out text inside of items. */
  readonly inner: readonly Pick<PlacedGap, "start" | "end" | "reason">[];
  /** How many items of the batch are unsure, up to a thousand, and where the first of them behind this part begins. */
  readonly unsure: number;
  readonly nextUnsure: number | null;
  readonly edits: readonly SavedEdit[];
  /** The batch was read anew, and what was set by hand is being set again. */
  readonly isReplaying: boolean;
}

/** Code units on one screen: each of its lines can be pointed at. */
const WINDOW = 40_000;
const MOST_UNSURE = 1_000;
const SHOWN_EDITS = 10;

interface Input {
  readonly batchId: number;
  /** The offset that the part must show. */
  readonly at: number;
}

/** The boundaries around an offset; null where there is no such batch, "no-text" where it has none to show. */
export async function readSegments(
  db: Db,
  actor: Actor,
  { batchId, at }: Input,
  storage: Storage = openStorage(),
): Promise<SegmentScreen | "no-text" | null> {
  assertCan(actor, "desk.read");
  const batch = await getBatch(db, batchId);
  if (!batch) return null;
  const length = batch.textLength ?? 0;
  if (length === 0) return "no-text";
  const { start, end } = windowAt(at, length);
  const text = await storage.readText(batch.storageKey, start, end);
  if (text === null) return "no-text";
  const current = await readRuns(db, batch, { from: start, to: end }, storage);
  const { runs, items } = current;
  const locks = locksOf(items, runs);
  const edits = await listSegmentEdits(db, batchId, SHOWN_EDITS);
  return {
    batch: { id: batch.id, fileName: batch.fileName, status: batch.status },
    ...{ start, end, text, length, runs },
    previous: start === 0 ? null : Math.max(0, start - WINDOW),
    next: end < length ? end : null,
    items: items.map((item) => viewItem(item, locks)),
    inner: innerGaps(current)
      .filter(({ isBlank }) => !isBlank)
      .map((gap) => ({ start: gap.start, end: gap.end, reason: gap.reason })),
    unsure: await countUnsure(db, batchId, MOST_UNSURE),
    nextUnsure: await findUnsureAfter(db, batchId, end),
    isReplaying: (await findOpenJob(db, replayKey(batchId))) !== null,
    edits: edits.map(({ edits: list, savedAt, undoneAt, ...edit }) => ({
      ...edit,
      edits: list.length,
      savedAt: savedAt.toISOString(),
      isUndone: undoneAt !== null,
    })),
  };
}

function windowAt(at: number, length: number): { readonly start: number; readonly end: number } {
  const last = Math.max(0, Math.ceil(length / WINDOW) - 1);
  const start = Math.min(Math.floor(at / WINDOW), last) * WINDOW;
  return { start, end: Math.min(length, start + WINDOW) };
}

function viewItem(item: PlacedItemRow, locks: ReadonlyMap<number, string>): SegmentItem {
  const { id, position, title, language, state, version, confidence } = item;
  return {
    ...{ id, position, title, language, state, version, confidence },
    isUnsure: state === "new" && confidence < SURE_BOUNDARY,
    lock: locks.get(id) ?? null,
  };
}
