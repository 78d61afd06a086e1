import { requireActor } from "@/lib/auth/require-actor";
import { assertSameOrigin } from "@/lib/auth/same-origin";
import { database } from "@/lib/database";
import { listPictures } from "@/lib/desk/media/list-pictures";
import { receivePicture } from "@/lib/desk/media/receive-picture";
import { assertCan } from "@/lib/domain/actor";
import { openPictures } from "@/lib/media/pictures";
import { openStorage } from "@/lib/media/storage";
import { respond } from "@/lib/respond";
import { pictureListSchema } from "@/lib/schemas/media";
import { sentFile } from "../sent-file";

export const dynamic = "force-dynamic";

/** Find pictures for the editor to choose from. */
export async function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const actor = await requireActor();
    const { q: query, page } = pictureListSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
    return Response.json(await listPictures(database(), actor, { query, page }));
  });
}

/** Take in one picture as the request's body, streamed to disk. */
export async function PUT(request: Request): Promise<Response> {
  return respond(async () => {
    assertSameOrigin(request);
    const actor = await requireActor();
    assertCan(actor, "media.add");
    const picture = await receivePicture(database(), actor, {
      ...sentFile(request),
      storage: openStorage(),
      pictures: openPictures(),
      now: new Date(),
    });
    return Response.json(picture, { status: 201 });
  });
}
