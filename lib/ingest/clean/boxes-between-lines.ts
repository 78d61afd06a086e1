import { goesOn, isUnfinished } from "@/lib/ingest/clean/columns/reading-order";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** A heading in capitals only, at least one whole word of it. */
const CAPITALS = /^(?=.{0,30}\p{Lu}{4})[\p{Lu}\p{M}\p{N}\s'’&/:.,()–-]{4,70}$/u;

/** The caption of a numbered picture, table or box, in several languages. */
const CAPTION =
  /^(?:fig(?:ure|ura|uur)?|abb(?:ildung)?|tab(?:le|elle|ella|leau|la|ela|el)?|photo|foto|box|kasten|encadré|riquadro|recuadro|cuadro|caixa|kader|ramka|grafik|graphique|grafico|gráfico|chart)\.?\s?\d{1,3}\s?[:.–-]/iu;

const POINT = /^(?:[•●▪◦‣·■➢✓*–-]|\(?\d{1,2}[.)])\s/u;

/** A sentence this short may be a line of verse. */
const MIN_LINE = 35;

/** A longer box is a part of the text. */
const MAX_BOX = 16;

interface Found {
  /** Half-open range of the box's lines, blank ones at its ends included. */
  readonly start: number;
  readonly end: number;
}

/** Join sentences that a box or a caption between the lines interrupts, and put that behind the paragraph. */
export function boxesBetweenLines(text: string): string {
  const lines = text.split("\n");
  const headings = countHeadings(lines);
  const result: string[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    const box = canBeCut(line) ? findBox(lines, index, headings) : null;
    result.push(line);
    if (!box) continue;
    let end = box.end;
    while (end < lines.length && lines[end]?.trim() !== "") end++;
    const [rest = "", ...others] = lines.slice(box.end, end);
    result[result.length - 1] = `${line.trimEnd()} ${rest.trim()}`;
    result.push(...others, "", ...trimBlank(lines.slice(box.start, box.end)), "");
    index = end - 1;
  }
  return result.join("\n");
}

function countHeadings(lines: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const text = line.trim();
    if (text.length <= 70 && CAPITALS.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

function canBeCut(line: string): boolean {
  const text = line.trim();
  return text.length >= MIN_LINE && isUnfinished(text) && !text.endsWith("-") && !POINT.test(text);
}

/** The box below line `index`: its heading or caption, its lines, and behind it the rest of the sentence. */
function findBox(
  lines: readonly string[],
  index: number,
  headings: ReadonlyMap<string, number>,
): Found | null {
  const start = index + 1;
  const at = nextFilled(lines, start);
  const opening = lines[at]?.trim() ?? "";
  const isCaption = CAPTION.test(opening);
  if (!isCaption && !CAPITALS.test(opening)) return null;
  let filled = 1;
  let points = 0;
  for (let end = at + 1; end < lines.length && filled <= MAX_BOX; end++) {
    const text = lines[end]?.trim() ?? "";
    if (text === "") continue;
    const before = lines[end - 1]?.trim() ?? "";
    const isOver = before === "" || endsLikeSentence(before);
    if (isOver && /^["“„«(]?\p{Ll}/u.test(text)) {
      const isSure = isCaption
        ? filled <= 3
        : points >= 2 || (filled >= 3 && (headings.get(opening) ?? 0) > 1);
      return isSure && goesOn(lines[index]?.trim() ?? "", text) ? { start, end } : null;
    }
    filled++;
    if (POINT.test(text)) points++;
  }
  return null;
}

function nextFilled(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && at < from + 3 && lines[at]?.trim() === "") at++;
  return at;
}

function trimBlank(lines: readonly string[]): string[] {
  let [start, end] = [0, lines.length];
  while (start < end && lines[start]?.trim() === "") start++;
  while (end > start && lines[end - 1]?.trim() === "") end--;
  return lines.slice(start, end);
}
