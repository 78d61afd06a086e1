import type { Tx } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { endOpenProposal, reopenProposal, type UpdateProposal } from "@/db/queries/update-proposals";

interface Settlement {
  /** Articles whose source is back at what was last decided about. */
  readonly settled: readonly number[];
  /** Proposals that hold again: the source says once more what it had taken back. */
  readonly again: readonly Pick<UpdateProposal, "id" | "articleId" | "baseItemId">[];
}

/** Close what a source has taken back, and offer again what it says once more; nobody has decided, and it is noted. */
export async function settleProposals(tx: Tx, { settled, again }: Settlement, now: Date): Promise<void> {
  const note = (state: "withdrawn" | "reopened", articleId: number) =>
    appendAuditEvent(tx, {
      ...{ actorId: null, action: `update.${state}`, at: now },
      ...{ subjectType: "article", subjectId: articleId, detail: {} },
    });
  for (const articleId of settled)
    if (await endOpenProposal(tx, articleId, "withdrawn")) await note("withdrawn", articleId);
  for (const proposal of again)
    if (await reopenProposal(tx, proposal)) await note("reopened", proposal.articleId);
}
