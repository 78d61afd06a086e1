import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { findSource, isSourceNameTaken, type SourceFields, updateSource } from "@/db/queries/sources";
import { nameTaken } from "@/lib/desk/sources/create-source";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

interface Input extends SourceFields {
  readonly sourceId: number;
  /** The version that the person looked at. */
  readonly baseVersion: number;
  readonly now: Date;
}

/** Rename a source, or change its address and terms; readers see its texts by the new ones at once. */
export async function saveSource(db: Db, actor: Actor, input: Input): Promise<void> {
  assertCan(actor, "source.manage");
  const { sourceId, baseVersion, now, ...fields } = input;
  const { name, republish, originalIsCanonical } = fields;
  await db.transaction(async (tx) => {
    const before = await findSource(tx, sourceId);
    if (!before) throw new AppError("not_found", "That source no longer exists.");
    if (await isSourceNameTaken(tx, sourceId, name)) throw nameTaken(name);
    const source = await updateSource(tx, sourceId, baseVersion, fields);
    if (!source)
      throw new AppError(
        "conflict",
        `Someone else has changed this source meanwhile: it is called “${before.name}” now. Look at it again.`,
      );
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "source.changed",
      subjectType: "source",
      subjectId: sourceId,
      detail: {
        ...{ from: before.name, to: name },
        ...(republish ? { republish } : {}),
        ...(originalIsCanonical === undefined ? {} : { originalIsCanonical }),
      },
      at: now,
    });
  });
}
