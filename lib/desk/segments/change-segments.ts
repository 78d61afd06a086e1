import type { Db, Tx } from "@/db/db";
import { enqueueJob } from "@/db/queries/jobs";
import { listStandingEdits } from "@/db/queries/segment-edits";
import type { SegmentPreview } from "@/lib/desk/segments/preview-cut";
import { replayKey, SEGMENTS_KIND, type SegmentPayload } from "@/lib/desk/segments/segment-job";
import { askWorker } from "@/lib/desk/worker-answer";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { SegmentChange } from "@/lib/schemas/segments";

interface Place {
  readonly batchId: number;
  readonly now: Date;
}

/** What the items would be with changed boundaries. Changes nothing. */
export async function previewSegments(
  db: Db,
  actor: Actor,
  { batchId, change, now }: Place & { readonly change: SegmentChange },
): Promise<SegmentPreview> {
  assertCan(actor, "segments.change");
  return ask(db, { batchId, actorId: actor.id, request: { action: "preview", change } }, now);
}

/** Set boundaries: the items that they touch are read anew, and the rest of the batch follows. */
export async function saveSegments(
  db: Db,
  actor: Actor,
  { batchId, change, now }: Place & { readonly change: SegmentChange },
): Promise<{ editId: number }> {
  assertCan(actor, "segments.change");
  return ask(db, { batchId, actorId: actor.id, request: { action: "save", change } }, now);
}

/** Put boundaries back as they were before a change was saved. */
export async function undoSegments(
  db: Db,
  actor: Actor,
  { batchId, editId, now }: Place & { readonly editId: number },
): Promise<{ editId: number }> {
  assertCan(actor, "segments.change");
  return ask(db, { batchId, actorId: actor.id, request: { action: "undo", editId } }, now);
}

const ask = <T>(db: Db, payload: SegmentPayload, now: Date): Promise<T> =>
  askWorker<T>(db, { kind: SEGMENTS_KIND, payload }, { now });

/** Have the boundaries set again that editors have set; in the transaction that ends an import. */
export async function queueReplay(tx: Tx, batchId: number, now: Date): Promise<void> {
  if ((await listStandingEdits(tx, batchId)).length === 0) return;
  const payload: SegmentPayload = { batchId, actorId: null, request: { action: "replay" } };
  await enqueueJob(tx, {
    kind: SEGMENTS_KIND,
    payload,
    uniqueKey: replayKey(batchId),
    runAt: now,
  });
}
