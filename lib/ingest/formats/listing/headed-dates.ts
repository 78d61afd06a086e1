import type { DateLine } from "@/lib/ingest/formats/listing/date-line";
import type { DatedTitle } from "@/lib/ingest/formats/listing/dated-title";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { foldText } from "@/lib/ingest/text/fold";
import { looksLikeProse } from "@/lib/ingest/text/sentences";

/** What is asked of a line. */
interface Line {
  readonly text: string;
  readonly folded: string;
  readonly date: DateLine | null;
}

/** So many lines, and this share of all that look like a date with a headline, tell a habit of the page. */
const MIN_TELLING = 3;
const MIN_SHARE = 0.8;
/** Sections recur: of the names behind the dates at most this share is new. */
const MAX_NEW = 0.75;
/** The headlines above are longer than sections, on the average. */
const MIN_HEADLINE = 14;

/**
 * `18 March 2016 | Ada Fairs, Costumes` below a headline: behind the day stand those who wrote it and sections, no
 * second headline. Gives the lines of which that is so, as dates.
 */
export function findHeadedDates(
  lines: readonly Line[],
  titles: readonly (DatedTitle | null)[],
): ReadonlyMap<number, DateLine> {
  const fronted = [...titles.keys()].filter((index) => titles[index]?.isBehind === false);
  const headed = fronted.filter((index) => isHeaded(lines, titles, index));
  if (headed.length < MIN_TELLING || headed.length < fronted.length * MIN_SHARE) return new Map();
  const above = headed.map((index) => lines[index - 1]?.text ?? "");
  const isShort = above.join("").length < above.length * MIN_HEADLINE;
  const parts = headed.map((index) => titles[index]?.title ?? "");
  if (isShort || new Set(above).size < above.length * MIN_SHARE || !recur(parts)) return new Map();
  const writer = commonStart(parts);
  return new Map(
    headed.map((index, at) => {
      const known = lines[index]?.date ?? null;
      const isGlued = [known?.kicker, known?.author].some((name) => name?.startsWith(`${writer} `));
      return [
        index,
        known && (writer === "" || !isGlued)
          ? known
          : dateOf(titles[index]?.raw ?? "", parts[at] ?? "", writer),
      ];
    }),
  );
}

/** The words that all parts begin with: who wrote every one of them. */
function commonStart([first = "", ...others]: readonly string[]): string {
  const words = first.split(" ");
  const end = words.findIndex((_, index) => {
    const start = `${words.slice(0, index + 1).join(" ")} `;
    return others.some((part) => !`${part} `.startsWith(start));
  });
  const start = words.slice(0, end < 0 ? words.length : end).join(" ");
  // A section that opens all of them is parted from others as these are.
  return /[,;|·•/]/.test(start) || isKnownKicker(start) ? "" : start;
}

function dateOf(raw: string, part: string, writer: string): DateLine {
  const [section = ""] = part.slice(writer.length).split(/[,;|·•/]/);
  return { raw, kicker: section.trim() || null, author: writer || null, fit: "parted" };
}

function isHeaded(lines: readonly Line[], titles: readonly (DatedTitle | null)[], index: number): boolean {
  const [above, below] = [lines[index - 1], lines[index + 1]];
  if (!above || !below || above.date || titles[index - 1] || looksLikeProse(above.text)) return false;
  return looksLikeProse(below.text) && !looksLikeProse(titles[index]?.title ?? "");
}

/** Whether the names, by commas and spaces, are few and come again. */
function recur(parts: readonly string[]): boolean {
  const names = parts
    .flatMap((part) => foldText(part).split(/[,;|·•/]\s?|\s/))
    .filter((name) => name.length > 2);
  return new Set(names).size <= names.length * MAX_NEW;
}
