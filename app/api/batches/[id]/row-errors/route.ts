import { z } from "zod";
import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { exportRowErrors } from "@/lib/desk/row-errors/export-row-errors";
import { UNFINISHED_TABLE } from "@/lib/domain/column-mapping";
import { respond } from "@/lib/respond";
import { rowIdSchema } from "@/lib/schemas/row-id";
import { attachment } from "../../../attachment";

export const dynamic = "force-dynamic";

const startSchema = z.coerce.number().int().min(UNFINISHED_TABLE).catch(0);
const MEDIA_TYPES = { csv: "text/csv", jsonl: "application/x-ndjson", txt: "text/plain" } as const;

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
    return attachment(`batch-${batchId}-errors.${form}`, MEDIA_TYPES[form], pieces);
  });
}
