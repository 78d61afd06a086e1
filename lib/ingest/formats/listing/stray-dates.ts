import type { JoinedLine } from "@/lib/ingest/formats/listing/join-dates";
import { PUBLISHED } from "@/lib/ingest/formats/listing/published";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** So many dates of a page open their lines, and so few have a word and a colon before them. */
const MIN_OPENING = 3;
const MAX_SHARE = 0.5;

/** `Deadline: 7 December 2023`. */
const NAMED = /^\p{L}[\p{L} ]{1,24}[:：]\s?(?=\S)/u;

/** So many dates have no words beside them but labels, and so large a share of all. */
const MIN_PURE = 4;
const MIN_PURE_SHARE = 0.75;

/** `Northport, 4 May 2024`: where and when a letter was written. */
const SIGNED = /^\p{Lu}[\p{L}\p{M} .’'-]{1,30}, (?=\S)/u;

/** A date as it is written: digits as `9`, words as `a`. */
const formOf = (raw: string): string => raw.replace(/\p{L}+/gu, "a").replace(/\p{Nd}+/gu, "9");

const isPure = (joined: JoinedLine | undefined): boolean => joined?.date?.fit === "pure";

/** Whether a sentence ends directly above, or above the name of who signed it: below a headline the date is the item's own. */
function closesText(lines: readonly JoinedLine[], index: number): boolean {
  const [above, before] = [lines[index - 1], lines[index - 2]];
  if (endsLikeSentence(above?.line.text ?? "")) return true;
  return above?.gap === 0 && endsLikeSentence(before?.line.text ?? "");
}

/**
 * Where nearly all dates stand alone, one behind words and directly above another one is the end of a headline: `Forum of
 * the pilots, Northport, 17 May 2024`. One in another form behind a place closes a text that the page prints whole.
 */
function withoutDatesBehindWords(lines: readonly JoinedLine[]): readonly JoinedLine[] {
  const pure = lines.filter(isPure);
  const dated = lines.filter(({ date }) => date !== null).length;
  if (dated === pure.length || pure.length < Math.max(MIN_PURE, dated * MIN_PURE_SHARE)) return lines;
  const forms = new Set(pure.map(({ date }) => formOf(date?.raw ?? "")));
  return lines.map((joined, index) => {
    const { date, gap, line } = joined;
    if (!date || isPure(joined)) return joined;
    const place = SIGNED.exec(line.text)?.[0];
    const isOther =
      place !== undefined && gap === 0 && line.text === `${place}${date.raw}` && !forms.has(formOf(date.raw));
    return (isOther && closesText(lines, index)) || isPure(lines[index + 1])
      ? { ...joined, date: null }
      : joined;
  });
}

/** The dates of a page without those of its texts. */
export const withoutStrayDates = (lines: readonly JoinedLine[]): readonly JoinedLine[] =>
  withoutDatesBehindWords(withoutNamedDates(lines));

/** Where the dates of a page's items open their lines, one behind a word and a colon is part of a text: when an event is, when something ends. */
function withoutNamedDates(lines: readonly JoinedLine[]): readonly JoinedLine[] {
  const opening = lines.filter(
    ({ line, date }) => date !== null && date.raw !== "" && opens(line.text, date.raw),
  );
  const named = lines.filter(isNamed);
  if (opening.length < MIN_OPENING || named.length > opening.length * MAX_SHARE) return lines;
  return lines.map((joined) => (isNamed(joined) ? { ...joined, date: null } : joined));
}

const opens = (text: string, raw: string): boolean => text.startsWith(raw.replace(/\s+/g, " "));

function isNamed({ line, date }: JoinedLine): boolean {
  const label = date === null ? undefined : NAMED.exec(line.text)?.[0];
  // Behind a bar the date is a field of its own: `Interview: Ada Marsh | 7 December 2023`.
  return label !== undefined && !PUBLISHED.test(label) && !/\s[|•·]\s/.test(line.text);
}
