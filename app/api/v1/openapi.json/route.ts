import { readOpenApi } from "@/lib/site/api/openapi";
import { answer, answerPreflight } from "../answer";

export const dynamic = "force-dynamic";

/** The description of this API for programs. */
export async function GET(request: Request): Promise<Response> {
  return answer(request, ({ db, origin }) => readOpenApi(db, origin));
}

export function OPTIONS(): Response {
  return answerPreflight("GET, HEAD");
}
