import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { findWithdrawnProposal, reopenProposal } from "@/db/queries/update-proposals";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

interface Input {
  readonly articleId: number;
  readonly proposalId: number;
  readonly now: Date;
}

/** Offer a change again that was put away because the source took it back. */
export async function reopenWithdrawnProposal(
  db: Db,
  actor: Actor,
  { articleId, proposalId, now }: Input,
): Promise<void> {
  assertCan(actor, "item.review");
  await db.transaction(async (tx) => {
    const proposal = await findWithdrawnProposal(tx, articleId);
    if (proposal?.id !== proposalId || !(await reopenProposal(tx, proposal)))
      throw new AppError("conflict", "That change is not put away any more. Look again.");
    await appendAuditEvent(tx, {
      ...{ actorId: actor.id, action: "update.reopened", at: now },
      ...{ subjectType: "article", subjectId: articleId, detail: { itemId: proposal.itemId } },
    });
  });
}
