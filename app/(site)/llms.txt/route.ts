import { answerDocument } from "@/lib/site/feeds/answer-document";
import { readLlmsText } from "@/lib/site/feeds/llms-text";
import { siteRequest } from "../site-request";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  const { db, now, origin, headers } = siteRequest(request);
  const text = await readLlmsText(db, { now, origin });
  return answerDocument(headers, { text, contentType: "text/plain; charset=utf-8" });
}
