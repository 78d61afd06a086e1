import { answerDocument } from "@/lib/site/feeds/answer-document";
import { readOpml } from "@/lib/site/feeds/opml";
import { siteRequest } from "../site-request";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  const { db, now, origin, headers } = siteRequest(request);
  const text = await readOpml(db, { now, origin });
  return answerDocument(headers, { text, contentType: "text/x-opml; charset=utf-8" });
}
