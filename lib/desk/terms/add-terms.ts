import type { Db, Tx } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { updateTerm } from "@/db/queries/term-changes";
import { findOrInsertTerm, type Term } from "@/db/queries/terms";
import { assertFree } from "@/lib/desk/terms/assert-free";
import { findBroader } from "@/lib/desk/terms/find-broader";
import { findTypedTerm } from "@/lib/desk/terms/find-typed-term";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { TagType } from "@/lib/domain/ingest";

/** A tag as it is written down: its name, and how else it is spelt. */
export interface WrittenTag {
  readonly name: string;
  readonly aliases: readonly string[];
}

interface Input {
  readonly type: TagType;
  readonly tags: readonly WrittenTag[];
  /** The name of the tag of the same type that all of them stand under; empty for none. */
  readonly broader: string;
  readonly now: Date;
}

/** What became of a list of tags, by their names as they were written. */
export interface AddedTerms {
  readonly added: readonly string[];
  /** Those that the vocabulary has already, also as another spelling; they stay as they are. */
  readonly known: readonly string[];
}

/**
 * Put tags into the vocabulary; what was proposed or removed under such a name is in use from now on.
 *
 * All or none are added.
 * @throws AppError `conflict` where a spelling is a tag of its own, `not_found` where there is no such broader tag.
 */
export async function addTerms(db: Db, actor: Actor, input: Input): Promise<AddedTerms> {
  assertCan(actor, "term.manage");
  const { type, tags, broader, now } = input;
  return db.transaction(async (tx) => {
    const added: string[] = [];
    const known: string[] = [];
    for (const tag of tags) {
      const term = await addName(tx, type, tag.name, now);
      if (!term) {
        known.push(tag.name);
        continue;
      }
      await describe(tx, term, tag.aliases, broader);
      await appendAuditEvent(tx, {
        ...{ actorId: actor.id, action: "term.added", subjectType: "term", subjectId: term.id },
        ...{ detail: { name: term.name }, at: now },
      });
      added.push(tag.name);
    }
    return { added, known };
  });
}

/** The term of this name, in use from now on; null where it, or one with this spelling, is in use already. */
async function addName(tx: Tx, type: TagType, written: string, now: Date): Promise<Term | null> {
  const before = await findTypedTerm(tx, type, written);
  const name = before?.name ?? written;
  const term = await findOrInsertTerm(tx, { type, name }, { state: "active", now });
  return before?.state === "active" || term.name !== name ? null : term;
}

async function describe(tx: Tx, term: Term, aliases: readonly string[], broader: string): Promise<void> {
  const spellings = [...new Set([...term.aliases, ...aliases])].filter((alias) => alias !== term.name);
  await assertFree(tx, term, spellings);
  const parentId = broader === "" ? term.parentId : (await findBroader(tx, term, broader)).id;
  await updateTerm(tx, term.id, { aliases: spellings, parentId });
}
