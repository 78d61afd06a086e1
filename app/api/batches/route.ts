import { requireActor } from "@/lib/auth/require-actor";
import { assertSameOrigin } from "@/lib/auth/same-origin";
import { database } from "@/lib/database";
import { receiveDump } from "@/lib/desk/receive-dump";
import { assertCan } from "@/lib/domain/actor";
import { readEnv } from "@/lib/env";
import { openStorage } from "@/lib/media/storage";
import { respond } from "@/lib/respond";
import { sourceOrNoneSchema } from "@/lib/schemas/sources";
import { sentFile } from "../sent-file";

export const dynamic = "force-dynamic";

/** Take in one dump as the request's body, streamed to disk. */
export async function PUT(request: Request): Promise<Response> {
  return respond(async () => {
    assertSameOrigin(request);
    const actor = await requireActor();
    assertCan(actor, "batch.create");
    const sourceId = sourceOrNoneSchema.parse(new URL(request.url).searchParams.get("source"));
    const result = await receiveDump(database(), actor, {
      ...sentFile(request),
      sourceId,
      limit: readEnv().uploadLimit,
      storage: openStorage(),
      now: new Date(),
    });
    return Response.json(result, { status: result.isNew ? 201 : 200 });
  });
}
