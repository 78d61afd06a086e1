import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { listReview } from "@/lib/desk/list-review";
import { respond } from "@/lib/respond";
import { reviewFilterSchema } from "@/lib/schemas/review";

/** The next page of items to review. */
export async function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const actor = await requireActor();
    const query = reviewFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
    const state = query.state === "all" ? null : query.state;
    const { batch: batchId, warning, after: afterId } = query;
    const page = await listReview(database(), actor, { batchId, state, warning, afterId });
    return Response.json(page, { headers: { "Cache-Control": "no-store" } });
  });
}
