import { requireActor } from "@/lib/auth/require-actor";
import { assertSameOrigin } from "@/lib/auth/same-origin";
import { database } from "@/lib/database";
import { mergeArticles } from "@/lib/desk/merge/merge-articles";
import { respondToConflict } from "@/lib/desk/respond-to-conflict";
import { readJson } from "@/lib/read-json";
import { respond } from "@/lib/respond";
import { mergeSchema } from "@/lib/schemas/merge";
import { rowIdSchema } from "@/lib/schemas/row-id";

/** Let another article become part of this one. */
export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ id: string }> },
): Promise<Response> {
  return respond(() =>
    respondToConflict(async () => {
      assertSameOrigin(request);
      const actor = await requireActor();
      const articleId = rowIdSchema.parse((await params).id);
      const { baseVersion, ...input } = mergeSchema.parse(await readJson(request));
      const winner = { articleId, baseVersion };
      return Response.json(await mergeArticles(database(), actor, { winner, ...input, now: new Date() }));
    }),
  );
}
