import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { exportSubscribers } from "@/lib/desk/newsletters/subscribers";
import { respond } from "@/lib/respond";
import { rowIdSchema } from "@/lib/schemas/row-id";
import { attachment } from "../../../attachment";

export const dynamic = "force-dynamic";

/** The subscribers of a newsletter as a file to keep. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return respond(async () => {
    const actor = await requireActor();
    const newsletterId = rowIdSchema.parse((await params).id);
    const pieces = await exportSubscribers(database(), actor, { newsletterId, now: new Date() });
    return attachment(`newsletter-${newsletterId}-subscribers.csv`, "text/csv", pieces);
  });
}
