import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { findMediaByHash, insertMedia } from "@/db/queries/media";
import { type PictureSummary, summarise } from "@/lib/desk/media/picture-summary";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { PICTURE_LIMIT } from "@/lib/domain/picture";
import type { Pictures } from "@/lib/media/pictures";
import type { Storage } from "@/lib/media/storage";

interface Input {
  /** As uploaded: a label, never a path. */
  readonly fileName: string;
  readonly stream: AsyncIterable<Uint8Array>;
  /** Bytes that the sender announced, or null. */
  readonly announced: number | null;
  readonly storage: Storage;
  readonly pictures: Pictures;
  readonly now: Date;
}

/**
 * Take in one picture; the same bytes again are the same picture.
 *
 * @throws AppError `too_large`, or `bad_input` where it is no picture that can be shown.
 */
export async function receivePicture(db: Db, actor: Actor, input: Input): Promise<PictureSummary> {
  assertCan(actor, "media.add");
  const { fileName, stream, announced, storage, pictures, now } = input;
  const { sha256, bytes, key } = await storage.receive(stream, { limit: PICTURE_LIMIT, announced });
  const earlier = await findMediaByHash(db, sha256);
  if (earlier) return summarise(earlier);
  const inspected = await pictures.inspect(key);
  return db.transaction(async (tx) => {
    const values = { sha256, bytes, storageKey: key, fileName, ...inspected };
    const asset = await insertMedia(tx, { ...values, createdBy: actor.id, createdAt: now });
    // Somebody has uploaded the same at the same moment.
    if (!asset) return summarise(present(await findMediaByHash(tx, sha256)));
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "media.added",
      subjectType: "media",
      subjectId: asset.id,
      detail: { fileName },
      at: now,
    });
    return summarise(asset);
  });
}

function present<T>(value: T | null): T {
  if (value === null) throw new Error("The picture is neither new nor there already.");
  return value;
}
