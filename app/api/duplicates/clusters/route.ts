import { requireActor } from "@/lib/auth/require-actor";
import { assertSameOrigin } from "@/lib/auth/same-origin";
import { database } from "@/lib/database";
import { decideCluster, undoCluster } from "@/lib/desk/decide-cluster";
import { readJson } from "@/lib/read-json";
import { respond } from "@/lib/respond";
import { clusterActionSchema } from "@/lib/schemas/duplicates";

/** Decide about a whole group of items at once, or take the decision back. */
export async function POST(request: Request): Promise<Response> {
  return respond(async () => {
    assertSameOrigin(request);
    const actor = await requireActor();
    const input = clusterActionSchema.parse(await readJson(request));
    const now = new Date();
    const outcome =
      input.action === "undo"
        ? await undoCluster(database(), actor, { ...input, now })
        : await decideCluster(database(), actor, { ...input, versions: new Map(input.versions), now });
    return Response.json(outcome);
  });
}
