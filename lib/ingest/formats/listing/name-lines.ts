import { isPageLabel } from "@/lib/ingest/formats/listing/labels";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { FIRST_NAMES } from "@/lib/ingest/tags/tables/people";
import { foldText } from "@/lib/ingest/text/fold";
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

/** Find the lines that only name writers, directly below headlines: they stand where kickers and second halves do. */
export function findNameLines(lines: readonly Line[]): ReadonlySet<number> {
  const found = lines.flatMap((_, index) =>
    isBelowHeadline(lines, index) && namesIn(lines[index]) ? [index] : [],
  );
  const names = found.map((index) => namesIn(lines[index]) ?? []);
  // A section stands alone; people write together, and have names that others have.
  const told = names.filter((own) => own.length > 1 || own.some(isPerson)).length;
  return new Set(found.length >= MIN_LINES && told >= found.length * MIN_TOLD ? found : []);
}

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
  FIRST_NAMES.has(foldText(name.split(" ", 1)[0] ?? "")) || /\s\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u.test(name);
