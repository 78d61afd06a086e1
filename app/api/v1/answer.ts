import { z } from "zod";
import { ADDRESS_HEADER, addressOf } from "@/lib/auth/address";
import { database } from "@/lib/database";
import { describeIssues } from "@/lib/describe-issues";
import { OPEN_TO_ALL, PROBLEM_TYPE, problemOf } from "@/lib/domain/problem";
import { API_RATE, createRateLimit } from "@/lib/domain/rate-limit";
import { readEnv } from "@/lib/env";
import { AppError, statusOf } from "@/lib/errors";
import { reportError } from "@/lib/log";
import type { ApiRequest } from "@/lib/site/api/request";
import { answerDocument } from "@/lib/site/feeds/answer-document";
import { publicOrigin } from "@/lib/site/public-origin";

const count = createRateLimit(API_RATE);

/** Answer a reader's request with what `read` gives, as JSON with its ETag, or with an answer of its own. */
export async function answer(
  request: Request,
  read: (asked: ApiRequest) => Promise<unknown>,
): Promise<Response> {
  return answerOpenly(request, async () => {
    const { headers } = request;
    const found = await read({
      db: database(),
      now: new Date(),
      origin: publicOrigin(headers, readEnv().publicUrl),
      headers,
      parameters: new URL(request.url).searchParams,
    });
    if (found instanceof Response) return found;
    const contentType = "application/json; charset=utf-8";
    return answerDocument(headers, { text: JSON.stringify(found), contentType });
  });
}

/** Run `work` within the limits of its caller; whatever comes of it, other sites' pages may read it. */
export async function answerOpenly(request: Request, work: () => Promise<Response>): Promise<Response> {
  // What the page cache asks for was counted there, under the address of who wanted it.
  const isCounted = request.headers.has(ADDRESS_HEADER);
  const { isAllowed, headers } = isCounted
    ? count(addressOf(request.headers), Date.now())
    : { isAllowed: true, headers: {} };
  const response = isAllowed
    ? await work().catch(toProblem)
    : problem(429, "too_many_requests", "Too many requests. Wait as long as Retry-After says.");
  for (const [name, value] of Object.entries({ ...OPEN_TO_ALL, ...headers }))
    response.headers.set(name, value);
  return response;
}

/** Answer what failed, in the form of RFC 9457. */
export function problem(status: number, code: Parameters<typeof problemOf>[1], detail: string): Response {
  return new Response(problemOf(status, code, detail), {
    status,
    headers: {
      "Content-Type": PROBLEM_TYPE,
      ...(KEPT.includes(status) ? {} : { "Cache-Control": "no-store" }),
    },
  });
}

/** Failures that stay true until something changes. */
const KEPT = [404, 410];

function toProblem(error: unknown): Response {
  if (error instanceof AppError) return problem(statusOf(error.code), error.code, error.message);
  if (error instanceof z.ZodError) return problem(400, "bad_input", describeIssues(error));
  reportError(error);
  return problem(500, "internal", "Something went wrong here; it has been noted.");
}

/** What browsers ask before they let another site's page send a key or a condition. */
export function answerPreflight(methods: string): Response {
  const headers = {
    ...OPEN_TO_ALL,
    Allow: `${methods}, OPTIONS`,
    "Access-Control-Allow-Methods": methods,
    "Access-Control-Allow-Headers": "Authorization, Content-Type, If-Match, If-None-Match",
    "Access-Control-Max-Age": "86400",
  };
  return new Response(null, { status: 204, headers });
}
