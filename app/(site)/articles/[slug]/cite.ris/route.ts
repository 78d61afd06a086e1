import { answerCitation } from "@/lib/site/answer-citation";
import { siteRequest } from "../../../site-request";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ slug: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerCitation(siteRequest(request), (await params).slug, "ris");
}
