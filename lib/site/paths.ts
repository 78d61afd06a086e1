/** Path of the page of a term of any type. */
export const topicPath = (slug: string): string => `/topics/${encodeURIComponent(slug)}`;

/** Path of the front of a section. */
export const sectionPath = (slug: string): string => `/sections/${encodeURIComponent(slug)}`;

/** Path of one month or day of the archive, `YYYY-MM` or `YYYY-MM-DD`. */
export const monthPath = (month: string): string => `/archive/${month.replaceAll("-", "/")}`;

/** `path` with a page number; page 1 is the bare path, so that it has one address. */
export function pagePath(path: string, page: number, query: Readonly<Record<string, string>> = {}): string {
  const parameters = new URLSearchParams(query);
  if (page > 1) parameters.set("page", String(page));
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}

/** The text of one segment of a request's path, or null where its escapes make no sense. */
export function decodeSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
