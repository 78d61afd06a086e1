import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { putRedirect } from "@/db/queries/redirects";
import { insertTermChange, updateTerm } from "@/db/queries/term-changes";
import { findTermByName } from "@/db/queries/term-desk";
import { findFreeTermSlug } from "@/db/queries/terms";
import { beforeOf, loadTerm } from "@/lib/desk/terms/load-term";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { plainTopicPath } from "@/lib/domain/term";
import { AppError } from "@/lib/errors";

interface Input {
  readonly termId: number;
  /** The name that the person looked at. */
  readonly from: string;
  readonly name: string;
  readonly now: Date;
}

/** Rename a tag: the old name becomes another spelling of it, and its old address leads to the new one. */
export async function renameTerm(db: Db, actor: Actor, { termId, from, name, now }: Input): Promise<void> {
  assertCan(actor, "term.manage");
  await db.transaction(async (tx) => {
    const term = await loadTerm(tx, termId);
    if (term.name !== from)
      throw new AppError("conflict", `Someone else has renamed this tag to “${term.name}”.`);
    if (name === term.name) throw new AppError("bad_input", "That is its name already.");
    if (await findTermByName(tx, term.type, name))
      throw new AppError("conflict", `There is a tag called “${name}” already. Merge the two instead.`);
    const slug = await findFreeTermSlug(tx, { type: term.type, name });
    const aliases = [...new Set([...term.aliases, term.name])].filter((alias) => alias !== name);
    await updateTerm(tx, termId, { name, slug, aliases });
    if (slug !== term.slug) await putRedirect(tx, plainTopicPath(term.slug), plainTopicPath(slug), now);
    await insertTermChange(tx, {
      ...{ termId, kind: "renamed", before: beforeOf(term), name, moved: [], actorId: actor.id, at: now },
    });
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "term.renamed",
      subjectType: "term",
      subjectId: termId,
      detail: { from: term.name, to: name },
      at: now,
    });
  });
}
