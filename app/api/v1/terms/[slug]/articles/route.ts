import { readApiArticlesOfTerm } from "@/lib/site/api/articles";
import { answer, answerPreflight } from "../../../answer";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ readonly slug: string }>;
}

/** The live articles of a term, newest news first. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(request, async (asked) => readApiArticlesOfTerm(asked, (await params).slug));
}

export function OPTIONS(): Response {
  return answerPreflight("GET, HEAD");
}
