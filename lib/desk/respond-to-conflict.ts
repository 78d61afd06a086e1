import { ArticleConflict } from "@/lib/desk/article-conflict";
import { statusOf } from "@/lib/errors";

/** Run a route's work and answer a conflict over an article with what the other person wrote. */
export async function respondToConflict(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ArticleConflict)) throw error;
    const { code, message, current } = error;
    return Response.json({ error: { code, message }, current }, { status: statusOf(code) });
  }
}
