import { drawSiteIcon } from "@/lib/media/site-icon";
import { readSiteIcon } from "@/lib/site/site-icon";
import { siteRequest } from "../site-request";

export const dynamic = "force-dynamic";

/** What phones put on their home screen, and feed readers beside a headline. */
export async function GET(request: Request): Promise<Response> {
  const { db } = siteRequest(request);
  const headers = {
    "Content-Type": "image/png",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "public, max-age=3600, stale-while-revalidate=86400",
    "Surrogate-Key": "settings",
  };
  return new Response(new Uint8Array(await drawSiteIcon(await readSiteIcon(db))), { headers });
}
