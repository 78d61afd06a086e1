import { findLinks } from "@/test/support/standards/find-links";

/** What a site answered under one address. */
export interface Visited {
  readonly path: string;
  readonly status: number;
  readonly contentType: string;
  readonly headers: Headers;
  /** Empty where it is no text. */
  readonly body: string;
}

interface Options {
  /** Where the site is: nothing else is asked. */
  readonly origin: string;
  /** More answers than a site of a test has. */
  readonly most: number;
}

const TEXT = /^text\/|[/+](?:xml|json)\b/;

/** Ask for one address; redirects are answers like others. */
export async function visit(origin: string, path: string): Promise<Visited> {
  // A connection of its own: one that was kept may be closed by the server at the moment of the next question.
  const response = await fetch(origin + path, { redirect: "manual", headers: { connection: "close" } });
  const contentType = response.headers.get("content-type") ?? "";
  const body = TEXT.test(contentType) ? await response.text() : "";
  if (body === "") await response.body?.cancel();
  return { path, status: response.status, contentType, headers: response.headers, body };
}

/** Follow every address that a document of the site names, from `starts` on, to its end. */
export async function crawlSite(
  starts: readonly string[],
  { origin, most }: Options,
): Promise<Map<string, Visited>> {
  const seen = new Map<string, Visited>();
  const queue = [...starts];
  for (let path = queue.shift(); path !== undefined && seen.size < most; path = queue.shift()) {
    if (seen.has(path)) continue;
    const visited = await visit(origin, path);
    seen.set(path, visited);
    const location = visited.headers.get("location");
    const named = [
      ...findLinks(visited.body, visited.contentType).map(({ url }) => url),
      ...(location ? [location] : []),
    ];
    queue.push(...named.flatMap((url) => pathWithin(url, path, origin) ?? []));
  }
  return seen;
}

/** Path and query of an address of the site; null for any other. */
export function pathWithin(url: string, from: string, origin: string): string | null {
  if (!URL.canParse(url, origin + from)) return null;
  const target = new URL(url, origin + from);
  return target.origin === origin ? target.pathname + target.search : null;
}
