import type { Tx } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { findBatchBySha256, insertBatch } from "@/db/queries/batches";
import { enqueueJob } from "@/db/queries/jobs";
import { importJob } from "@/lib/desk/import/import-job";
import type { ServerHints } from "@/lib/domain/server-hints";
import { AppError } from "@/lib/errors";
import type { StoredFile } from "@/lib/media/storage";

interface Input {
  /** A label, never a path. */
  readonly fileName: string;
  readonly stored: StoredFile;
  /** Where it came from, if it was fetched. */
  readonly hints?: ServerHints;
  readonly sourceId?: number | null;
  /** Until when nothing of it may be published. */
  readonly embargoUntil?: Date | null;
  /** How it was brought in, where that was not by the desk's own screens. */
  readonly by?: "command line";
  /** Null where the desk itself fetched it. */
  readonly actorId: number | null;
  readonly now: Date;
}

/** Where a dump went. */
export interface RegisteredDump {
  readonly id: number;
  /** False where the same bytes had come in before. */
  readonly isNew: boolean;
  /** Whether the import of the same bytes was undone, and can be restored. */
  readonly isUndone: boolean;
  /** Of the batch as it is: bytes that had come in before keep what was said then. */
  readonly embargoUntil: Date | null;
}

/** Make a batch of stored bytes and queue its import; the same bytes again lead to the earlier batch. */
export async function registerDump(tx: Tx, input: Input): Promise<RegisteredDump> {
  const { sha256, bytes, key } = input.stored;
  const { embargoUntil = null, by } = input;
  const id = await insertBatch(tx, {
    fileName: labelOf(input.fileName),
    bytes,
    sha256,
    storageKey: key,
    sourceId: input.sourceId ?? null,
    embargoUntil,
    hints: input.hints ?? null,
    createdBy: input.actorId,
    createdAt: input.now,
  });
  if (id === null) return earlier(await findBatchBySha256(tx, sha256));
  await enqueueJob(tx, importJob(id, input.now));
  await appendAuditEvent(tx, {
    actorId: input.actorId,
    action: "batch.created",
    subjectType: "batch",
    subjectId: id,
    detail: { bytes, ...(by && { by }), ...(embargoUntil && { embargoUntil: embargoUntil.toISOString() }) },
    at: input.now,
  });
  return { id, isNew: true, isUndone: false, embargoUntil };
}

function earlier(batch: Awaited<ReturnType<typeof findBatchBySha256>>): RegisteredDump {
  if (!batch) throw new AppError("conflict", "The same file is being removed. Please upload it again.");
  const { id, status, embargoUntil } = batch;
  return { id, isNew: false, isUndone: status === "undone", embargoUntil };
}

const LONGEST_LABEL = 200;

/** A name without what could not be shown. */
function labelOf(fileName: string): string {
  const shown = fileName.replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, "").trim();
  return shown.slice(0, LONGEST_LABEL) || "untitled";
}
