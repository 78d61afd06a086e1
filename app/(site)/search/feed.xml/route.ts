import { answerSearchFeed } from "@/lib/site/feeds/answer-feed";
import { readSearchRequest } from "@/lib/site/search-request";
import { siteRequest } from "../../site-request";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  const search = readSearchRequest(Object.fromEntries(new URL(request.url).searchParams));
  return answerSearchFeed(siteRequest(request), "feed.xml", search);
}
