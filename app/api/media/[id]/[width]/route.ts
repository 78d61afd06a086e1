import { z } from "zod";
import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { readPicture } from "@/lib/desk/media/read-picture";
import { pictureWidths } from "@/lib/domain/picture";
import { AppError } from "@/lib/errors";
import { openPictures } from "@/lib/media/pictures";
import { respond } from "@/lib/respond";
import { rowIdSchema } from "@/lib/schemas/row-id";

export const dynamic = "force-dynamic";

const paramsSchema = z.object({ id: rowIdSchema, width: z.coerce.number().int() });

/** A picture for the desk, whether an article shows it or not, in the offered width nearest below the wanted one. */
export async function GET(_request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  return respond(async () => {
    const actor = await requireActor();
    const { id, width } = paramsSchema.parse(await params);
    const screen = await readPicture(database(), actor, id);
    if (!screen) throw new AppError("not_found", "That picture no longer exists.");
    const offered = pictureWidths(screen.picture.width);
    const nearest = offered.findLast((one) => one <= width) ?? offered[0] ?? width;
    const bytes = await openPictures().rendition(screen.picture.storageKey, nearest, "webp");
    return new Response(new Uint8Array(bytes), {
      headers: {
        "Content-Type": "image/webp",
        "Cache-Control": "private, max-age=3600",
        "X-Content-Type-Options": "nosniff",
      },
    });
  });
}
