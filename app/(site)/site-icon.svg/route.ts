import { answerDocument } from "@/lib/site/feeds/answer-document";
import { readSiteIcon, writeIconSvg } from "@/lib/site/site-icon";
import { siteRequest } from "../site-request";

export const dynamic = "force-dynamic";

/** What stands in a tab. */
export async function GET(request: Request): Promise<Response> {
  const { db, headers } = siteRequest(request);
  const text = writeIconSvg(await readSiteIcon(db));
  return answerDocument(headers, { text, contentType: "image/svg+xml", dependsOn: "settings" });
}
