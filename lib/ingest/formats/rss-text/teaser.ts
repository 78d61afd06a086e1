/** A teaser that the feed's template cut off, at the head of an entry's text. */
export interface CutTeaser {
  readonly start: number;
  /** After the dots. */
  readonly end: number;
  /** Where the text begins, if words of the feed's program stand between. */
  readonly next?: number;
}

/** No template crops later than this. */
const WINDOW = 700;
/** Dots in brackets may stand behind a whole sentence. */
const DOTS =
  /(?:(?<=[\p{L}\p{N},;:)"”’–-]\s?)(?:\.\.\.|…)|(?<=\S\s?)\[(?:…|\.\.\.|&#8230;|&hellip;)\])(?=\s|$)/gu;

/** Find the cut teaser with which the text in `[from, to)` begins, or null: it is one line and ends in dots. */
export function findCutTeaser(text: string, from: number, to: number): CutTeaser | null {
  const start = from + Math.max(0, text.slice(from, to).search(/\S/));
  const head = text.slice(start, Math.min(to, start + WINDOW));
  const line = head.slice(0, lineLength(head));
  for (const match of line.matchAll(DOTS)) {
    const end = start + match.index + match[0].length;
    if (match.index >= 20 && startsAfresh(text.slice(end, Math.min(to, end + 40)))) return { start, end };
  }
  return null;
}

/** Shorter openings are words that two sentences may have in common. */
const MIN_OPENING = 20;

/**
 * Find a teaser that is no cut one and stands before the text that goes on from it: `The roof is new. The roof is new and
 * red.` Where the text begins with the whole sentence, it is told later that this one stands there twice.
 */
export function findOwnTeaser(text: string, from: number, to: number): CutTeaser | null {
  const start = from + Math.max(0, text.slice(from, to).search(/\S/));
  const head = text.slice(start, Math.min(to, start + WINDOW));
  for (const match of head.slice(0, lineLength(head)).matchAll(/([.!?…]{1,3}["'”’»)\]]{0,2})\s+/g)) {
    const opening = head.slice(0, match.index);
    const end = start + match.index + match[0].length;
    if (opening.length < MIN_OPENING || !text.startsWith(opening, end)) continue;
    const goesOn = end + opening.length < to && !text.startsWith(match[1] ?? "", end + opening.length);
    return goesOn ? { start, end: start + match.index + (match[1]?.length ?? 0) } : null;
  }
  return null;
}

function lineLength(head: string): number {
  const at = head.search(/[\r\n]/);
  return at < 0 ? head.length : at;
}

/** After the dots a new text begins: a new line, a capital, a number, a quotation, or a script without capitals. */
function startsAfresh(after: string): boolean {
  return after.trim() === "" || /^\s*[\r\n]/.test(after) || !/^[^\p{L}\p{N}]*\p{Ll}/u.test(after);
}

/**
 * Keep the teasers whose length fits the dump's own crop length.
 *
 * A template crops all teasers at the same length, so dots much further on are the author's own.
 */
export function keepTypical(teasers: readonly (CutTeaser | null)[]): (CutTeaser | null)[] {
  const lengths = teasers
    .flatMap((teaser) => (teaser ? [teaser.end - teaser.start] : []))
    .sort((a, b) => a - b);
  const typical = lengths[Math.floor(lengths.length / 2)];
  if (typical === undefined) return [...teasers];
  const limit = lengths.length >= 3 ? typical * 1.5 + 20 : WINDOW;
  return teasers.map((teaser) => (teaser && teaser.end - teaser.start <= limit ? teaser : null));
}
