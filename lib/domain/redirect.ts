/** What stands for the target of an address that was taken away for good. */
export const GONE = "gone:";

/** What says that a page has moved for good: 308, or 301, which programs from before 2014 know as well. */
export const MOVE_STATUSES = [308, 301] as const;
export type MoveStatus = (typeof MOVE_STATUSES)[number];

/** A stored status as one of them. */
export const moveStatusFrom = (stored: number): MoveStatus => (stored === 301 ? 301 : 308);

/** Longest address that can lead elsewhere, in characters. */
export const LONGEST_PATH = 500;

const OWN = /^\/(?:admin|api|login|setup|invite|reset|_next)(?:\/|$)/;

/** Pages and documents that are always there; a redirect is asked for only where nothing is. */
const ALWAYS_THERE =
  /^\/(?:search|archive|topics|countries|newsletter|developers|feeds\.opml|(?:sitemap|news-sitemap|feed|atom)\.xml|feed\.json|robots\.txt|llms\.txt|favicon\.ico)$/;

/** Why `path` can't lead elsewhere, in words; null where it can. */
export function problemOfOldPath(path: string): string | null {
  if (!/^\/[^/\\?#\s][^\\?#\s]*$/.test(path))
    return "The old address must begin with one “/” and end before any “?” or “#”: /old/page.";
  if (OWN.test(path)) return "That address belongs to the desk.";
  return ALWAYS_THERE.test(path) ? "That address always has a page of its own." : null;
}

/** A path as people read it and as redirects keep it: without the escapes that browsers copy. */
export function readablePath(path: string): string {
  return path.split("/").map(unescaped).join("/");
}

/** A target likewise, but for ASCII: an escaped “?” or “%” is part of a name there. */
export function readableTarget(target: string): string {
  return target.startsWith("/") ? target.replace(/(?:%[89a-f][\da-f])+/gi, unescaped) : target;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Why nothing can lead to `target`, in words; null where it can. */
export function problemOfTarget(target: string): string | null {
  const isOwn = /^\/(?![/\\])\S*$/.test(target);
  return isOwn || (/^https?:\/\/\S+$/i.test(target) && URL.canParse(target))
    ? null
    : "Lead to an address of this site (/about) or a whole one (https://example.org/page).";
}
