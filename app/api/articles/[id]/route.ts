import { requireActor } from "@/lib/auth/require-actor";
import { assertSameOrigin } from "@/lib/auth/same-origin";
import { database } from "@/lib/database";
import { respondToConflict } from "@/lib/desk/respond-to-conflict";
import { saveArticle } from "@/lib/desk/save-article";
import { readJson } from "@/lib/read-json";
import { respond } from "@/lib/respond";
import { saveArticleSchema } from "@/lib/schemas/article";
import { rowIdSchema } from "@/lib/schemas/row-id";

/** Save an article on the version that the editor has; 409 brings what is there instead. */
export async function PATCH(
  request: Request,
  { params }: { readonly params: Promise<{ id: string }> },
): Promise<Response> {
  return respond(() =>
    respondToConflict(async () => {
      assertSameOrigin(request);
      const actor = await requireActor();
      const articleId = rowIdSchema.parse((await params).id);
      const input = saveArticleSchema.parse(await readJson(request));
      return Response.json(await saveArticle(database(), actor, { articleId, ...input, now: new Date() }));
    }),
  );
}
