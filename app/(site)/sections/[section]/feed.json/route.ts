import { answerFeed } from "@/lib/site/feeds/answer-feed";
import { decodeSegment } from "@/lib/site/paths";
import { siteRequest } from "../../../site-request";

export const dynamic = "force-dynamic";

type Context = { readonly params: Promise<{ readonly section: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { section } = await params;
  return answerFeed(siteRequest(request), "feed.json", decodeSegment(section) ?? section, "section");
}
