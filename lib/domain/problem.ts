import type { ErrorCode } from "@/lib/errors";

/** Media type of a failure that programs read (RFC 9457). */
export const PROBLEM_TYPE = "application/problem+json";

/** What every answer of the API says, so that pages of other sites may read it. */
export const OPEN_TO_ALL: Readonly<Record<string, string>> = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After",
};

/** The body of a failure. */
export function problemOf(status: number, code: ErrorCode | "gone" | "internal", detail: string): string {
  return JSON.stringify({ type: "about:blank", title: TITLES[code], status, detail, code });
}

const TITLES: Readonly<Record<ErrorCode | "gone" | "internal", string>> = {
  bad_input: "Bad request",
  unauthenticated: "Unauthorized",
  forbidden: "Forbidden",
  not_found: "Not found",
  conflict: "Conflict",
  too_large: "Content too large",
  too_many_requests: "Too many requests",
  unavailable: "Service unavailable",
  gone: "Gone",
  internal: "Internal server error",
};
