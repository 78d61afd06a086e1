import { requireActor } from "@/lib/auth/require-actor";
import { assertSameOrigin } from "@/lib/auth/same-origin";
import { database } from "@/lib/database";
import { previewSegments, saveSegments, undoSegments } from "@/lib/desk/segments/change-segments";
import type { Actor } from "@/lib/domain/actor";
import { readJson } from "@/lib/read-json";
import { respond } from "@/lib/respond";
import { rowIdSchema } from "@/lib/schemas/row-id";
import { type SegmentRequest, segmentRequestSchema } from "@/lib/schemas/segments";

interface Context {
  readonly params: Promise<{ id: string }>;
}

/** Preview, save or undo boundaries of a batch's items. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return respond(async () => {
    assertSameOrigin(request);
    const actor = await requireActor();
    const batchId = rowIdSchema.parse((await params).id);
    return Response.json(await act(actor, batchId, segmentRequestSchema.parse(await readJson(request))));
  });
}

function act(actor: Actor, batchId: number, request: SegmentRequest) {
  const place = { batchId, now: new Date() };
  switch (request.action) {
    case "preview":
      return previewSegments(database(), actor, { ...place, change: request.change });
    case "save":
      return saveSegments(database(), actor, { ...place, change: request.change });
    case "undo":
      return undoSegments(database(), actor, { ...place, editId: request.editId });
  }
}
