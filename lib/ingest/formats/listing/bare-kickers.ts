import type { DateLine } from "@/lib/ingest/formats/listing/date-line";
import type { JoinedLine } from "@/lib/ingest/formats/listing/join-dates";
import { isPageLabel } from "@/lib/ingest/formats/listing/labels";
import { readNote } from "@/lib/ingest/formats/listing/note-line";
import { isKnownField } from "@/lib/ingest/kickers/fields";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { foldText } from "@/lib/ingest/text/fold";

/** So many dates have a kicker beside them, and this share of all. */
const MIN_BESIDE = 3;
const MIN_SHARE = 0.5;

const MAX_LINE = 60;
const MIN_HEADLINE = 12;
/** Behind the last date stands at most the line of one more item. */
const REACH = 6;

/** Marks between a kicker and what stands in the place of its date. */
const MARKS = /\s*[|│·•]\s*|\s[–—-]\s/;

/** Where kickers stand beside dates, the same words without a date are the line of an item that lacks it. No item stands above the page's own date, at `masthead` or -1. */
export function withBareKickers(
  lines: readonly JoinedLine[],
  offered: ReadonlySet<string>,
  masthead: number,
): readonly JoinedLine[] {
  const dates = lines.filter(({ date }) => date !== null);
  const beside = dates.flatMap(({ date }) => (date?.fit === "parted" && !date.isFiled && date.kicker) || []);
  if (beside.length < MIN_BESIDE || beside.length < dates.length * MIN_SHARE) return lines;
  const kickers = new Set(beside.map(foldText));
  // What the page offers beside these is a kicker as well.
  const isAllOffered = [...kickers].filter((kicker) => offered.has(kicker)).length * 2 >= kickers.size;
  const [first, last] = [
    lines.findIndex(({ date }, index) => date !== null && index > masthead),
    lines.findLastIndex(({ date }) => date !== null),
  ];
  return lines.map((one, index) => {
    if (index < first || index > last + REACH || !isBelowHeadline(lines, index)) return one;
    const kicker = kickerOf(one.line.text);
    const folded = foldText(kicker);
    const isNamed = isKnownKicker(kicker) || isKnownField(kicker) || (isAllOffered && offered.has(folded));
    const isKicker = kickers.has(folded) || (isNamed && index < last);
    return isKicker ? { ...one, date: bareDate(kicker) } : one;
  });
}

const bareDate = (kicker: string): DateLine => ({ raw: "", kicker, author: null, fit: "parted" });

const kickerOf = (text: string): string => text.split(MARKS)[0] ?? "";

function isBelowHeadline(lines: readonly JoinedLine[], index: number): boolean {
  const [above, own, below] = [lines[index - 1], lines[index], lines[index + 1]];
  if (!above || !own || own.date || above.date || below?.date || own.line.text.length > MAX_LINE)
    return false;
  const { text } = above.line;
  const isHeadline = text.length >= MIN_HEADLINE && !isPageLabel(text) && readNote(text) === null;
  return isHeadline && own.gap <= above.gap;
}
