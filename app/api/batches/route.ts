import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { z } from "zod";
import { requireActor } from "@/lib/auth/require-actor";
import { assertSameOrigin } from "@/lib/auth/same-origin";
import { database } from "@/lib/database";
import { receiveDump } from "@/lib/desk/receive-dump";
import { assertCan } from "@/lib/domain/actor";
import { readEnv } from "@/lib/env";
import { openStorage } from "@/lib/media/storage";
import { respond } from "@/lib/respond";

export const dynamic = "force-dynamic";

const querySchema = z.object({ name: z.string().max(1_000).default("") });
const lengthSchema = z.coerce.number().int().min(0).nullable();

/** Take in one dump as the request's body, streamed to disk. */
export async function PUT(request: Request): Promise<Response> {
  return respond(async () => {
    assertSameOrigin(request);
    const actor = await requireActor();
    assertCan(actor, "batch.create");
    const query = new URL(request.url).searchParams;
    const { name } = querySchema.parse({ name: query.get("name") ?? undefined });
    const result = await receiveDump(database(), actor, {
      fileName: name,
      stream: streamOf(request),
      announced: lengthSchema.parse(request.headers.get("content-length")),
      limit: readEnv().uploadLimit,
      storage: openStorage(),
      now: new Date(),
    });
    return Response.json(result, { status: result.isNew ? 201 : 200 });
  });
}

/** The fetch types and Node's name the same stream differently. */
const streamOf = (request: Request): AsyncIterable<Uint8Array> =>
  request.body ? Readable.fromWeb(request.body as ReadableStream) : Readable.from([]);
