/** Light or dark, where a reader has chosen; null where the device decides. */
export type Scheme = "light" | "dark";

/** The cookie that keeps the choice: it says nothing else, so that it is no mark of anybody. */
export const SCHEME_COOKIE = "copydesk.scheme";

const SCHEME = /(?:^|;\s*)copydesk\.scheme=(light|dark)(?:;|$)/;

/** What the reader has chosen, as the request's `Cookie` header says; whatever else stands there is nothing. */
export function schemeOf(cookie: string | null | undefined): Scheme | null {
  const [, scheme] = SCHEME.exec(cookie ?? "") ?? [];
  return scheme === "light" || scheme === "dark" ? scheme : null;
}
