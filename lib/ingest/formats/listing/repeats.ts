import { isPageLabel } from "@/lib/ingest/formats/listing/labels";
import { readNote } from "@/lib/ingest/formats/listing/note-line";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { endsLikeSentence, looksLikeProse } from "@/lib/ingest/text/sentences";

/** Copies of a headline are at least this long, and stand further away where they are longer. */
const MIN_COPY = 16;
const LONG_COPY = 30;

/** A picture's description stands this close to the headline. */
const NEAR = 4;

/** A link that repeats its title does so below the teaser. */
const REACH = 9;

/** So many headlines are printed twice. */
const MIN_DOUBLED = 3;

/** Find the second of two equal lines, where a page prints all its headlines twice. */
export function findDoubled(lines: readonly Compared[]): ReadonlySet<number> {
  const found = lines.flatMap(({ folded, text }, index) => {
    const isSame = folded.length >= MIN_COPY && folded === lines[index - 1]?.folded;
    return isSame && !looksLikeProse(text) ? [index] : [];
  });
  return new Set(found.length >= MIN_DOUBLED ? found : []);
}

/** Whether `long` says `short` with a few words more. */
function isMostOf(headline: string, long: string): boolean {
  // A link may leave the kicker of its headline out.
  const front = headline.indexOf(": ") + 1;
  const short =
    front > 0 && front <= 40 && !long.includes(headline) ? headline.slice(front).trim() : headline;
  const more = long.length - short.length;
  return short.length >= 14 && more > 0 && more <= 40 && more <= short.length && long.includes(short);
}

/** `News: New bridge opens` below a picture's `New bridge opens` is the headline. */
function addsKicker(short: string, long: string): boolean {
  return long.endsWith(short) && isKnownKicker(long.slice(0, -short.length).replace(/[\s:|–—-]+$/, ""));
}

/** `photo Ada Marsh`: words of a picture, not of a headline. */
const CREDITS = /^(?:photos?|pictures?|images?|fotos?|bild(?:er)?|credits?|crédit)\s/;

/**
 * Find the headlines directly below a picture's words that go further than these. What several lines add is the site's
 * name or a button.
 */
export function findFurther(lines: readonly Compared[]): ReadonlySet<number> {
  const counts = new Map<string, number[]>();
  for (const [index, { folded, text }] of lines.entries()) {
    const above = lines[index - 1]?.folded ?? "";
    if (!isMostOf(above, folded) || !goesFurther(above, folded, text)) continue;
    const more = folded.slice(above.length);
    const same = counts.get(more);
    if (same) same.push(index);
    else counts.set(more, [index]);
  }
  return new Set([...counts.values()].filter(({ length }) => length === 1).flat());
}

/** `New bridge opens over the river` below a picture's `New bridge opens` is the headline; a button behind one is not. */
function goesFurther(short: string, long: string, printed: string): boolean {
  const behind = long.startsWith(short) ? long.slice(short.length) : "";
  const rest = behind.replace(/^[\s,:]+/, "");
  // `| Harbour Gazette` is the site's name, `by Ada Marsh` and `photo: Ada Marsh` are small print.
  const isWords = rest.split(" ").length > 1 && /^\p{L}/u.test(rest);
  if (!isWords || isPageLabel(rest) || endsLikeSentence(printed)) return false;
  return !CREDITS.test(rest) && readNote(printed.slice(-rest.length)) === null;
}

/** How often each line stands on the page, folded, copies within its own item not counted. */
export function countLines(lines: readonly Compared[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [index, { folded }] of lines.entries())
    if (!isEqualNear(lines, index, -1) && !isLinkAgain(lines, index))
      counts.set(folded, (counts.get(folded) ?? 0) + 1);
  return counts;
}

/** What is asked of a line. */
type Compared = { readonly folded: string; readonly text: string };

/** Whether a copy of the line stands directly before or after it; copies of kickers stand an item further. */
function isEqualNear(lines: readonly Compared[], index: number, step: 1 | -1): boolean {
  const own = lines[index]?.folded ?? "";
  if (own === "") return lines[index]?.text === lines[index + step]?.text;
  if (own.length < MIN_COPY || isKnownKicker(own)) return false;
  const reach = own.length >= LONG_COPY ? 3 : 2;
  for (let away = 1; away <= reach; away++) if (lines[index + away * step]?.folded === own) return true;
  return false;
}

/** A picture's description says the headline that follows it, there perhaps with a kicker or a date. */
function isWithinNext(lines: readonly Compared[], index: number): boolean {
  const own = lines[index]?.folded ?? "";
  if (own.length < 14) return false;
  for (let at = index + 1; at <= index + NEAR; at++) {
    const { folded: other = "", text = "" } = lines[at] ?? {};
    // Below a text stands a link that repeats the headline, which makes the headline no picture.
    if (looksLikeProse(text)) return false;
    const both = `${other} ${lines[at + 1]?.folded ?? ""}`;
    if (isMostOf(own, other) || own === both || isMostOf(own, both)) return true;
  }
  return false;
}

/** Behind `Read more` stands the headline again, for those who hear the page. */
function isLinkAgain(lines: readonly Compared[], index: number): boolean {
  const own = lines[index]?.folded ?? "";
  if (own.length < MIN_COPY || !isPageLabel(lines[index - 1]?.text ?? "")) return false;
  return lines.slice(Math.max(0, index - REACH), index - 1).some(({ folded }) => folded === own);
}

/** A copy of a headline that a card cut short stands this close to it. */
const NEAR_CUT = 2;
const MIN_CUT = 14;

/** `New bridge opens over…` beside `New bridge opens over the western branch` is a copy that a card has cut. */
function isCutCopy(lines: readonly Compared[], index: number, step: 1 | -1): boolean {
  const own = lines[index]?.folded ?? "";
  const words = own.endsWith("...") ? own.slice(0, -3).trimEnd() : "";
  if (words.length < MIN_CUT) return false;
  for (let away = 1; away <= NEAR_CUT; away++) {
    const { folded = "", text = "" } = lines[index + away * step] ?? {};
    if (folded.length > own.length && folded.startsWith(words)) return !looksLikeProse(text);
  }
  return false;
}

/** Whether a line shortly before, other than those which are copies, says what the line at `index` says. */
export function findRepeat(
  lines: readonly Compared[],
  index: number,
  { copies, further }: { readonly copies: ReadonlySet<number>; readonly further: ReadonlySet<number> },
): "whole" | "within" | null {
  const own = lines[index]?.folded ?? "";
  if (isEqualNear(lines, index, -1) || isMostOf(own, lines[index - 1]?.folded ?? "")) return "whole";
  if (own.length < 14) return null;
  if (isLinkAgain(lines, index) || isCutCopy(lines, index, -1)) return "within";
  if (further.has(index)) return null;
  for (let at = index - 1; at >= Math.max(0, index - REACH); at--) {
    if (copies.has(at)) continue;
    const other = lines[at]?.folded ?? "";
    // A headline may be broken in two.
    const both = `${other} ${lines[at + 1]?.folded ?? ""}`;
    if (isMostOf(other, own)) return addsKicker(other, own) ? null : "within";
    if (at + 1 < index && (isMostOf(both, own) || both === own)) return "within";
  }
  return null;
}

/** Whether a line shortly after says what the line at `index` says. */
export function isRepeatedBelow(lines: readonly Compared[], index: number): boolean {
  return isEqualNear(lines, index, 1) || isWithinNext(lines, index) || isCutCopy(lines, index, 1);
}
