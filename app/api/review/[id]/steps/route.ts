import { requireActor } from "@/lib/auth/require-actor";
import { assertSameOrigin } from "@/lib/auth/same-origin";
import { database } from "@/lib/database";
import { setItemSwitch } from "@/lib/desk/cleaning/set-item-switch";
import { readJson } from "@/lib/read-json";
import { respond } from "@/lib/respond";
import { itemSwitchSchema } from "@/lib/schemas/cleaning";
import { rowIdSchema } from "@/lib/schemas/row-id";

interface Context {
  readonly params: Promise<{ id: string }>;
}

/** Switch a step of cleaning for one item. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return respond(async () => {
    assertSameOrigin(request);
    const actor = await requireActor();
    const itemId = rowIdSchema.parse((await params).id);
    const input = itemSwitchSchema.parse(await readJson(request));
    return Response.json(await setItemSwitch(database(), actor, { ...input, itemId, now: new Date() }));
  });
}
