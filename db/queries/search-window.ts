import { between } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { dialect } from "@/db/kit";
import { entriesNewestFirst, entriesOldestFirst } from "@/db/queries/live-index";
import type { WordQuery } from "@/db/queries/search-query";
import { liveEntries } from "@/db/schema/live-index";
import { SEARCH_MARKS } from "@/db/search-marks";

/** So many entries are looked through first, then as many as should do, as long as this part of them is found. */
const FIRST = 2_400;
const WORTHWHILE = 0.05;
/** A word may come less often in other months. */
const MARGIN = 1.25;
/** Of more months than these the index would take longer than of all. */
const MOST_WORDS = 60;

interface Part {
  readonly isOldest: boolean;
  /** `YYYY`. */
  readonly year?: string | undefined;
  /** How many are enough. */
  readonly most: number;
}

/** A part of the archive, as words of the index; without any it is the whole. */
interface Window {
  readonly words: WordQuery;
  /** How many were found in it: for who looks to say, before the next one. */
  found: number;
}

/**
 * Parts of the archive to look through, one after the other until enough is found; the last is the whole.
 *
 * An index of Postgres gives what it finds in no order: of a word that is everywhere, the newest months say enough.
 */
export async function* windows(db: Tx, part: Part): AsyncGenerator<Window> {
  if (dialect === "postgres")
    for (let size = FIRST; ; ) {
      const words = await monthsOf(db, size, part);
      if (!words) break;
      const window = { words, found: 0 };
      yield window;
      if (window.found < size * WORTHWHILE) break;
      size = Math.ceil(size * Math.max((part.most / window.found) * MARGIN, 2));
    }
  yield { words: [], found: 0 };
}

/** The months in which the newest so many entries stand, or the oldest; null where these are all, or too many. */
async function monthsOf(db: Tx, size: number, { isOldest, year }: Part): Promise<WordQuery | null> {
  const at = (offset: number) =>
    db
      .select({ at: liveEntries.at })
      .from(liveEntries)
      .where(year ? aroundYear(Number(year)) : undefined)
      .orderBy(...(isOldest ? entriesOldestFirst : entriesNewestFirst))
      .limit(1)
      .offset(offset);
  const bounds = await at(0).unionAll(at(size));
  const [from, to] = bounds.map((row) => row.at).sort((a, b) => a.getTime() - b.getTime());
  if (!from || !to) return null;
  const words = monthsBetween(from, to);
  return words.length > MOST_WORDS ? null : [words.map((text) => ({ text, isPrefix: false }))];
}

/** A day that readers see may be of another year than its instant in UTC. */
const aroundYear = (year: number) =>
  between(liveEntries.at, new Date(Date.UTC(year, 0, -1)), new Date(Date.UTC(year, 11, 33)));

/** Whole years as such: an index has less to put together. */
function monthsBetween(from: Date, to: Date): string[] {
  const words: string[] = [];
  for (let year = from.getUTCFullYear(); year <= to.getUTCFullYear(); year += 1) {
    const first = year === from.getUTCFullYear() ? from.getUTCMonth() : 0;
    const last = year === to.getUTCFullYear() ? to.getUTCMonth() : 11;
    if (first === 0 && last === 11) words.push(orderWord("yearOfOrder", year));
    else
      for (let month = first; month <= last; month += 1)
        words.push(orderWord("monthOfOrder", year, month + 1));
    if (words.length > MOST_WORDS) break;
  }
  return words;
}

const orderWord = (mark: "yearOfOrder" | "monthOfOrder", year: number, ...month: number[]) =>
  String.fromCodePoint(SEARCH_MARKS[mark]) +
  String(year).padStart(4, "0") +
  month.map((one) => String(one).padStart(2, "0")).join("");
