import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { putRedirect } from "@/db/queries/redirects";
import { insertTermChange, moveTags, updateTerm } from "@/db/queries/term-changes";
import { loadMerge } from "@/lib/desk/terms/load-merge";
import { beforeOf, loadTerm } from "@/lib/desk/terms/load-term";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { TagKey } from "@/lib/domain/desk-vocabulary";
import { plainTopicPath } from "@/lib/domain/term";
import { AppError } from "@/lib/errors";

interface Input {
  readonly termId: number;
  /** The tag that its articles get in its place; none where absent. */
  readonly instead?: TagKey;
  readonly now: Date;
}

/**
 * Take a tag, or a proposal for one, off all its articles and out of the vocabulary. It can be put back.
 *
 * Where another one takes its place, its address leads there. Unlike after a merge its name stays no spelling.
 */
export async function removeTerm(db: Db, actor: Actor, { termId, instead, now }: Input): Promise<void> {
  assertCan(actor, "term.manage");
  await db.transaction(async (tx) => {
    const term = await loadTerm(tx, termId);
    if (term.state === "removed") throw new AppError("conflict", "That tag was removed already.");
    const target = instead ? (await loadMerge(tx, { termId, into: instead })).target : null;
    const moved = await moveTags(tx, termId, target?.id ?? null);
    if (target) await putRedirect(tx, plainTopicPath(term.slug), plainTopicPath(target.slug), now);
    await updateTerm(tx, termId, { state: "removed" });
    await insertTermChange(tx, {
      ...{
        termId,
        kind: "removed",
        before: beforeOf(term),
        name: target?.name ?? term.name,
        intoId: target?.id ?? null,
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
      detail: { name: term.name, articles: moved.length, ...(target && { instead: target.name }) },
      at: now,
    });
  });
}
