import { isPageLabel } from "@/lib/ingest/formats/listing/labels";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { hasFirstName } from "@/lib/ingest/text/first-names";
import { looksLikeProse } from "@/lib/ingest/text/sentences";
import { readWriters } from "@/lib/ingest/text/writers";

/** What is asked of a line. */
interface Line {
  readonly text: string;
  readonly date: unknown;
  readonly gap: number;
}

/** So many lines of names below headlines are writers; of them so many have a name that is known, or there are several in one. */
const MIN_LINES = 3;
const MIN_TOLD = 0.3;

const MIN_HEADLINE = 16;

/** Find the lines that only name writers: they stand where kickers and second halves of headlines do. */
export function findNameLines(lines: readonly Line[]): ReadonlySet<number> {
  return new Set([...belowHeadlines(lines), ...aboveDates(lines)]);
}

function belowHeadlines(lines: readonly Line[]): readonly number[] {
  const found = lines.flatMap((_, index) =>
    isBelowHeadline(lines, index) && namesIn(lines[index]) ? [index] : [],
  );
  const names = found.map((index) => namesIn(lines[index]) ?? []);
  // A section stands alone; people write together, and have names that others have.
  const told = names.filter((own) => own.length > 1 || own.some(isPerson)).length;
  return found.length >= MIN_LINES && told >= found.length * MIN_TOLD ? found : [];
}

/** Of the lines above dates so many begin with a name: others say who else wrote, `Agencies`. */
const MIN_NAMED = 0.5;
const MAX_WRITER = 60;

/** `Ada Marsh | Northport`, between each text and its date. */
function aboveDates(lines: readonly Line[]): readonly number[] {
  const found = lines.flatMap(({ text, date }, index) =>
    isBarred(text) && date === null && isDateOnly(lines[index + 1]) ? [index] : [],
  );
  // Above the first headline of a page stands no text: lines there are headlines, `Ada Marsh | Talk on rivers`.
  if (!looksLikeProse(lines[(found[0] ?? 0) - 1]?.text ?? "")) return [];
  const names = found.map((index) => readWriters(lines[index]?.text.split(BAR)[0] ?? "") ?? []);
  const named = names.filter((own) => own.length > 0 && !own.some(isKnownKicker)).length;
  const told = names.filter((own) => own.length > 1 || own.some(isPerson)).length;
  const are = named >= Math.max(MIN_LINES, found.length * MIN_NAMED) && told >= named * MIN_TOLD;
  return are ? found : [];
}

/** Between a writer's name and where that was. */
export const BAR = /\s[|·•]\s/;
const isBarred = (text: string): boolean => text.length <= MAX_WRITER && text.split(BAR).length === 2;
const isDateOnly = (line: Line | undefined): boolean =>
  line !== undefined && line.date !== null && line.gap === 0;

function isBelowHeadline(lines: readonly Line[], index: number): boolean {
  const [above, line] = [lines[index - 1], lines[index]];
  if (!above || !line || above.date !== null || above.text.length < MIN_HEADLINE) return false;
  return line.gap === 0 && !isPageLabel(above.text) && namesIn(above) === null;
}

function namesIn(line: Line | undefined): readonly string[] | null {
  if (!line || line.date !== null || isKnownKicker(line.text)) return null;
  const names = readWriters(line.text);
  return names?.some(isKnownKicker) ? null : names;
}

/** A first name that is known, or two last names. */
const isPerson = (name: string): boolean =>
  hasFirstName(name) || /\s\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u.test(name);
