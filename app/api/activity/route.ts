import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { exportActivity } from "@/lib/desk/activity/export-activity";
import { respond } from "@/lib/respond";
import { activityQuerySchema } from "@/lib/schemas/activity";
import { attachment } from "../attachment";

export const dynamic = "force-dynamic";

/** What was done at the desk, narrowed as on its screen, as a file to keep. */
export async function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const actor = await requireActor();
    const query = activityQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
    return attachment("activity.csv", "text/csv", await exportActivity(database(), actor, query));
  });
}
