import { readApiTerms } from "@/lib/site/api/terms";
import { answer, answerPreflight } from "../answer";

export const dynamic = "force-dynamic";

/** The terms that live articles have. */
export async function GET(request: Request): Promise<Response> {
  return answer(request, readApiTerms);
}

export function OPTIONS(): Response {
  return answerPreflight("GET, HEAD");
}
