import { requireActor } from "@/lib/auth/require-actor";
import { assertSameOrigin } from "@/lib/auth/same-origin";
import { database } from "@/lib/database";
import { acceptItem } from "@/lib/desk/accept-item";
import { readReviewItem } from "@/lib/desk/read-review-item";
import { rejectItem } from "@/lib/desk/reject-item";
import { undoReview } from "@/lib/desk/undo-review";
import type { Actor } from "@/lib/domain/actor";
import { readJson } from "@/lib/read-json";
import { respond } from "@/lib/respond";
import { type ReviewDecision, reviewDecisionSchema } from "@/lib/schemas/review";
import { rowIdSchema } from "@/lib/schemas/row-id";

interface Context {
  readonly params: Promise<{ id: string }>;
}

/** One item with all that an editor looks at. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return respond(async () => {
    const actor = await requireActor();
    const item = await readReviewItem(database(), actor, rowIdSchema.parse((await params).id));
    return Response.json(item, { headers: { "Cache-Control": "no-store" } });
  });
}

/** Accept an item, set it aside, or take the last decision back. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return respond(async () => {
    assertSameOrigin(request);
    const actor = await requireActor();
    const itemId = rowIdSchema.parse((await params).id);
    return Response.json(await decide(actor, itemId, reviewDecisionSchema.parse(await readJson(request))));
  });
}

function decide(actor: Actor, itemId: number, decision: ReviewDecision) {
  const input = { itemId, now: new Date() };
  switch (decision.action) {
    case "accept":
      return acceptItem(database(), actor, { ...input, ...decision });
    case "reject":
      return rejectItem(database(), actor, { ...input, ...decision });
    case "undo":
      return undoReview(database(), actor, { ...input, ...decision });
  }
}
