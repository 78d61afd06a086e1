import { requireActor } from "@/lib/auth/require-actor";
import { assertSameOrigin } from "@/lib/auth/same-origin";
import { database } from "@/lib/database";
import { decideDuplicate } from "@/lib/desk/decide-duplicate";
import { readDuplicatePair } from "@/lib/desk/read-duplicate-pair";
import { undoDuplicateDecision } from "@/lib/desk/undo-duplicate-decision";
import { readJson } from "@/lib/read-json";
import { respond } from "@/lib/respond";
import { duplicateActionSchema, itemPairSchema } from "@/lib/schemas/duplicates";

interface Context {
  readonly params: Promise<{ pair: string }>;
}

/** Both items of a pair, to be compared. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return respond(async () => {
    const actor = await requireActor();
    const pair = await readDuplicatePair(database(), actor, itemPairSchema.parse((await params).pair));
    return Response.json(pair, { headers: { "Cache-Control": "no-store" } });
  });
}

/** Decide about a pair, or take the decision back. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return respond(async () => {
    assertSameOrigin(request);
    const actor = await requireActor();
    const pair = itemPairSchema.parse((await params).pair);
    const input = duplicateActionSchema.parse(await readJson(request));
    const now = new Date();
    const outcome =
      input.action === "undo"
        ? await undoDuplicateDecision(database(), actor, { pair, now })
        : await decideDuplicate(database(), actor, { ...input, pair, now });
    return Response.json(outcome);
  });
}
