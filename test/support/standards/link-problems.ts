import { pathWithin, type Visited } from "@/test/support/standards/crawl-site";
import { findLinks } from "@/test/support/standards/find-links";
import { attributeOf, readHtml } from "@/test/support/standards/html-tree";

/** Links of a crawled site that lead nowhere, lead on to somewhere else, or point at a part that is not there. */
export function linkProblems(seen: ReadonlyMap<string, Visited>, origin: string): string[] {
  const ids = new Map<string, ReadonlySet<string>>();
  const found = new Set<string>();
  for (const { path, body, contentType } of seen.values()) {
    for (const { url, where } of findLinks(body, contentType)) {
      const problem = problemOf(url, path);
      if (problem) found.add(`${where} on ${path}: ${url} ${problem}`);
    }
  }
  return [...found];

  function problemOf(url: string, from: string): string | null {
    if (/^(?:mailto|data|tag|urn):/.test(url)) return null;
    if (!URL.canParse(url, origin + from)) return "is no address";
    const target = pathWithin(url, from, origin);
    if (target === null) return null;
    const answer = seen.get(target);
    if (!answer) return "was not asked for";
    if (answer.status >= 300) return `answers ${answer.status}`;
    const fragment = decodeURIComponent(new URL(url, origin + from).hash.slice(1));
    return fragment === "" || idsOf(answer).has(fragment) ? null : "has no such part";
  }

  function idsOf({ path, body }: Visited): ReadonlySet<string> {
    const known =
      ids.get(path) ??
      new Set(readHtml(body).elements.flatMap((element) => attributeOf(element, "id") ?? []));
    ids.set(path, known);
    return known;
  }
}

/** Forms of a crawled site that post to nothing: doors that answer no post, or none without a script. */
export async function formProblems(seen: ReadonlyMap<string, Visited>, origin: string): Promise<string[]> {
  const doors = new Set<string>();
  for (const { path, body, contentType } of seen.values()) {
    if (!contentType.startsWith("text/html")) continue;
    for (const element of readHtml(body).elements) {
      const isPost = element.tagName === "form" && attributeOf(element, "method") === "post";
      const target = isPost ? pathWithin(attributeOf(element, "action") ?? "", path, origin) : null;
      if (target) doors.add(target);
    }
  }
  const problems: string[] = [];
  for (const door of doors) {
    const headers = { origin, "content-type": "application/x-www-form-urlencoded" };
    const { status } = await fetch(origin + door, { method: "POST", redirect: "manual", headers, body: "" });
    if ([404, 405, 415].includes(status) || status >= 500) problems.push(`POST ${door}: ${status}`);
  }
  return doors.size > 0 ? problems : ["There is no form that posts."];
}
