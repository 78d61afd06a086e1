import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { readUndoProgress } from "@/lib/desk/undo/read-undo";
import { respond } from "@/lib/respond";
import { rowIdSchema } from "@/lib/schemas/row-id";
import { eventResponse } from "../../../../event-stream";

export const dynamic = "force-dynamic";

/** The progress of undoing or restoring an import as server-sent events, until it has ended. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return respond(async () => {
    const actor = await requireActor();
    const id = rowIdSchema.parse((await params).id);
    return eventResponse(request.signal, () => readUndoProgress(database(), actor, id));
  });
}
