import { readApiTerm } from "@/lib/site/api/terms";
import { answer, answerPreflight } from "../../answer";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ readonly slug: string }>;
}

/** One term that live articles have. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(request, async (asked) => readApiTerm(asked, (await params).slug));
}

export function OPTIONS(): Response {
  return answerPreflight("GET, HEAD");
}
