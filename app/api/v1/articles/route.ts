import { readApiArticles } from "@/lib/site/api/articles";
import { answer, answerPreflight } from "../answer";

export const dynamic = "force-dynamic";

/** The articles that are live, newest news first. */
export async function GET(request: Request): Promise<Response> {
  return answer(request, readApiArticles);
}

export function OPTIONS(): Response {
  return answerPreflight("GET, HEAD");
}
