import { endsLikeSentence } from "@/lib/ingest/text/sentences";
import { findTitleStart } from "@/lib/ingest/text/slug-title";
import type { FoundUrl } from "@/lib/ingest/text/urls";

/** Where an item's title and address stand. */
export interface TitlePlace {
  readonly start: number;
  readonly end: number;
  readonly url: FoundUrl;
  /** True where the address spells the title. */
  readonly confirmed: boolean;
}

/** Longest title that is believed without its address confirming it. */
const MAX_TITLE = 300;

/** Skip white space forwards from `from`, not beyond `to`. */
export function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/.test(text.charAt(at))) at++;
  return at;
}

/** True for the address of a site as a whole, which is no item's. */
export function isSiteRoot(url: string): boolean {
  return /^https?:\/\/[^/?#]+\/?$/i.test(url);
}

/** The title before `url`, not before `from`: confirmed by the address, else the rest of the line or sentence. */
export function placeTitle(text: string, from: number, url: FoundUrl): TitlePlace | null {
  const low = Math.max(from, url.start - 600);
  const before = text.slice(low, url.start).trimEnd();
  const confirmed = findTitleStart(before, url.url);
  if (confirmed !== null) {
    const start = backOverOpening(text, low + confirmed, from);
    return { start, end: low + before.length, url, confirmed: true };
  }
  const start = skipSpace(text, low + guessStart(before), url.start);
  const end = low + before.length;
  return end > start && end - start <= MAX_TITLE ? { start, end, url, confirmed: false } : null;
}

/** An opening quote or bracket directly before the first word belongs to the title. */
function backOverOpening(text: string, start: number, from: number): number {
  let at = start;
  while (at > from && /[“"„«‘'(¿¡[#]/.test(text.charAt(at - 1))) at--;
  return at;
}

function guessStart(before: string): number {
  const line = Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1;
  const last = before.slice(line);
  if (last.length <= MAX_TITLE) return line;
  for (const match of [...last.matchAll(/[.!?…]["'”’»)]?\s+(?=\p{Lu}|\d)/gu)].reverse()) {
    const at = match.index + match[0].length;
    if (endsLikeSentence(last.slice(0, at).trimEnd()) && last.length - at > 8) return line + at;
  }
  return line;
}
