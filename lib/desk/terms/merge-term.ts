import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { putRedirect } from "@/db/queries/redirects";
import { insertTermChange, moveTags, repointMerged, updateTerm } from "@/db/queries/term-changes";
import { loadMerge, type MergeWish } from "@/lib/desk/terms/load-merge";
import { beforeOf } from "@/lib/desk/terms/load-term";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { plainTopicPath } from "@/lib/domain/term";

interface Input extends MergeWish {
  readonly now: Date;
}

/** Merge a tag into another: its articles, spellings and address go to the one that stays. */
export async function mergeTerm(
  db: Db,
  actor: Actor,
  { termId, into, now }: Input,
): Promise<{ intoId: number }> {
  assertCan(actor, "term.manage");
  return db.transaction(async (tx) => {
    const { term, target } = await loadMerge(tx, { termId, into });
    const moved = await moveTags(tx, termId, target.id);
    const aliases = [...new Set([...target.aliases, term.name, ...term.aliases])];
    await updateTerm(tx, target.id, { aliases: aliases.filter((alias) => alias !== target.name) });
    await updateTerm(tx, termId, { mergedIntoId: target.id });
    await repointMerged(tx, termId, target.id);
    await putRedirect(tx, plainTopicPath(term.slug), plainTopicPath(target.slug), now);
    await insertTermChange(tx, {
      ...{ termId, kind: "merged", before: beforeOf(term), name: term.name, intoId: target.id, moved },
      ...{ actorId: actor.id, at: now },
    });
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "term.merged",
      subjectType: "term",
      subjectId: termId,
      detail: { name: term.name, into: target.name, intoId: target.id, articles: moved.length },
      at: now,
    });
    return { intoId: target.id };
  });
}
