import { answerDocument } from "@/lib/site/feeds/answer-document";
import { readNewsSitemap } from "@/lib/site/feeds/news-sitemap";
import { siteRequest } from "../site-request";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  const { db, now, origin, headers } = siteRequest(request);
  const text = await readNewsSitemap(db, { now, origin });
  return answerDocument(headers, { text, contentType: "application/xml; charset=utf-8" });
}
