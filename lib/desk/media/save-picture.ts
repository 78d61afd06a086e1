import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { findMedia, type MediaFacts, updateMedia } from "@/db/queries/media";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

interface Input extends MediaFacts {
  readonly mediaId: number;
  /** The version that the person looked at. */
  readonly baseVersion: number;
  readonly now: Date;
}

/** Say what a picture shows, whose it is, and what must stay in sight. */
export async function savePicture(db: Db, actor: Actor, input: Input): Promise<void> {
  assertCan(actor, "media.change");
  const { mediaId, baseVersion, now, ...facts } = input;
  await db.transaction(async (tx) => {
    const before = await findMedia(tx, mediaId);
    if (!before) throw new AppError("not_found", "That picture no longer exists.");
    if (!(await updateMedia(tx, mediaId, baseVersion, facts)))
      throw new AppError("conflict", "Someone else has changed this picture meanwhile. Look at it again.");
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "media.changed",
      subjectType: "media",
      subjectId: mediaId,
      detail: { from: { alt: before.alt, caption: before.caption, credit: before.credit }, to: facts },
      at: now,
    });
  });
}
