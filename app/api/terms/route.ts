import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { suggestTerms } from "@/lib/desk/suggest-terms";
import { respond } from "@/lib/respond";

/** Tags of the vocabulary that fit `?q=`. */
export async function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const actor = await requireActor();
    const search = new URL(request.url).searchParams.get("q") ?? "";
    const tags = await suggestTerms(database(), actor, search.slice(0, 100));
    return Response.json({ tags }, { headers: { "Cache-Control": "no-store" } });
  });
}
