import { answer, answerPreflight } from "./answer";

export const dynamic = "force-dynamic";

/** The entrance: where its lists and its description are. */
export async function GET(request: Request): Promise<Response> {
  return answer(request, async ({ origin }) => ({
    links: {
      describedby: `${origin}/api/v1/openapi.json`,
      articles: `${origin}/api/v1/articles`,
      terms: `${origin}/api/v1/terms`,
      changes: `${origin}/api/v1/changes`,
    },
  }));
}

export function OPTIONS(): Response {
  return answerPreflight("GET, HEAD");
}
