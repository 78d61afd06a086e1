import { readApiSearch } from "@/lib/site/api/search";
import { answer, answerPreflight } from "../answer";

export const dynamic = "force-dynamic";

/** The live articles that hold the words of `q`, the best first. */
export async function GET(request: Request): Promise<Response> {
  return answer(request, readApiSearch);
}

export function OPTIONS(): Response {
  return answerPreflight("GET, HEAD");
}
