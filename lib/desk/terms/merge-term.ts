import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { putRedirect } from "@/db/queries/redirects";
import { insertTermChange, moveTags, repointMerged, updateTerm } from "@/db/queries/term-changes";
import { findTermByName } from "@/db/queries/term-desk";
import { beforeOf, loadTerm } from "@/lib/desk/terms/load-term";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { TagType } from "@/lib/domain/ingest";
import { plainTopicPath } from "@/lib/domain/term";
import { AppError } from "@/lib/errors";

interface Input {
  readonly termId: number;
  /** The tag that takes it in, by type and name. */
  readonly into: { readonly type: TagType; readonly name: string };
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
    const term = await loadTerm(tx, termId);
    const found = await findTermByName(tx, into.type, into.name);
    if (!found) throw new AppError("not_found", `There is no ${into.type} called “${into.name}”.`);
    const target = await loadTerm(tx, found.id);
    if (target.id === termId) throw new AppError("bad_input", "A tag can’t be merged into itself.");
    if (target.state === "removed")
      throw new AppError("conflict", `“${target.name}” was removed. Put it back first.`);
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
