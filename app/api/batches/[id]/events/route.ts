import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { readBatchProgress } from "@/lib/desk/read-batch-progress";
import { respond } from "@/lib/respond";
import { rowIdSchema } from "@/lib/schemas/row-id";
import { eventStream } from "./event-stream";

export const dynamic = "force-dynamic";

/** The progress of one import as server-sent events, until it has ended. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return respond(async () => {
    const actor = await requireActor();
    const id = rowIdSchema.parse((await params).id);
    const read = () => readBatchProgress(database(), actor, id);
    // Read once before the answer begins, so that a wrong id is still a 404.
    await read();
    return new Response(eventStream(request.signal, read), {
      headers: {
        "Content-Type": "text/event-stream; charset=utf-8",
        // Compression or a proxy's buffer would hold events back.
        "Cache-Control": "no-store, no-transform",
        "X-Accel-Buffering": "no",
      },
    });
  });
}
