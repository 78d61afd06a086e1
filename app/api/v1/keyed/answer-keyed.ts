import { requireKey } from "@/lib/auth/require-key";
import { database } from "@/lib/database";
import { ArticleConflict } from "@/lib/desk/article-conflict";
import type { ArticleView } from "@/lib/desk/article-view";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";
import { answerOpenly, problem } from "../answer";

/** What a program with a key may do, and when it asked. */
export interface Keyed {
  readonly actor: Actor;
  readonly now: Date;
}

/** Answer a program that has to bring a key; nobody may keep the answer. */
export async function answerKeyed(
  request: Request,
  work: (keyed: Keyed) => Promise<Response>,
): Promise<Response> {
  const response = await answerOpenly(request, async () => {
    const now = new Date();
    const actor = await requireKey(database(), request.headers, now);
    return work({ actor, now }).catch(answerConflict);
  });
  response.headers.set("Cache-Control", "private, no-store");
  if (response.status === 401) response.headers.set("WWW-Authenticate", "Bearer");
  return response;
}

function answerConflict(error: unknown): Response {
  if (!(error instanceof ArticleConflict)) throw error;
  const answer = problem(412, "conflict", `${error.message} Read it again and repeat your change.`);
  answer.headers.set("ETag", `"${error.current.version}"`);
  return answer;
}

/** Answer with an article as the desk has it; its ETag is its version. */
export function answerArticle(article: ArticleView, status = 200): Response {
  return Response.json({ data: article }, { status, headers: { ETag: `"${article.version}"` } });
}

/** The version that a change is based on, from `If-Match`. @throws AppError `bad_input` where it is missing */
export function baseVersionOf(headers: Headers): number {
  const version = /^(?:W\/)?"([1-9]\d{0,8})"$/.exec(headers.get("if-match") ?? "")?.[1];
  if (!version)
    throw new AppError("bad_input", "Name the version that you have read: send its ETag as If-Match.");
  return Number(version);
}
