import { requireActor } from "@/lib/auth/require-actor";
import { assertSameOrigin } from "@/lib/auth/same-origin";
import { database } from "@/lib/database";
import { planReclean } from "@/lib/desk/cleaning/plan-reclean";
import { withSwitch } from "@/lib/domain/cleaning-steps";
import { readJson } from "@/lib/read-json";
import { respond } from "@/lib/respond";
import { planSwitchSchema } from "@/lib/schemas/cleaning";

/** Plan what switching steps for a batch or a source would change. */
export async function POST(request: Request): Promise<Response> {
  return respond(async () => {
    assertSameOrigin(request);
    const actor = await requireActor();
    const { changes, scope } = planSwitchSchema.parse(await readJson(request));
    const plan = await planReclean(database(), actor, {
      scope,
      change: (before) => changes.reduce((all, { name, isOn }) => withSwitch(all, name, isOn), before),
      now: new Date(),
    });
    return Response.json(plan, { status: 201 });
  });
}
