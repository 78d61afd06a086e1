import { createHash } from "node:crypto";
import { openPictures } from "@/lib/media/pictures";
import { findPictureFile } from "@/lib/site/picture-file";
import { siteRequest } from "../../../site-request";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ readonly picture: string; readonly file: string }>;
}

/** A picture of a live article. Readers may keep it for a minute: what is taken down must be gone soon. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { db, now } = siteRequest(request);
  const file = await findPictureFile(db, await params, now);
  if (!file) return new Response("There is no such picture.\n", { status: 404 });
  const bytes = await openPictures().rendition(file.storageKey, file.width, file.format);
  const tag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
  const headers = {
    "Content-Type": `image/${file.format}`,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "public, max-age=60, stale-while-revalidate=600",
    ETag: tag,
  };
  if (request.headers.get("if-none-match")?.includes(tag))
    return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(bytes), { headers });
}
