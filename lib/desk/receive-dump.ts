import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { findBatchBySha256, insertBatch } from "@/db/queries/batches";
import { enqueueJob } from "@/db/queries/jobs";
import { importJob } from "@/lib/desk/import/import-job";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";
import type { Storage } from "@/lib/media/storage";

interface Input {
  /** As uploaded: a label, never a path. */
  readonly fileName: string;
  readonly stream: AsyncIterable<Uint8Array>;
  /** Bytes that the sender announced, or null. */
  readonly announced: number | null;
  /** Most bytes that are taken. */
  readonly limit: number;
  readonly storage: Storage;
  readonly now: Date;
}

/** Where an uploaded dump went. */
export interface ReceivedDump {
  readonly id: number;
  /** False where the same bytes had been uploaded before. */
  readonly isNew: boolean;
  /** Whether the import of the same bytes was undone, and can be restored. */
  readonly isUndone: boolean;
}

/** Take in one dump and queue its import; the same bytes again lead to the earlier batch. */
export async function receiveDump(db: Db, actor: Actor, input: Input): Promise<ReceivedDump> {
  assertCan(actor, "batch.create");
  const { sha256, bytes, key } = await input.storage.receive(input.stream, input);
  return db.transaction(async (tx) => {
    const id = await insertBatch(tx, {
      fileName: labelOf(input.fileName),
      bytes,
      sha256,
      storageKey: key,
      createdBy: actor.id,
      createdAt: input.now,
    });
    if (id === null) return earlier(await findBatchBySha256(tx, sha256));
    await enqueueJob(tx, importJob(id, input.now));
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "batch.created",
      subjectType: "batch",
      subjectId: id,
      detail: { bytes },
      at: input.now,
    });
    return { id, isNew: true, isUndone: false };
  });
}

function earlier(batch: Awaited<ReturnType<typeof findBatchBySha256>>): ReceivedDump {
  if (!batch) throw new AppError("conflict", "The same file is being removed. Please upload it again.");
  return { id: batch.id, isNew: false, isUndone: batch.status === "undone" };
}

const LONGEST_LABEL = 200;

/** A name without what could not be shown. */
function labelOf(fileName: string): string {
  const shown = fileName.replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, "").trim();
  return shown.slice(0, LONGEST_LABEL) || "untitled";
}
