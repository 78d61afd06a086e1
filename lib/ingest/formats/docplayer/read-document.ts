import { isRelativeTime } from "@/lib/ingest/dates/relative-times";
import { readHostLabel } from "@/lib/ingest/formats/docplayer/host-labels";
import { foldLetters, foldText } from "@/lib/ingest/text/fold";
import { filledLines, type Line } from "@/lib/ingest/text/lines";

/** One entry of the host's list of other documents. */
export interface RelatedEntry {
  readonly title: string;
}

/** Where the parts of a transcript page are, as indexes into its filled lines. */
export interface DocumentParts {
  readonly lines: readonly Line[];
  readonly title: string;
  /** Index of the title's line; a menu may stand above it. */
  readonly titleAt: number;
  /** Index of the first line of the text, after the viewer's own labels. */
  readonly textStart: number;
  /** Index of the first line of the list of other documents. */
  readonly relatedStart: number;
  readonly related: readonly RelatedEntry[];
}

/** `Size: px`, `Größe: px`, `Taille : px`: the viewer's size control, alike in all languages. */
const SIZE_LABEL = /^[\p{L} ]{2,30}\s?[:：]\s*px$/u;

/** The size control stands near the top or not at all. */
const HEAD_LINES = 12;

const QUOTED = /["“”„«»]/;

/** The index of the viewer's size control among the first lines, or -1. */
export function findSizeLabel(lines: readonly Line[]): number {
  return lines.slice(0, HEAD_LINES).findIndex(({ text }) => SIZE_LABEL.test(text));
}

/** So many lines below the size control the download names the file. */
const DOWNLOAD_WITHIN = 8;

/** The line above the size control that the viewer says again in quotation marks; else the page's first line. */
export function findTitleLine(lines: readonly Line[], size: number): number {
  const below = lines.slice(size + 1, size + DOWNLOAD_WITHIN).filter(({ text }) => QUOTED.test(text));
  const said = below.map(({ text }) => foldText(text));
  const isSaid = ({ text }: Line): boolean => said.some((name) => name.includes(foldText(text).slice(0, 60)));
  const found = lines.slice(0, size).findIndex((line) => line.text.length >= MIN_TITLE && isSaid(line));
  return Math.max(0, found);
}

/** A shorter line may stand within any title. */
const MIN_TITLE = 8;

/** Read a transcript page, or null where it does not have the viewer's labels. */
export function readDocument(text: string): DocumentParts | null {
  const lines = filledLines(text);
  const size = findSizeLabel(lines);
  if (size < 1) return null;
  const titleAt = findTitleLine(lines, size);
  const title = lines[titleAt]?.text ?? "";
  const textStart = endOfLabels(lines, size, foldText(title));
  const found = findRelated(lines, textStart);
  const related = found?.start ?? lines.length;
  return {
    lines,
    title,
    titleAt,
    textStart,
    relatedStart: aboveLabels(
      lines,
      textStart,
      related - (isRelatedHeading(lines, textStart, related) ? 1 : 0),
    ),
    related: found?.entries ?? [],
  };
}

/** Between the size control and the text stand at most so many lines: buttons, who uploaded it, when. */
const MAX_LABELS = 12;

const isTextLabel = (text: string): boolean => readHostLabel(text)?.kind === "text";

/** After the size: a label ending in a colon, the title in quotes (download), one or two words ("Transcription"). */
function endOfLabels(lines: readonly Line[], size: number, title: string): number {
  let end = size + 1;
  const heading = lines.slice(end, end + MAX_LABELS).findIndex(({ text }) => isTextLabel(text));
  if (heading >= 0) return end + heading + 1;
  const first = firstPage(lines, end);
  if (first >= 0) return first;
  for (let index = size + 1; index < Math.min(lines.length, size + 8); index++) {
    const { text } = lines[index] ?? { text: "" };
    const isDownload = QUOTED.test(text) && foldText(text).includes(title.slice(0, 60));
    const isLabel = /[:：]$/.test(text) && text.length <= 80;
    const isHeading = text.length <= 30 && !/\d/.test(text) && text.split(" ").length <= 2;
    if (!isDownload && !isLabel && !isHeading && !isRelativeTime(text)) break;
    end = index + 1;
  }
  return end;
}

/** Where the list of other documents begins, and what is in it: by the button that recurs in it, or by its entries. */
function findRelated(lines: readonly Line[], from: number): Related | null {
  const { label, count } = relatedLabel(lines, from);
  const isSure = count > 1;
  const byButton = label === null ? null : readRelated(lines, from, label);
  return (isSure ? byButton : null) ?? readPairs(lines, from) ?? readBelowHeading(lines, from) ?? byButton;
}

interface Related {
  readonly start: number;
  readonly entries: readonly RelatedEntry[];
}

const MAX_LABEL = 80;
const MIN_PAGE = 60;

/** The first page opens with its number, and between the viewer's labels there is no text; -1 where none does. */
function firstPage(lines: readonly Line[], from: number): number {
  const near = lines.slice(from, from + MAX_LABELS);
  const page = near.findIndex(({ text }) => text.length >= MIN_PAGE && /^1\s+\S/.test(text));
  const isBehindLabels = near.slice(0, Math.max(0, page)).every(({ text }) => isViewerLabel(text));
  return page >= 0 && isBehindLabels ? from + page : -1;
}

const isViewerLabel = (text: string): boolean =>
  QUOTED.test(text) || (text.length <= MAX_LABEL && !/[.!?]$/.test(text));

/** The button under each other document ("More information"): the short line that recurs most, under a repeated title. */
function relatedLabel(
  lines: readonly Line[],
  from: number,
): { readonly label: string | null; readonly count: number } {
  const counts = new Map<string, number>();
  for (let index = from + 2; index < lines.length; index++) {
    const text = lines[index]?.text ?? "";
    const [title = "", excerpt = ""] = [lines[index - 2]?.text, lines[index - 1]?.text];
    if (text.length <= 40 && title && opensWith(excerpt, title))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const [[label, count] = [null, 0]] = [...counts].sort((a, b) => b[1] - a[1]);
  return { label, count };
}

function readRelated(lines: readonly Line[], from: number, label: string): Related {
  const entries: RelatedEntry[] = [];
  let start = lines.length;
  let group: Line[] = [];
  let opening = -1;
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    if (line.text !== label) {
      group.push(line);
      continue;
    }
    const title = entries.length === 0 && opening < 0 ? titleOfFirst(group) : group[0];
    // The button may stand above the first entry as well.
    if (entries.length === 0 && title) start = opening >= 0 ? opening : lines.indexOf(title);
    if (entries.length === 0 && !title) opening = index;
    if (title) entries.push({ title: title.text });
    group = [];
  }
  return { start, entries };
}

/** Above the list of other documents stands the button that shows more of them. */
function aboveLabels(lines: readonly Line[], from: number, related: number): number {
  let start = related;
  while (start > from && readHostLabel(lines[start - 1]?.text ?? "")?.kind === "button") start--;
  return start;
}

const MAX_HEADING = 40;

/** `Related documents`, in any language: a few words without a page's number, above the first of them. */
function isRelatedHeading(lines: readonly Line[], from: number, related: number): boolean {
  const [page, heading] = lines.slice(Math.max(from, related - 2), related);
  if (related >= lines.length || !page || !heading) return false;
  if (readHostLabel(heading.text)?.kind === "after") return true;
  const isShort = heading.text.length <= MAX_HEADING && !/\d|[.!?]$/.test(heading.text);
  return isShort && page.text.length >= MIN_PAGE && /^\d{1,4}\s/.test(page.text);
}

const MIN_PAIRS = 2;

/** Where the button is glued to the excerpts, the page ends in pairs: a title, and an excerpt that opens with it. */
function readPairs(lines: readonly Line[], from: number): Related | null {
  const entries: RelatedEntry[] = [];
  let start = lines.length;
  for (; start - 2 > from; start -= 2) {
    const [title, excerpt] = lines.slice(start - 2, start);
    if (!title || !excerpt || excerpt.text === title.text || !opensWith(excerpt.text, title.text)) break;
    entries.unshift({ title: title.text });
  }
  if (entries.length < MIN_PAIRS) return null;
  const heading = readHostLabel(lines[start - 1]?.text ?? "")?.kind === "after";
  return { start: heading ? start - 1 : start, entries };
}

/** Where the page's foot stands below the pairs, the heading above them tells where they begin. */
function readBelowHeading(lines: readonly Line[], from: number): Related | null {
  const isPair = (at: number): boolean => opensWith(lines[at + 1]?.text ?? "", lines[at]?.text ?? "");
  const heading = lines.findIndex(
    ({ text }, at) => at > from && readHostLabel(text)?.kind === "after" && isPair(at + 1),
  );
  if (heading < 0) return null;
  const entries: RelatedEntry[] = [];
  for (let at = heading + 1; isPair(at); at += 2) entries.push({ title: lines[at]?.text ?? "" });
  return { start: heading + 1, entries };
}

/** The first entry follows the text: its title is the line that the next one repeats. */
function titleOfFirst(group: readonly Line[]): Line | undefined {
  const [title, excerpt] = group.slice(-2);
  return title && excerpt && opensWith(excerpt.text, title.text) ? title : undefined;
}

/** An excerpt opens with its title, there without the marks. */
function opensWith(excerpt: string, title: string): boolean {
  if (title === "") return false;
  if (excerpt.startsWith(title)) return true;
  const letters = foldLetters(title.slice(0, 200));
  return letters.length >= 8 && foldLetters(excerpt.slice(0, 300)).startsWith(letters);
}
