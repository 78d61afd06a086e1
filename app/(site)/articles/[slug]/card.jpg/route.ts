import { openPictures } from "@/lib/media/pictures";
import { drawSocialCard } from "@/lib/media/social-card";
import { decodeSegment } from "@/lib/site/paths";
import { readSocialCard } from "@/lib/site/social-card";
import { siteRequest } from "../../../site-request";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ readonly slug: string }>;
}

/** The picture of a live article for shared links. What is taken down must be gone soon: it may be kept for a minute. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { db, now } = siteRequest(request);
  const slug = decodeSegment((await params).slug);
  const card = slug ? await readSocialCard(db, slug, now) : null;
  if (!card) return new Response("There is no such article.\n", { status: 404 });
  const { picture, dependsOn, ...texts } = card;
  const bytes = picture && (await openPictures().rendition(picture.storageKey, picture.width, "jpeg"));
  const drawn = await drawSocialCard({ ...texts, picture: picture && bytes ? { ...picture, bytes } : null });
  const headers = {
    "Content-Type": "image/jpeg",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "public, max-age=60, stale-while-revalidate=600",
    "Surrogate-Key": dependsOn,
  };
  return new Response(new Uint8Array(drawn), { headers });
}
