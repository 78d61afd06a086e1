import type { Db, Tx } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { insertTermChange, updateTerm } from "@/db/queries/term-changes";
import type { Term } from "@/db/queries/terms";
import { assertFree } from "@/lib/desk/terms/assert-free";
import { findBroader, findStandingBroader } from "@/lib/desk/terms/find-broader";
import { beforeOf, loadTerm } from "@/lib/desk/terms/load-term";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

interface Input {
  readonly termId: number;
  readonly aliases: readonly string[];
  /** The name of the broader tag of the same type; empty for none. */
  readonly broader: string;
  /** Both as the person looked at them. */
  readonly seenAliases: readonly string[];
  readonly seenBroader: string;
  /** What readers are told about it; left as it is where absent. */
  readonly description?: string;
  readonly seenDescription?: string;
  readonly now: Date;
}

/** Say how else a tag is spelt, which one is broader, and what readers are told about it. */
export async function saveTerm(db: Db, actor: Actor, input: Input): Promise<void> {
  assertCan(actor, "term.manage");
  const { termId, aliases, broader, now, description } = input;
  await db.transaction(async (tx) => {
    const term = await loadTerm(tx, termId);
    await assertSeen(tx, term, input);
    const parentId = broader === "" ? null : (await findBroader(tx, term, broader)).id;
    const spellings = [...new Set(aliases)].filter((alias) => alias !== term.name);
    await assertFree(tx, term, spellings);
    const patch = { aliases: spellings, parentId, ...(description !== undefined && { description }) };
    await updateTerm(tx, termId, patch);
    if (parentId !== term.parentId)
      await insertTermChange(tx, {
        ...{ termId, kind: "placed", before: beforeOf(term), name: broader, intoId: parentId, moved: [] },
        ...{ actorId: actor.id, at: now },
      });
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "term.saved",
      subjectType: "term",
      subjectId: termId,
      detail: {
        aliases: { from: term.aliases, to: spellings },
        broader: { from: term.parentId, to: parentId },
        ...(description !== undefined && { description: { from: term.description, to: description } }),
      },
      at: now,
    });
  });
}

/** Refuse to write over what somebody else has saved meanwhile. */
async function assertSeen(tx: Tx, term: Term, input: Input): Promise<void> {
  const { seenAliases, seenBroader, seenDescription = term.description } = input;
  const broader = await findStandingBroader(tx, term);
  const isSeen =
    term.aliases.join("\n") === seenAliases.join("\n") &&
    (broader?.name ?? "") === seenBroader &&
    term.description === seenDescription;
  if (!isSeen)
    throw new AppError("conflict", "Someone else has changed this tag meanwhile. Look at it again.");
}
