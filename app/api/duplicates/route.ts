import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { listDuplicates } from "@/lib/desk/list-duplicates";
import { respond } from "@/lib/respond";
import { duplicateFilterSchema } from "@/lib/schemas/duplicates";

/** The next page of pairs that wait for a decision. */
export async function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const actor = await requireActor();
    const query = duplicateFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
    const page = await listDuplicates(database(), actor, { kind: query.kind ?? "same", after: query.after });
    return Response.json(page, { headers: { "Cache-Control": "no-store" } });
  });
}
