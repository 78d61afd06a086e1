import { findPrintedDate } from "@/lib/ingest/dates/find-printed-date";
import { isRelativeTime } from "@/lib/ingest/dates/relative-times";
import { readMarkdownLines } from "@/lib/ingest/formats/listing/markdown-lines";
import { isCounterRow } from "@/lib/ingest/formats/social-page/counter-row";
import { isPlainName, type PartedLine } from "@/lib/ingest/formats/social-page/social-line";
import { foldText } from "@/lib/ingest/text/fold";
import { filledLines } from "@/lib/ingest/text/lines";

/** One line of the kind may be chance. */
const MIN_ALIKE = 2;

/** The lines of a page, those parted that hold a head or a foot beside other things. */
export function partSocialLines(text: string): PartedLine[] {
  const lines = filledLines(text);
  const plain = readMarkdownLines(lines) ?? lines.map((line) => ({ ...line, href: null }));
  const filled = plain.filter((line) => line.text !== "").map((line) => ({ ...line, part: null }));
  const parted = filled.flatMap((line) => partFoot(text, line));
  return partCaptions(text, partHeads(text, parted));
}

/** Cut a line of `text` before each of the words at `cuts`, which are offsets in its own text. */
function cutLine(text: string, line: PartedLine, cuts: readonly number[]): PartedLine[] {
  const starts = [0, ...cuts];
  const at = text.slice(line.start, line.end).indexOf(line.text);
  // Without the marks of Markdown a text is shorter than its line: its last part then begins where it still fits.
  const from = at < 0 ? Math.max(line.start, line.end - line.text.length) : line.start + at;
  return starts.map((start, at) => {
    const next = starts[at + 1];
    return {
      ...line,
      start: at === 0 ? line.start : from + start,
      end: next === undefined ? line.end : from + next,
      next: next === undefined ? line.next : from + next,
      text: line.text.slice(start, next).trim(),
    };
  });
}

const MAX_HEAD = 140;
const CLOCK = /(?:^|\s)\d{1,2}[:.]\d{2}(?:\s?[ap]m)?$/iu;
const ADDRESS = /^(?:https?:\/\/)?[\w-]{1,40}(?:\.[\w-]{1,40}){1,3}\/\S{3,80}\s/;
/** `t.me/harbour/21 2.1K views edited 07:12`: a post's address, counter and time of day. */
function partFoot(text: string, line: PartedLine): PartedLine[] {
  const clock = line.text.length > MAX_HEAD ? null : CLOCK.exec(line.text);
  if (!clock || clock.index === 0) return [line];
  const address = ADDRESS.exec(line.text)?.[0].length ?? 0;
  const counters = line.text.slice(address, clock.index);
  // Between counter and time stands who wrote, or that it was edited.
  const ends = [counters.length, ...Array.from(counters.matchAll(/\s+(?=\p{L})/gu), ({ index }) => index)];
  const end = ends.sort((a, b) => b - a).find((at) => at > 0 && isCounterRow(counters.slice(0, at)));
  if (end === undefined) return [line];
  const cuts = [address, ...(end < counters.length ? [address + end + 1] : []), clock.index + 1];
  const [first, ...others] = cutLine(
    text,
    line,
    cuts.filter((cut) => cut > 0),
  );
  if (!first || address === 0) return [first ?? line, ...others];
  return [{ ...first, part: "address" }, ...others.map((other) => ({ ...other, href: null }))];
}

const MAX_AGE_WORDS = 5;

/** `Harbour Radio 3 days ago (edited)`, where the same name stands before several ages: name and age are parted. */
function partHeads(text: string, lines: readonly PartedLine[]): PartedLine[] {
  const cuts = lines.map((line) => ageStart(line.text));
  const nameOf = (index: number): string => foldText(lines[index]?.text.slice(0, cuts[index]) ?? "");
  const times = new Map<string, number>();
  for (const [index, cut] of cuts.entries())
    if (cut > 0) times.set(nameOf(index), (times.get(nameOf(index)) ?? 0) + 1);
  return lines.flatMap((line, index) => {
    const cut = cuts[index] ?? 0;
    return cut > 0 && (times.get(nameOf(index)) ?? 0) >= MIN_ALIKE ? cutLine(text, line, [cut]) : [line];
  });
}

/** Where the age at the end of a line begins, behind a name; 0 where there is none. */
function ageStart(text: string): number {
  const bare = text.replace(/\s\([^()]{2,20}\)$/, "");
  if (text.length > MAX_HEAD || isRelativeTime(bare)) return 0;
  const starts = Array.from(bare.matchAll(/\s+(?=\S)/g), ({ index, 0: gap }) => index + gap.length);
  const start = starts.slice(-MAX_AGE_WORDS).find((at) => isRelativeTime(bare.slice(at)));
  if (start === undefined) return 0;
  const name = text.slice(0, start).trim();
  return /\p{L}/u.test(name) && /[\p{L}\p{N})]$/u.test(name) && isPlainName(name) ? start : 0;
}

/** An account's name as an address has it. */
const ACCOUNT = /^(?=\S{3,30}\s)(?=\S*\p{L})[\p{Ll}\p{N}]+(?:[._-]+[\p{Ll}\p{N}]+)*_?\s+(?=\S)/u;
/** So many lines of the head stand above the words at most. */
const CAPTION_WITHIN = 5;

/** `den 23 januari 2022`: what comes again in front of a date and nothing more names nobody. */
const isDate = (text: string, word: string): boolean =>
  (findPrintedDate(text)?.raw.length ?? 0) >= text.length - word.length;

/** `harbour_house We are open`, where the name stands in the post's head too: the name is no part of the words. */
function partCaptions(text: string, lines: readonly PartedLine[]): PartedLine[] {
  const cuts = lines.map((own, index) => {
    const name = ACCOUNT.exec(own.text)?.[0] ?? "";
    const above = lines.slice(Math.max(0, index - CAPTION_WITHIN), index);
    const isHead = (line: PartedLine): boolean =>
      line.text === name.trim() || (line.text.startsWith(name) && line.text.length <= MAX_HEAD);
    return name !== "" && above.some(isHead) && !isDate(own.text, name) ? name.length : 0;
  });
  if (cuts.filter((cut) => cut > 0).length < MIN_ALIKE) return [...lines];
  return lines.flatMap((line, index) => {
    const cut = cuts[index] ?? 0;
    const [name, ...words] = cutLine(text, line, cut > 0 ? [cut] : []);
    return name && words.length > 0 ? [{ ...name, part: "caption" as const }, ...words] : [line];
  });
}
