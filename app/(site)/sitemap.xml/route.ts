import { answerDocument } from "@/lib/site/feeds/answer-document";
import { readSitemap } from "@/lib/site/feeds/sitemap";
import { parsePage } from "@/lib/site/paging";
import { siteRequest } from "../site-request";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  const { db, now, origin, headers } = await siteRequest(request);
  const asked = new URL(request.url).searchParams.get("page");
  const page = asked === null ? null : parsePage(asked);
  const isNonsense = asked !== null && page === null;
  const text = isNonsense ? null : await readSitemap(db, { now, origin, page });
  if (text === null) return new Response("There is no such page of the sitemap.\n", { status: 404 });
  return answerDocument(headers, { text, contentType: "application/xml; charset=utf-8" });
}
