import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { exportRecipe } from "@/lib/desk/sources/export-recipe";
import { respond } from "@/lib/respond";
import { rowIdSchema } from "@/lib/schemas/row-id";
import { attachment } from "../../../attachment";

export const dynamic = "force-dynamic";

/** The recipe of a source, or its `?version=`, as a file to keep, or to give to another desk. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return respond(async () => {
    const actor = await requireActor();
    const sourceId = rowIdSchema.parse((await params).id);
    const version = new URL(request.url).searchParams.get("version");
    const wanted = version === null ? null : rowIdSchema.parse(version);
    const recipe = await exportRecipe(database(), actor, sourceId, wanted);
    const text = `${JSON.stringify(recipe, null, 2)}\n`;
    return attachment(`recipe-${sourceId}.json`, "application/json", text);
  });
}
