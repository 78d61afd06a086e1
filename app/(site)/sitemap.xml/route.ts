import { openSitemap } from "@/lib/site/feeds/sitemap";
import { streamText } from "@/lib/site/feeds/stream-text";
import { siteRequest } from "../site-request";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  const { db, now, origin } = siteRequest(request);
  const part = new URL(request.url).searchParams.get("page");
  const sitemap = await openSitemap(db, { now, origin, part });
  if (!sitemap) return new Response("There is no such page of the sitemap.\n", { status: 404 });
  // Written as it is read: its tag is given by the page cache, which has it whole.
  return new Response(streamText(sitemap), {
    headers: {
      "Content-Type": "application/xml; charset=utf-8",
      "Cache-Control": "no-cache",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
