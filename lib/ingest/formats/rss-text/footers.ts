import { findFeedFooter } from "@/lib/ingest/clean/feed-footer";
import type { FeedEntry } from "@/lib/ingest/formats/rss-text/entry";
import type { CutTeaser } from "@/lib/ingest/formats/rss-text/teaser";
import { splitLines } from "@/lib/ingest/text/lines";

/** How far from its end a text is searched for the entry's title. */
const WINDOW = 500;

/** Shorter titles stand in texts by chance, and a program adds few words around them. */
const MIN_TITLE = 8;
const MAX_AROUND = 120;

/** So many entries end with the same words around their titles. */
const MIN_ALIKE = 2;

/** The words before the title, behind the last sentence or on a line of their own. */
const BEFORE = /(?:^|[.!?…]["'”’»)\]]{0,3}\s+|\n\s*)([^.!?…\n]{0,40})$/u;

/**
 * Find where the words begin that a feed's program adds to the end of all texts, in any language: `The post`, the title
 * of the entry, `appeared first on`, the name of the site.
 *
 * @returns for each entry an offset, or null.
 */
export function findFooters(text: string, entries: readonly FeedEntry[]): (number | null)[] {
  const echoes = findEchoes(text, entries);
  return findCommonEnds(text, entries).map((end, index) => end ?? echoes[index] ?? null);
}

function findEchoes(text: string, entries: readonly FeedEntry[]): (number | null)[] {
  const found = entries.map((entry) => findEcho(text, entry));
  const counts = new Map<string, number>();
  for (const echo of found) if (echo) counts.set(echo.around, (counts.get(echo.around) ?? 0) + 1);
  // A known one is left to its step of cleaning, which shows it.
  return found.map((echo) =>
    echo && !echo.isKnown && (counts.get(echo.around) ?? 0) >= MIN_ALIKE ? echo.start : null,
  );
}

/** How far into a text its teaser, with the program's words behind it, may reach. */
const MAX_TEASER = 2000;

/**
 * Find the teasers behind which a program adds the same words as behind the whole text: what stands before the first of
 * two such closings is the teaser, and the text goes on behind it.
 *
 * @returns for each entry its teaser, or null.
 */
export function findClosedTeasers(text: string, entries: readonly FeedEntry[]): (CutTeaser | null)[] {
  return entries.map((entry) => {
    const echo = findEcho(text, entry);
    if (!echo) return null;
    const last = echo.start;
    const closing = text.slice(last, entry.text.end).trim();
    const head = text.slice(entry.text.start, Math.min(last, entry.text.start + MAX_TEASER));
    const at = head.indexOf(closing);
    const end = entry.text.start + head.slice(0, Math.max(0, at)).trimEnd().length;
    const next = entry.text.start + at + closing.length;
    const rest = text.slice(next, last);
    // Words that are no program's own may be a text's: behind them the text has to begin anew.
    const isTeaser = at > 0 && rest.trim() !== "" && (echo.isKnown || startOf(rest) === startOf(head));
    return isTeaser ? { start: entry.text.start, end, next } : null;
  });
}

/** So much of a teaser and its text is compared. */
const COMPARED = 30;

/** How a text begins, its letters alone. */
const startOf = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .slice(0, COMPARED);

/** Last lines of a text that are looked at, and how often a program's own ones come again. */
const LAST_LINES = 6;
const MIN_COMMON = 3;
const MIN_SHARE = 0.5;
const MIN_LINE = 20;

/** Find where the lines begin with which most texts end, word for word: who hosts the podcast, where to give money. */
function findCommonEnds(text: string, entries: readonly FeedEntry[]): (number | null)[] {
  const ends = entries.map(({ text: own }) => lastLines(text, own));
  const counts = new Map<string, number>();
  for (const lines of ends)
    for (const line of new Set(lines.map((one) => one.text))) counts.set(line, (counts.get(line) ?? 0) + 1);
  const least = Math.max(MIN_COMMON, entries.length * MIN_SHARE);
  return ends.map((lines) => {
    const own = lines.findLastIndex(
      (line) => line.text.length < MIN_LINE || (counts.get(line.text) ?? 0) < least,
    );
    // A text is not made of them alone.
    return own < 0 ? null : (lines[own + 1]?.start ?? null);
  });
}

/** The last lines of a text, and where they begin. */
function lastLines(text: string, { start, end }: FeedEntry["text"]): { start: number; text: string }[] {
  const from = Math.max(start, end - WINDOW * 2);
  return splitLines(text.slice(from, end))
    .filter((line) => line.text !== "")
    .map((line) => ({ start: from + line.start, text: line.text.trim() }))
    .slice(-LAST_LINES);
}

interface Echo {
  readonly start: number;
  readonly around: string;
  readonly isKnown: boolean;
}

function findEcho(text: string, entry: FeedEntry): Echo | null {
  const title = text.slice(entry.title.start, entry.title.end);
  const from = Math.max(entry.text.start, entry.text.end - WINDOW);
  const tail = text.slice(from, entry.text.end);
  const at = title.length < MIN_TITLE ? -1 : tail.lastIndexOf(title);
  const after = tail.slice(at + title.length).trim();
  const before = at < 1 ? null : BEFORE.exec(tail.slice(0, at));
  if (!before || after === "" || after.length > MAX_AROUND) return null;
  const words = before[1] ?? "";
  const start = at - words.length;
  const isKnown = findFeedFooter(tail.slice(start).replace(/\s+/g, " ").trim()) >= 0;
  return { start: from + start, around: `${words.trim()}|${after}`, isKnown };
}
