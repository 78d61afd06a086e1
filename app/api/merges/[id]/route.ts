import { requireActor } from "@/lib/auth/require-actor";
import { assertSameOrigin } from "@/lib/auth/same-origin";
import { database } from "@/lib/database";
import { unmergeArticles } from "@/lib/desk/merge/unmerge-articles";
import { respondToConflict } from "@/lib/desk/respond-to-conflict";
import { readJson } from "@/lib/read-json";
import { respond } from "@/lib/respond";
import { unmergeSchema } from "@/lib/schemas/merge";
import { rowIdSchema } from "@/lib/schemas/row-id";

/** Take a merge back. */
export async function DELETE(
  request: Request,
  { params }: { readonly params: Promise<{ id: string }> },
): Promise<Response> {
  return respond(() =>
    respondToConflict(async () => {
      assertSameOrigin(request);
      const actor = await requireActor();
      const mergeId = rowIdSchema.parse((await params).id);
      const input = unmergeSchema.parse(await readJson(request));
      return Response.json(await unmergeArticles(database(), actor, { mergeId, ...input, now: new Date() }));
    }),
  );
}
