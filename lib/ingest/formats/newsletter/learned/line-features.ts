import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import { leadsText } from "@/lib/ingest/formats/newsletter/headings";
import { isFarewell, isIssueLine, isLetterName } from "@/lib/ingest/formats/newsletter/labels";
import { type LetterLayout, layOut } from "@/lib/ingest/formats/newsletter/learned/letter-layout";
import { binOf, broadKind, endSign, startSign } from "@/lib/ingest/formats/newsletter/learned/line-kinds";
import type { LetterLine } from "@/lib/ingest/formats/newsletter/letter";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { endsLikeSentence, looksLikeProse } from "@/lib/ingest/text/sentences";
import { widthOf } from "@/lib/ingest/text/width";

const WIDTHS = [8, 16, 26, 40, 60, 80, 110, 160, 240, 400];
const WORDS = [1, 2, 3, 5, 8, 12, 20, 40];
const DIGITS = [0, 0.05, 0.15, 0.4];
const SHARES = [0, 0.34, 0.67, 0.99];
const TIMES = [1, 2, 3, 5, 8];

/** What is known of each line of a letter, in words of no language: how it looks, where it stands, what stands around it. */
export function letterFeatures(text: string, lines: readonly LetterLine[]): readonly (readonly string[])[] {
  const layout = layOut(text, lines);
  return lines.map((line, index) => [
    "any",
    ...lookFeatures(line, layout.gapAt(index)),
    ...placeFeatures(layout, index),
    ...neighbourFeatures(layout, index),
    ...letterWideFeatures(layout, index),
    ...wordFeatures(line),
  ]);
}

function lookFeatures({ text, form, heading, rest, url, note }: LetterLine, gap: string): string[] {
  const digits = (text.match(/\d/g) ?? []).length / Math.max(1, text.length);
  return [
    `form=${form}`,
    `wide=${binOf(widthOf(text), WIDTHS)}`,
    `end=${endSign(text)}`,
    `start=${startSign(text)}`,
    `digits=${binOf(digits, DIGITS)}`,
    `words=${binOf(text.split(/\s+/).length, WORDS)}${gap}`,
    ...(heading === null ? [] : ["heading"]),
    ...(rest === undefined ? [] : ["rest"]),
    ...(url === undefined ? [] : ["linked"]),
    ...(note?.isAbove ? ["above"] : []),
  ];
}

function placeFeatures(layout: LetterLayout, index: number): string[] {
  const { lines, gapAt, textsFrom } = layout;
  const kind = broadKind(layout.kindAt(index));
  const { start, size } = layout.blockAt(index);
  const at = Math.min(3, index - start);
  const [above, below] = [textsFrom(0) - textsFrom(index), textsFrom(index + 1)];
  return [
    `place=${placeOf(index, lines.length)}`,
    `gap=${gapAt(index)}`,
    `gaps=${gapAt(index)}${gapAt(index + 1)}`,
    `gapbelow=${gapAt(index + 1)}`,
    `below=${binOf(below, [0, 1, 2, 4])}`,
    `below=${binOf(below, [0, 1])}.${kind}`,
    `above=${binOf(above, [0, 1, 2, 4])}.${kind}`,
    `block=${binOf(size, [1, 2, 3, 5, 9])}.${at}`,
    `blockof=${layout.kindAt(start)}.${at}.${kind}`,
    `so=${layout.progressAt(index)}`,
    `so=${layout.progressAt(index)}.${kind}`,
  ];
}

/** The first lines and the last ones have numbers, those between them a part of the letter. */
function placeOf(index: number, count: number): string {
  const last = count - index;
  if (index < 3) return `${index}`;
  if (index < 6) return "a";
  if (index < 12) return "b";
  if (last <= 3) return `z${last}`;
  if (last <= 8) return "y";
  const part = index / count;
  return part < 0.25 ? "c" : part > 0.8 ? "x" : "m";
}

function neighbourFeatures({ kindAt, gapAt, patternsAt }: LetterLayout, index: number): string[] {
  const kind = kindAt(index);
  const above = `${kindAt(index - 1)}${gapAt(index)}`;
  const below = `${gapAt(index + 1)}${kindAt(index + 1)}`;
  return [
    `kind=${kind}`,
    `k-1=${above}`,
    `k+1=${below}`,
    `k-2=${kindAt(index - 2)}`,
    `k+2=${kindAt(index + 2)}`,
    `k0+1=${kind}${below}`,
    `k-1.0=${above}${kind}`,
    `k-1.0+1=${above}${kind}${below}`,
    `k0+1+2=${kind}${below}${gapAt(index + 2)}${kindAt(index + 2)}`,
    `k-2-1.0=${kindAt(index - 2)}${gapAt(index - 1)}${above}${kind}`,
    `pattern=${patternsAt(index)[0]}`,
  ];
}

function letterWideFeatures(layout: LetterLayout, index: number): string[] {
  const kind = layout.kindAt(index);
  const broad = broadKind(kind);
  const isHeading = /^(?:h|o-s|kick)/.test(kind);
  const { count, overText, overButton } = layout.lookAt(index);
  const [around, next] = layout.patternsAt(index);
  const features = [
    `alike=${binOf(count, [1, 2, 4, 8])}.${kind}`,
    `overtext=${binOf(overText / count, SHARES)}.${binOf(count, [1, 2, 4])}.${isHeading}`,
    `overbutton=${binOf(overButton / count, SHARES)}.${isHeading}`,
    `spacing=${layout.spacing}.${kind}`,
    `times=${binOf(layout.timesOf(around), TIMES)}.${broad}`,
    `timesnext=${binOf(layout.timesOf(next), TIMES)}.${broad}`,
    ...(layout.isRepeated(index) ? ["again"] : []),
  ];
  if (layout.lines[index]?.heading === null) return features;
  const leads = leadsText(layout.lines, index);
  const gaps = `${layout.gapAt(index)}${layout.gapAt(index + 1)}`;
  return [...features, `leads=${leads}`, `leads=${leads}.${gaps}.${layout.spacing}`];
}

const MARKS: readonly (readonly [name: string, isSo: (text: string) => boolean])[] = [
  ["address", (text) => /https?:/.test(text)],
  ["mail", (text) => /[^\s@]@[^\s@]+\.\S/.test(text)],
  ["bars", (text) => (text.match(/\s[|·•]\s/g) ?? []).length >= 2],
  ["imprint", (text) => /©|\+\d{2}[\s\d]{6,}|\b\d{4,5}\s\p{Lu}/u.test(text)],
  ["kicker", isKnownKicker],
  ["farewell", isFarewell],
  ["issue", isIssueLine],
  ["name", isLetterName],
  ["sentence", endsLikeSentence],
  ["prose", looksLikeProse],
];

function wordFeatures({ text }: LetterLine): string[] {
  const date = readDateLine(text);
  return [
    ...MARKS.flatMap(([name, isSo]) => (isSo(text) ? [name] : [])),
    ...(date ? [`date=${date.fit}`] : []),
  ];
}
