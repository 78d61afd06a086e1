import { answerOpenly, problem } from "../answer";

export const dynamic = "force-dynamic";

/** Everything that the API does not have. */
export async function GET(request: Request): Promise<Response> {
  return answerOpenly(request, async () =>
    problem(404, "not_found", "The API has nothing here. See /developers."),
  );
}
