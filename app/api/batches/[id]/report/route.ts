import { z } from "zod";
import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { exportBatchReport, REPORT_FORMS } from "@/lib/desk/report/export-batch-report";
import { respond } from "@/lib/respond";
import { rowIdSchema } from "@/lib/schemas/row-id";
import { attachment } from "../../../attachment";

export const dynamic = "force-dynamic";

const formSchema = z.enum(REPORT_FORMS, `The report comes as: ${REPORT_FORMS.join(", ")}.`);
const MEDIA_TYPES = { csv: "text/csv", json: "application/json" } as const;

/** The report of one import as a file to keep. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return respond(async () => {
    const actor = await requireActor();
    const batchId = rowIdSchema.parse((await params).id);
    const form = formSchema.parse(new URL(request.url).searchParams.get("as"));
    const pieces = await exportBatchReport(database(), actor, { batchId, form });
    return attachment(`batch-${batchId}-report.${form}`, MEDIA_TYPES[form], pieces);
  });
}
