import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import { isRunning } from "@/lib/ingest/formats/newsletter/headings";
import type { LetterLine } from "@/lib/ingest/formats/newsletter/letter";
import { readReference } from "@/lib/ingest/formats/newsletter/links";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** `* Words [4] (who wrote them)`: a bullet, the headline, where it leads, and where it is from. */
const BULLETED =
  /^(?<bullet>[-–—•·*▸→➔»])\s+(?<words>[\p{L}\p{N}"“„«'‘¿¡(][^\n]{5,160}?)(?:\s?\[(?<number>\d{1,3})\])?(?:\s\((?<source>[^()]{2,80})\))?$/u;

const MIN_PROVED = 2;
const MIN_SOURCES = 3;

interface Bulleted {
  readonly words: string;
  readonly number: string | null;
  readonly source: string | null;
}

/**
 * Bulleted lines are headlines where their day or a number whose address the letter's end lists proves it, or where
 * all of a list have in brackets where they are from.
 */
export function withBulletedHeadings(lines: readonly LetterLine[]): readonly LetterLine[] {
  const read = lines.map(readBulleted);
  if (!read.some((one) => one !== null)) return lines;
  const urls = new Map(lines.flatMap(({ text }) => listed(text)));
  const proved = new Set(
    read.flatMap((one, index) => (one && isProved(lines, index, one, urls) ? [index] : [])),
  );
  const found = new Set([...(proved.size >= MIN_PROVED ? proved : []), ...sourced(lines, read)]);
  return lines.map((line, index) => {
    const one = found.has(index) ? read[index] : null;
    if (!one) return line;
    const url = urls.get(one.number ?? "");
    return {
      ...line,
      heading: one.words,
      form: "bulleted",
      more: null,
      rest: one.source ?? "",
      ...(url !== undefined && { url }),
    };
  });
}

function listed(text: string): [string, string][] {
  const reference = readReference(text);
  return reference ? [[reference.number, reference.url]] : [];
}

function readBulleted({ text, label }: LetterLine): Bulleted | null {
  const found = label === null && text.length <= 320 ? BULLETED.exec(text)?.groups : undefined;
  const { words = "", number = null, source = null } = found ?? {};
  return found && !endsLikeSentence(words) && !/[,;:،]$/.test(words) ? { words, number, source } : null;
}

/** A day right below, and then the text; or a number that leads somewhere. */
function isProved(
  lines: readonly LetterLine[],
  index: number,
  { number }: Bulleted,
  urls: ReadonlyMap<string, string>,
): boolean {
  const [next, text] = lines.slice(index + 1, index + 3);
  const isDated = next !== undefined && !next.hasGap && readDateLine(next.text)?.fit === "pure";
  return (number !== null && urls.has(number)) || (isDated && isRunning(text));
}

/** Indexes of the lines of lists that name below one another what is worth reading, and where: `→ The last kiosk (Harbour Post)`. */
function sourced(lines: readonly LetterLine[], read: readonly (Bulleted | null)[]): number[] {
  const found: number[] = [];
  let run: number[] = [];
  for (const [index, one] of [...read, null].entries()) {
    if (one && (run.length === 0 || !lines[index]?.hasGap)) {
      run.push(index);
      continue;
    }
    const areSourced = run.every((at) => read[at]?.source != null && !/^\d/.test(read[at]?.source ?? ""));
    if (run.length >= MIN_SOURCES && areSourced) found.push(...run);
    run = one ? [index] : [];
  }
  return found;
}
