import { findPrintedDate } from "@/lib/ingest/dates/find-printed-date";
import { cutLine } from "@/lib/ingest/formats/listing/cut-line";
import type { Line } from "@/lib/ingest/text/lines";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** So many lines of a page have their date behind a bar. */
const MIN_BARRED = 4;

/** Shorter words before a bar are no text. */
const MIN_TEXT = 46;
const MAX_DATE = 40;

/** Part a text from the date behind it where other dates of the page stand behind bars too: `The mill is open. | 8 October 2023`. */
export function partTextsBeforeBars(lines: readonly Line[], text: string): readonly Line[] {
  const bars = lines.map(({ text: words }) => barBeforeDate(words));
  if (bars.filter((at) => at > 0).length < MIN_BARRED) return lines;
  return lines.flatMap((line, index) => {
    const [before, date] = [
      line.text.slice(0, bars[index]),
      line.text.slice((bars[index] ?? 0) + BAR.length),
    ];
    const isText =
      before.length >= MIN_TEXT && endsLikeSentence(before) && findPrintedDate(date)?.raw === date;
    return isText
      ? cutLine(line, text, [
          [0, before.length],
          [before.length + BAR.length, line.text.length],
        ])
      : [line];
  });
}

const BAR = " | ";

/** Where the last bar stands that a date follows, or -1. */
function barBeforeDate(words: string): number {
  for (let at = words.lastIndexOf(BAR); at > 0; at = words.lastIndexOf(BAR, at - 1)) {
    const found = findPrintedDate(words.slice(at + BAR.length, at + BAR.length + MAX_DATE));
    if (found?.start === 0) return at;
  }
  return -1;
}
