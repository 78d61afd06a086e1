import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { insertDifferentPair } from "@/db/queries/similar-terms";
import { loadTerm } from "@/lib/desk/terms/load-term";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

interface Input {
  readonly oneId: number;
  readonly otherId: number;
  readonly now: Date;
}

/** Say that two tags are different, so that nobody is asked about them again. */
export async function partTerms(db: Db, actor: Actor, { oneId, otherId, now }: Input): Promise<void> {
  assertCan(actor, "term.manage");
  if (oneId === otherId) throw new AppError("bad_input", "That is one and the same tag.");
  await db.transaction(async (tx) => {
    const [low, high] = [
      await loadTerm(tx, Math.min(oneId, otherId)),
      await loadTerm(tx, Math.max(oneId, otherId)),
    ];
    await insertDifferentPair(tx, { lowId: low.id, highId: high.id, decidedBy: actor.id, decidedAt: now });
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "term.parted",
      subjectType: "term",
      subjectId: low.id,
      detail: { name: low.name, other: high.name, otherId: high.id },
      at: now,
    });
  });
}
