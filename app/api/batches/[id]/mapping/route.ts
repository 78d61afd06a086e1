import { requireActor } from "@/lib/auth/require-actor";
import { assertSameOrigin } from "@/lib/auth/same-origin";
import { database } from "@/lib/database";
import { previewMapping } from "@/lib/desk/mapping/preview-mapping";
import { readJson } from "@/lib/read-json";
import { respond } from "@/lib/respond";
import { tableMappingSchema } from "@/lib/schemas/batches";
import { rowIdSchema } from "@/lib/schemas/row-id";

export const dynamic = "force-dynamic";

/** What the first items would be with another mapping; nothing is stored. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return respond(async () => {
    assertSameOrigin(request);
    const actor = await requireActor();
    const batchId = rowIdSchema.parse((await params).id);
    const input = tableMappingSchema.parse(await readJson(request));
    const preview = await previewMapping(database(), actor, { batchId, ...input });
    return Response.json(preview, { headers: { "Cache-Control": "no-store" } });
  });
}
