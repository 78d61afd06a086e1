import { requireActor } from "@/lib/auth/require-actor";
import { assertSameOrigin } from "@/lib/auth/same-origin";
import { database } from "@/lib/database";
import { trySample } from "@/lib/desk/lab/try-sample";
import { readJson } from "@/lib/read-json";
import { respond } from "@/lib/respond";
import { labSchema } from "@/lib/schemas/lab";

export const dynamic = "force-dynamic";

/** Try a sample: what an import would make of it. */
export async function POST(request: Request): Promise<Response> {
  return respond(async () => {
    assertSameOrigin(request);
    const actor = await requireActor();
    const input = labSchema.parse(await readJson(request));
    const tried = await trySample(database(), actor, { ...input, now: new Date() });
    return Response.json(tried, { headers: { "Cache-Control": "no-store" } });
  });
}
