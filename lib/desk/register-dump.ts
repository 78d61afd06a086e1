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
}

/** Make a batch of stored bytes and queue its import; the same bytes again lead to the earlier batch. */
export async function registerDump(tx: Tx, input: Input): Promise<RegisteredDump> {
  const { sha256, bytes, key } = input.stored;
  const id = await insertBatch(tx, {
    fileName: labelOf(input.fileName),
    bytes,
    sha256,
    storageKey: key,
    sourceId: input.sourceId ?? null,
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
    detail: { bytes },
    at: input.now,
  });
  return { id, isNew: true, isUndone: false };
}

function earlier(batch: Awaited<ReturnType<typeof findBatchBySha256>>): RegisteredDump {
  if (!batch) throw new AppError("conflict", "The same file is being removed. Please upload it again.");
  return { id: batch.id, isNew: false, isUndone: batch.status === "undone" };
}

const LONGEST_LABEL = 200;

/** A name without what could not be shown. */
function labelOf(fileName: string): string {
  const shown = fileName.replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, "").trim();
  return shown.slice(0, LONGEST_LABEL) || "untitled";
}
