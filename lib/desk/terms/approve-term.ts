import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { updateTerm } from "@/db/queries/term-changes";
import { loadTerm } from "@/lib/desk/terms/load-term";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

interface Input {
  readonly termId: number;
  readonly now: Date;
}

/** Take a proposed tag into the vocabulary: readers see it on live articles from now on. */
export async function approveTerm(db: Db, actor: Actor, { termId, now }: Input): Promise<void> {
  assertCan(actor, "term.manage");
  await db.transaction(async (tx) => {
    const term = await loadTerm(tx, termId);
    if (term.state !== "proposed")
      throw new AppError("conflict", "Someone else has decided about that proposal.");
    await updateTerm(tx, termId, { state: "active" });
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "term.approved",
      subjectType: "term",
      subjectId: termId,
      detail: { name: term.name },
      at: now,
    });
  });
}
