import type { ListingEntry } from "@/lib/ingest/formats/listing/entry";
import type { LineRole } from "@/lib/ingest/formats/listing/grammar";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { looksLikeProse } from "@/lib/ingest/text/sentences";

const TITLES: ReadonlySet<LineRole> = new Set(["title", "title-rest", "dated-title"]);

/** Shorter sentences may be small print. */
const MIN_TEXT = 60;

/** A sentence directly below a headline is its text, also where the order of the page's other items has no place for one. */
export const withStrayTexts = (entries: readonly ListingEntry[]): readonly ListingEntry[] =>
  entries.map((entry, position) => {
    // Below the last item the page's own sentences stand.
    if (position === entries.length - 1) return entry;
    const title = entry.roles.findLastIndex((role) => TITLES.has(role));
    const isStray = (line: PageLine, index: number): boolean =>
      entry.roles[index] === "note" && title >= 0 && index === title + 1 && isOwnText(line);
    if (!entry.lines.some(isStray)) return entry;
    const roles = entry.roles.map((role, index) => {
      const line = entry.lines[index];
      return line && isStray(line, index) ? "text-rest" : role;
    });
    const first = roles.findIndex((role) => role === "text" || role === "text-rest");
    return { ...entry, roles: roles.map((role, index) => (index === first ? "text" : role)) };
  });

const isOwnText = ({ text, note, isLabel, isRepeated, repeats, count }: PageLine): boolean =>
  count === 1 &&
  text.length >= MIN_TEXT &&
  looksLikeProse(text) &&
  !(note || isLabel || isRepeated || repeats);
