import type { Tx } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { insertSegmentEdit } from "@/db/queries/segment-edits";
import type { JobHandler } from "@/lib/desk/job-handler";
import { holdSegmentable, type LoadedCut, loadCut } from "@/lib/desk/segments/load-cut";
import { previewCut } from "@/lib/desk/segments/preview-cut";
import { replayCuts } from "@/lib/desk/segments/replay-cuts";
import { SEGMENTS_KIND, segmentPayloadSchema } from "@/lib/desk/segments/segment-job";
import { undoCut } from "@/lib/desk/segments/undo-cut";
import { writeCut } from "@/lib/desk/segments/write-cut";
import { answerJob } from "@/lib/desk/worker-answer";
import type { AuditAction } from "@/lib/domain/activity/words";
import { openStorage, type Storage } from "@/lib/media/storage";
import type { SegmentChange } from "@/lib/schemas/segments";

interface Act {
  readonly batchId: number;
  readonly actorId: number | null;
  readonly now: Date;
}

/** Previews, saves, undoes and sets again the boundaries of a batch’s items. */
export const segmentsHandler = (storage: Storage = openStorage()): JobHandler => ({
  kind: SEGMENTS_KIND,
  run: (job) => {
    const { batchId, actorId, request } = segmentPayloadSchema.parse(job.payload);
    const act = { batchId, actorId, now: job.now() };
    return answerJob<object>(job, async () => {
      switch (request.action) {
        case "preview": {
          const preview = previewCut(await loadCut(job.db, batchId, request.change, storage));
          return async () => preview;
        }
        case "save": {
          const loaded = await loadCut(job.db, batchId, request.change, storage);
          return (tx) => save(tx, loaded, request.change, act);
        }
        case "undo":
          return (tx) => undo(tx, request.editId, act);
        case "replay":
          await replayCuts(job.db, batchId, storage);
          return async () => ({});
      }
    });
  },
  giveUp: async () => undefined,
});

async function save(tx: Tx, { cut, decided }: LoadedCut, { edits }: SegmentChange, act: Act) {
  const { batchId, actorId, now } = act;
  const batch = await holdSegmentable(tx, batchId);
  const { before, after } = await writeCut(tx, batch, cut);
  const editId = await insertSegmentEdit(tx, {
    ...{ batchId, edits, decided, before, after },
    textLength: batch.textLength ?? 0,
    ...{ start: cut.start, end: cut.end, savedBy: actorId, savedAt: now },
  });
  await audit(tx, act, "batch.segmented", {
    editId,
    edits: edits.length,
    more: cut.order.length - cut.before.length,
  });
  return { editId };
}

async function undo(tx: Tx, editId: number, act: Act) {
  await undoCut(tx, act.batchId, editId, act);
  await audit(tx, act, "batch.segments_undone", { editId });
  return { editId };
}

function audit(tx: Tx, { batchId, actorId, now }: Act, action: AuditAction, detail: Record<string, unknown>) {
  return appendAuditEvent(tx, { actorId, action, subjectType: "batch", subjectId: batchId, detail, at: now });
}
