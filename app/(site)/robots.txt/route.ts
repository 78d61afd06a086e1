import { answerDocument } from "@/lib/site/feeds/answer-document";
import { siteRequest } from "../site-request";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  const { origin, headers } = siteRequest(request);
  const lines = [
    "User-agent: *",
    "Disallow: /admin",
    "Disallow: /api",
    "Disallow: /login",
    // A search of one thing may be read; all ways to combine them are endless.
    "Disallow: /search?*&",
    "",
    `Sitemap: ${origin}/sitemap.xml`,
    `Sitemap: ${origin}/news-sitemap.xml`,
  ];
  return answerDocument(headers, {
    text: `${lines.join("\n")}\n`,
    contentType: "text/plain; charset=utf-8",
    dependsOn: "settings",
  });
}
