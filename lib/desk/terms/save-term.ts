import type { Db, Tx } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { updateTerm } from "@/db/queries/term-changes";
import { findTermById, findTermByName } from "@/db/queries/term-desk";
import type { Term } from "@/db/queries/terms";
import { loadTerm } from "@/lib/desk/terms/load-term";
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
  readonly now: Date;
}

/** No chain of broader tags is deeper. */
const DEEPEST = 50;

/** Say how else a tag is spelt, and which one is broader. */
export async function saveTerm(db: Db, actor: Actor, input: Input): Promise<void> {
  assertCan(actor, "term.manage");
  const { termId, aliases, broader, now } = input;
  await db.transaction(async (tx) => {
    const term = await loadTerm(tx, termId);
    await assertSeen(tx, term, input);
    const parentId = broader === "" ? null : await findBroader(tx, term, broader);
    const spellings = [...new Set(aliases)].filter((alias) => alias !== term.name);
    await updateTerm(tx, termId, { aliases: spellings, parentId });
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "term.saved",
      subjectType: "term",
      subjectId: termId,
      detail: {
        aliases: { from: term.aliases, to: spellings },
        broader: { from: term.parentId, to: parentId },
      },
      at: now,
    });
  });
}

/** Refuse to write over what somebody else has saved meanwhile. */
async function assertSeen(tx: Tx, term: Term, { seenAliases, seenBroader }: Input): Promise<void> {
  const broader = term.parentId === null ? null : await findTermById(tx, term.parentId);
  const isSeen = term.aliases.join("\n") === seenAliases.join("\n") && (broader?.name ?? "") === seenBroader;
  if (!isSeen)
    throw new AppError("conflict", "Someone else has changed this tag meanwhile. Look at it again.");
}

async function findBroader(tx: Tx, term: Term, name: string): Promise<number> {
  const found = await findTermByName(tx, term.type, name);
  if (!found || found.state === "removed")
    throw new AppError("not_found", `There is no ${term.type} called “${name}”.`);
  const broader = await loadTerm(tx, found.id);
  let above: Term | null = broader;
  for (let depth = 0; above && depth < DEEPEST; depth++) {
    if (above.id === term.id)
      throw new AppError("conflict", `“${name}” is narrower than “${term.name}” already.`);
    above = above.parentId === null ? null : await findTermById(tx, above.parentId);
  }
  return broader.id;
}
