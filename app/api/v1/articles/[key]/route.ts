import { type FoundArticle, readApiArticle } from "@/lib/site/api/articles";
import { API_PATH } from "@/lib/site/api/request";
import { answer, answerPreflight, problem } from "../../answer";
import { changeForKey, isForDesk, readForKey } from "../../keyed/articles";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ readonly key: string }>;
}

/** One live article, by id or slug; 410 for one that was taken down. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { key } = await params;
  if (isForDesk(request)) return readForKey(request, key);
  return answer(request, async (asked) => present(await readApiArticle(asked, key)));
}

/** Change an article, on the version that `If-Match` names; needs a key. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  return changeForKey(request, (await params).key);
}

function present(found: FoundArticle): unknown {
  if ("article" in found) return found.article;
  if ("gone" in found)
    return problem(410, "gone", "This article was taken down. Remove it from your copies.");
  return new Response(null, { status: 308, headers: { Location: `${API_PATH}/articles/${found.moved}` } });
}

export function OPTIONS(): Response {
  return answerPreflight("GET, HEAD, PATCH");
}
