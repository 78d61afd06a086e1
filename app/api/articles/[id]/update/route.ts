import { database } from "@/lib/database";
import { applyProposal, dismissProposal } from "@/lib/desk/updates/decide-proposal";
import { reopenWithdrawnProposal } from "@/lib/desk/updates/reopen-proposal";
import { decideProposalSchema } from "@/lib/schemas/updates";
import { changeArticle } from "../../../change-article";

/** Take over what was chosen of a change of the article's source, leave it, or have it offered again. */
export const POST = changeArticle(decideProposalSchema, async ({ actor, id: articleId, input, now }) => {
  const db = database();
  if (input.action === "apply") await applyProposal(db, actor, { articleId, ...input, now });
  else if (input.action === "reopen") await reopenWithdrawnProposal(db, actor, { articleId, ...input, now });
  else await dismissProposal(db, actor, { articleId, ...input, now });
  return { articleId };
});
