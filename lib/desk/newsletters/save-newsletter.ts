import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { findNewsletter, type NewsletterFields, updateNewsletter } from "@/db/queries/newsletters";
import { findTermById } from "@/db/queries/term-desk";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

interface Input extends NewsletterFields {
  readonly newsletterId: number;
  readonly baseVersion: number;
  readonly now: Date;
}

/** Say what a newsletter is, what it gathers, and whether readers may join. */
export async function saveNewsletter(db: Db, actor: Actor, input: Input): Promise<void> {
  assertCan(actor, "newsletter.manage");
  const { newsletterId, baseVersion, now, ...fields } = input;
  await db.transaction(async (tx) => {
    const before = await findNewsletter(tx, newsletterId);
    if (!before) throw new AppError("not_found", "That newsletter no longer exists.");
    if (fields.scope === "term" && !(fields.termId && (await findTermById(tx, fields.termId))))
      throw new AppError("bad_input", "Choose the tag whose articles it gathers.");
    if (fields.scope === "search" && fields.query === "")
      throw new AppError("bad_input", "Give the words of the search that it gathers.");
    if (!(await updateNewsletter(tx, newsletterId, baseVersion, { ...fields, updatedAt: now })))
      throw new AppError("conflict", "Someone else has changed this newsletter meanwhile. Look at it again.");
    await appendAuditEvent(tx, {
      ...{ actorId: actor.id, action: "newsletter.changed", subjectType: "newsletter" },
      ...{ subjectId: newsletterId, detail: { from: before.name, to: fields.name, isOpen: fields.isOpen } },
      at: now,
    });
  });
}
