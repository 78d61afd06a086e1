import { monthOf } from "@/lib/ingest/dates/months";
import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import type { JoinedLine } from "@/lib/ingest/formats/listing/join-dates";
import { foldText } from "@/lib/ingest/text/fold";

/** `2024`, alone on its line, or the one that is chosen of a list. */
const YEAR = /^((?:19|20)\d{2})(?:\s?[▾▼▿⌄˅∨])?$/u;

/** `19. Aug.`, `19 August`, `August 19`, `19.08.`: a day without its year. */
const NAMED_DAYS = [
  /(?<![\p{L}\p{N}])\d{1,2}(?:\.|er|º|st|nd|rd|th)?\s(?:de\s|d['’])?(?<name>\p{L}{3,14})\.?(?![\p{L}\p{N}:.]|\s\d{4})/gu,
  /(?<![\p{L}\p{N}])(?<name>\p{L}{3,14})\.?\s\d{1,2}(?:st|nd|rd|th)?(?![\p{L}\p{N}:.]|\s\d{4})/gu,
];
const NUMBERED_DAY = /(?<![\p{N}.])\d{1,2}\.\s?\d{1,2}\.(?!\s?\d)/u;

/** A line that dates an item is no longer, and so many stand below a year that dates them. */
const MAX_LINE = 70;
const MIN_DATED = 2;

/** Give days without a year the one that stands above them, where a page's list is parted by years. */
export function withYearsAbove(lines: readonly JoinedLine[]): readonly JoinedLine[] {
  let year = "";
  const dated = lines.map((joined, index) => {
    if (isYear(joined)) year = isMenu(lines, index) ? "" : joined.line.text.slice(0, 4);
    return year === "" || joined.date
      ? joined
      : { ...joined, date: readDateLine(withYear(joined.line.text, year)) };
  });
  const found = dated.filter(({ date }, index) => date !== lines[index]?.date).length;
  return found >= MIN_DATED ? dated : lines;
}

const isYear = (joined: JoinedLine | undefined): boolean => YEAR.test(joined?.line.text ?? "");

/** Years in a row are those one may choose from. */
const isMenu = (lines: readonly JoinedLine[], index: number): boolean =>
  isYear(lines[index - 1]) || isYear(lines[index + 1]);

function withYear(text: string, year: string): string {
  if (text.length > MAX_LINE) return "";
  const named = NAMED_DAYS.flatMap((pattern) => Array.from(text.matchAll(pattern))).find(
    ({ groups }) => monthOf(foldText(groups?.name ?? "")) !== null,
  );
  const day = named ?? NUMBERED_DAY.exec(text);
  if (!day) return "";
  const end = day.index + day[0].length;
  return `${text.slice(0, end)}${named ? " " : ""}${year}${text.slice(end)}`;
}
