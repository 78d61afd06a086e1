import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { insertTermChange, moveTags, updateTerm } from "@/db/queries/term-changes";
import { beforeOf, loadTerm } from "@/lib/desk/terms/load-term";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

interface Input {
  readonly termId: number;
  readonly now: Date;
}

/** Take a tag, or a proposal for one, off all its articles and out of the vocabulary. It can be put back. */
export async function removeTerm(db: Db, actor: Actor, { termId, now }: Input): Promise<void> {
  assertCan(actor, "term.manage");
  await db.transaction(async (tx) => {
    const term = await loadTerm(tx, termId);
    if (term.state === "removed") throw new AppError("conflict", "That tag was removed already.");
    const moved = await moveTags(tx, termId, null);
    await updateTerm(tx, termId, { state: "removed" });
    await insertTermChange(tx, {
      ...{
        termId,
        kind: "removed",
        before: beforeOf(term),
        name: term.name,
        moved,
        actorId: actor.id,
        at: now,
      },
    });
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: term.state === "proposed" ? "term.rejected" : "term.removed",
      subjectType: "term",
      subjectId: termId,
      detail: { name: term.name, articles: moved.length },
      at: now,
    });
  });
}
