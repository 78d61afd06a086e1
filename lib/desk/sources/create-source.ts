import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { insertSource, type SourceFields } from "@/db/queries/sources";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

/** Add a source. */
export async function createSource(
  db: Db,
  actor: Actor,
  { now, ...fields }: SourceFields & { readonly now: Date },
): Promise<{ id: number }> {
  assertCan(actor, "source.manage");
  return db.transaction(async (tx) => {
    const source = await insertSource(tx, { ...fields, createdAt: now });
    if (!source) throw nameTaken(fields.name);
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "source.created",
      subjectType: "source",
      subjectId: source.id,
      detail: { name: source.name },
      at: now,
    });
    return { id: source.id };
  });
}

/** The error for a name that another source has. */
export const nameTaken = (name: string) =>
  new AppError("conflict", `There is a source called “${name}” already.`);
