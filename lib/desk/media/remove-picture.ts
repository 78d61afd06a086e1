import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { deleteUnusedMedia, findMedia } from "@/db/queries/media";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

interface Input {
  readonly mediaId: number;
  readonly baseVersion: number;
  readonly now: Date;
}

/** Take a picture off the list; only while no article shows it. Its bytes stay: the same upload brings it back. */
export async function removePicture(
  db: Db,
  actor: Actor,
  { mediaId, baseVersion, now }: Input,
): Promise<void> {
  assertCan(actor, "media.remove");
  await db.transaction(async (tx) => {
    if (!(await findMedia(tx, mediaId))) throw new AppError("not_found", "That picture no longer exists.");
    const removed = await deleteUnusedMedia(tx, mediaId, baseVersion);
    if (!removed)
      throw new AppError(
        "conflict",
        "An article shows this picture, or someone has just changed it. Look at it again.",
      );
    const { fileName, sha256, alt, caption, credit, licence } = removed;
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "media.removed",
      subjectType: "media",
      subjectId: mediaId,
      detail: { fileName, sha256, alt, caption, credit, licence },
      at: now,
    });
  });
}
