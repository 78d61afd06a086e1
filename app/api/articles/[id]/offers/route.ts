import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { offerRulesOfArticle } from "@/lib/desk/rules/offer-rules-of-article";
import { respond } from "@/lib/respond";
import { rowIdSchema } from "@/lib/schemas/row-id";

/** The rules that what was taken out of an article suggests. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return respond(async () => {
    const actor = await requireActor();
    const offers = await offerRulesOfArticle(database(), actor, rowIdSchema.parse((await params).id));
    return Response.json({ offers }, { headers: { "Cache-Control": "no-store" } });
  });
}
