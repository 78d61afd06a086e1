import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { waitingDuplicates } from "@/lib/desk/list-duplicates";
import { respond } from "@/lib/respond";

/** How many pairs wait for a decision, in words. */
export async function GET(): Promise<Response> {
  return respond(async () => {
    const waiting = await waitingDuplicates(database(), await requireActor());
    return Response.json({ waiting }, { headers: { "Cache-Control": "no-store" } });
  });
}
