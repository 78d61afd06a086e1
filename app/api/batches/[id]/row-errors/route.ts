import { Readable } from "node:stream";
import { z } from "zod";
import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { exportRowErrors } from "@/lib/desk/row-errors/export-row-errors";
import { respond } from "@/lib/respond";
import { rowIdSchema } from "@/lib/schemas/row-id";

export const dynamic = "force-dynamic";

const startSchema = z.coerce.number().int().min(0).catch(0);
const MEDIA_TYPES = {
  csv: "text/csv; charset=utf-8",
  jsonl: "application/x-ndjson; charset=utf-8",
} as const;

/** The records of a table that could not be read, as a file to mend and upload again. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return respond(async () => {
    const actor = await requireActor();
    const batchId = rowIdSchema.parse((await params).id);
    const start = startSchema.parse(new URL(request.url).searchParams.get("table"));
    const { form, pieces } = await exportRowErrors(database(), actor, { batchId, start });
    return new Response(Readable.toWeb(Readable.from(pieces)) as ReadableStream, {
      headers: {
        "Content-Type": MEDIA_TYPES[form],
        "Content-Disposition": `attachment; filename="batch-${batchId}-errors.${form}"`,
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  });
}
