import { readApiChanges } from "@/lib/site/api/changes";
import { answer, answerPreflight } from "../answer";

export const dynamic = "force-dynamic";

/** What was published, changed or taken down, the earliest first. */
export async function GET(request: Request): Promise<Response> {
  return answer(request, readApiChanges);
}

export function OPTIONS(): Response {
  return answerPreflight("GET, HEAD");
}
