import { answerFeed } from "@/lib/site/feeds/answer-feed";
import { siteRequest } from "../site-request";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  return answerFeed(siteRequest(request), "feed.xml");
}
