import { database } from "@/lib/database";
import { changeByKey, createByKey, readByKey } from "@/lib/desk/api/write-by-key";
import type { ArticleView } from "@/lib/desk/article-view";
import { listArticles } from "@/lib/desk/list-articles";
import { publishArticle } from "@/lib/desk/publish-article";
import { unpublishArticle } from "@/lib/desk/unpublish-article";
import { readJson } from "@/lib/read-json";
import { apiArticleSchema, apiListSchema, newApiArticleSchema } from "@/lib/schemas/api-article";
import { rowIdSchema } from "@/lib/schemas/row-id";
import { answerArticle, answerKeyed, baseVersionOf } from "./answer-keyed";

/** Whether a request is for what the desk has, rather than for what is published. */
export function isForDesk(request: Request): boolean {
  const { searchParams } = new URL(request.url);
  return searchParams.has("status") || searchParams.get("view") === "desk";
}

/** The desk's articles in one status. */
export function listForKey(request: Request): Promise<Response> {
  return answerKeyed(request, async ({ actor }) => {
    const { status, page } = apiListSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
    const { rows, total, pages } = await listArticles(database(), actor, { status, page, search: "" });
    return Response.json({ data: rows, meta: { page, pages, total } });
  });
}

/** One of them, as the desk has it. */
export function readForKey(request: Request, key: string): Promise<Response> {
  return answerKeyed(request, async ({ actor }) =>
    answerArticle(await readByKey(database(), actor, rowIdSchema.parse(key))),
  );
}

/** Begin a draft. */
export function createForKey(request: Request): Promise<Response> {
  return answerKeyed(request, async ({ actor, now }) => {
    const input = newApiArticleSchema.parse(await readJson(request));
    const article = await createByKey(database(), actor, { input, now });
    const answer = answerArticle(article, 201);
    answer.headers.set("Location", `/api/v1/articles/${article.id}?view=desk`);
    return answer;
  });
}

/** Change what the request names, on the version that it names. */
export function changeForKey(request: Request, key: string): Promise<Response> {
  return answerKeyed(request, async ({ actor, now }) => {
    const baseVersion = baseVersionOf(request.headers);
    const articleId = rowIdSchema.parse(key);
    const input = apiArticleSchema.parse(await readJson(request));
    return answerArticle(await changeByKey(database(), actor, { articleId, baseVersion, input, now }));
  });
}

type Move = typeof publishArticle | typeof unpublishArticle;

async function moveForKey(request: Request, key: string, move: Move): Promise<Response> {
  return answerKeyed(request, async ({ actor, now }) => {
    const baseVersion = baseVersionOf(request.headers);
    const input = { articleId: rowIdSchema.parse(key), baseVersion, now };
    const article: ArticleView = await move(database(), actor, input);
    return answerArticle(article);
  });
}

/** Publish an article, or have it published at the end of its embargo. */
export const publishForKey = (request: Request, key: string) => moveForKey(request, key, publishArticle);

/** Take an article off the site. */
export const unpublishForKey = (request: Request, key: string) => moveForKey(request, key, unpublishArticle);
