import { requireActor } from "@/lib/auth/require-actor";
import { assertSameOrigin } from "@/lib/auth/same-origin";
import { database } from "@/lib/database";
import { respondToConflict } from "@/lib/desk/respond-to-conflict";
import { applyProposal, dismissProposal } from "@/lib/desk/updates/decide-proposal";
import { reopenWithdrawnProposal } from "@/lib/desk/updates/reopen-proposal";
import { readJson } from "@/lib/read-json";
import { respond } from "@/lib/respond";
import { rowIdSchema } from "@/lib/schemas/row-id";
import { decideProposalSchema } from "@/lib/schemas/updates";

/** Take over what was chosen of a change of the article's source, leave it, or have it offered again. */
export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ id: string }> },
): Promise<Response> {
  return respond(() =>
    respondToConflict(async () => {
      assertSameOrigin(request);
      const actor = await requireActor();
      const articleId = rowIdSchema.parse((await params).id);
      const input = decideProposalSchema.parse(await readJson(request));
      const now = new Date();
      if (input.action === "apply") await applyProposal(database(), actor, { articleId, ...input, now });
      else if (input.action === "reopen")
        await reopenWithdrawnProposal(database(), actor, { articleId, ...input, now });
      else await dismissProposal(database(), actor, { articleId, ...input, now });
      return Response.json({ articleId });
    }),
  );
}
