import type { Db, Tx } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { dropRedirect, putRedirect } from "@/db/queries/redirects";
import {
  findTermChange,
  hasLaterChange,
  listMergedThrough,
  markUndone,
  moveTagsBack,
  type TermChange,
  updateTerm,
} from "@/db/queries/term-changes";
import { findTermById, findTermByName } from "@/db/queries/term-desk";
import type { Term } from "@/db/queries/terms";
import { findBroader } from "@/lib/desk/terms/find-broader";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { plainTopicPath } from "@/lib/domain/term";
import { AppError } from "@/lib/errors";

interface Input {
  readonly changeId: number;
  readonly now: Date;
}

/**
 * Undo the latest change of a tag.
 *
 * Articles from which somebody has taken the tag since are left as they are.
 */
export async function undoTermChange(
  db: Db,
  actor: Actor,
  { changeId, now }: Input,
): Promise<{ termId: number }> {
  assertCan(actor, "term.manage");
  return db.transaction(async (tx) => {
    const change = await findTermChange(tx, changeId);
    const term = change && (await findTermById(tx, change.termId));
    if (!change || !term) throw new AppError("not_found", "That change no longer exists.");
    if (await hasLaterChange(tx, change))
      throw new AppError("conflict", "Undo the later changes of this tag first.");
    const into = change.intoId === null ? null : await findTermById(tx, change.intoId);
    if (change.kind !== "placed" && into?.mergedIntoId)
      throw new AppError("conflict", `“${into.name}” was merged into another tag since. Undo that first.`);
    if (!(await markUndone(tx, changeId, now)))
      throw new AppError("conflict", "That change was undone already.");
    await takeBack(tx, change, term, now);
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "term.undone",
      subjectType: "term",
      subjectId: term.id,
      detail: { change: change.kind, name: change.before.name },
      at: now,
    });
    return { termId: term.id };
  });
}

async function takeBack(tx: Tx, change: TermChange, term: Term, now: Date): Promise<void> {
  if (change.kind === "renamed") return nameAsBefore(tx, change, term, now);
  if (change.kind === "placed") return placeAsBefore(tx, change, term);
  const { before, intoId, moved } = change;
  await moveTagsBack(tx, { from: term.id, to: intoId, moved });
  await updateTerm(tx, term.id, { state: before.state, mergedIntoId: null });
  if (intoId === null) return;
  await dropRedirect(tx, plainTopicPath(term.slug));
  if (change.kind === "merged") await partFrom(tx, intoId, { before, term, now });
}

async function nameAsBefore(tx: Tx, { before }: TermChange, term: Term, now: Date): Promise<void> {
  const other = await findTermByName(tx, term.type, before.name);
  if (other && other.id !== term.id)
    throw new AppError("conflict", `Another tag is called “${before.name}” by now.`);
  const { slug, name } = before;
  await updateTerm(tx, term.id, { slug, name, aliases: spellingsBefore(term, before) });
  await putRedirect(tx, plainTopicPath(term.slug), plainTopicPath(slug), now);
}

/** Put a tag where it was; what has been placed below it since is in the way. */
async function placeAsBefore(tx: Tx, { before }: TermChange, term: Term): Promise<void> {
  const above = before.parentId ? await findTermById(tx, before.parentId) : null;
  const broader = above && (await findBroader(tx, term, above.name));
  await updateTerm(tx, term.id, { parentId: broader?.id ?? null });
}

interface Parting {
  readonly before: TermChange["before"];
  readonly term: Term;
  readonly now: Date;
}

/** What was merged through a tag leads to it again, and its spellings are its own. */
async function partFrom(tx: Tx, intoId: number, { before, term, now }: Parting): Promise<void> {
  for (const { id, slug } of await listMergedThrough(tx, term.id, intoId)) {
    await updateTerm(tx, id, { mergedIntoId: term.id });
    await putRedirect(tx, plainTopicPath(slug), plainTopicPath(term.slug), now);
  }
  const target = await findTermById(tx, intoId);
  const taken = new Set([before.name, ...before.aliases]);
  if (target) await updateTerm(tx, intoId, { aliases: target.aliases.filter((alias) => !taken.has(alias)) });
}

/** The spellings without what the rename made of them; those that were added since stay. */
function spellingsBefore({ name, aliases }: Term, before: TermChange["before"]): string[] {
  const others = aliases.filter((alias) => alias !== before.name || before.aliases.includes(alias));
  return before.aliases.includes(name) ? [...others, name] : others;
}
