import { readApiArticles } from "@/lib/site/api/articles";
import { answer, answerPreflight } from "../answer";
import { createForKey, isForDesk, listForKey } from "../keyed/articles";

export const dynamic = "force-dynamic";

/** The articles that are live, newest news first; with a key and `status`, those of the desk. */
export async function GET(request: Request): Promise<Response> {
  return isForDesk(request) ? listForKey(request) : answer(request, readApiArticles);
}

/** Begin a draft; needs a key. */
export async function POST(request: Request): Promise<Response> {
  return createForKey(request);
}

export function OPTIONS(): Response {
  return answerPreflight("GET, HEAD, POST");
}
