import { type LabelKind, labelKind, nameInLabel } from "@/lib/ingest/formats/linkedin/labels";
import { foldText } from "@/lib/ingest/text/fold";
import { filledLines, type Line } from "@/lib/ingest/text/lines";

/** A filled line with the kind of label that it is; `separator` for a lone dash or dot. */
export interface PageLine extends Line {
  readonly label: LabelKind | "separator" | null;
}

/** Where the parts of a company page are, as indexes into its lines. */
export interface PageParts {
  readonly lines: readonly PageLine[];
  /** The page's name, folded, as the screen's own labels give it. */
  readonly name: string | null;
  readonly profileStart: number;
  /** Index after the last line of the profile. */
  readonly profileEnd: number;
  /** Index of the first line after the posts. */
  readonly postsEnd: number;
}

const SEPARATOR = /^[-–—•·*]$/;

/** The name, the line of business and a motto may stand between a page's top and its first label. */
const LINES_ABOVE_LABELS = 4;

/** The page's name stands this close above the first label. */
const NAME_WITHIN = 8;

/** Read the lines of a saved page and find its profile, its posts and its foot. */
export function readPage(text: string): PageParts {
  const lines: PageLine[] = filledLines(text).map((line) => ({
    ...line,
    label: SEPARATOR.test(line.text) ? "separator" : labelKind(line.text),
  }));
  const name = pageName(lines);
  const firstLabel = lines.findIndex(({ label }) => label === "profile");
  const startLabel = lines.findIndex(({ label }) => label === "posts-start");
  if (firstLabel < 0)
    return {
      lines,
      name,
      profileStart: 0,
      profileEnd: startLabel + 1,
      postsEnd: footStart(lines, startLabel),
    };
  const profileEnd = startLabel > firstLabel ? startLabel + 1 : endOfProfile(lines, firstLabel);
  const profileStart = startOfProfile(lines, firstLabel, name);
  return { lines, name, profileStart, profileEnd, postsEnd: footStart(lines, profileEnd) };
}

function pageName(lines: readonly PageLine[]): string | null {
  const counts = new Map<string, number>();
  for (const { text, label } of lines) {
    const name = label === "profile" || label === "repost" ? nameInLabel(text) : null;
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function startOfProfile(lines: readonly PageLine[], firstLabel: number, name: string | null): number {
  for (let index = firstLabel - 1; name !== null && index >= Math.max(0, firstLabel - NAME_WITHIN); index--) {
    if (foldText(lines[index]?.text ?? "") === name) return index;
    if (isOfPost(lines[index])) break;
  }
  let start = firstLabel;
  while (start > 0 && firstLabel - start < LINES_ABOVE_LABELS && isShort(lines[start - 1])) start--;
  return start;
}

/** Mottos have at most 120 characters; a longer line, a hashtag or an age is a post's. */
function isOfPost(line: PageLine | undefined): boolean {
  return line !== undefined && (line.label === "age" || line.text.length > 150 || /#\p{L}/u.test(line.text));
}

function isShort(line: PageLine | undefined): boolean {
  return line !== undefined && line.label === null && !isOfPost(line);
}

/** Without a heading over the posts the profile ends with the value of its last label. */
function endOfProfile(lines: readonly PageLine[], firstLabel: number): number {
  let end = firstLabel;
  for (let index = firstLabel; index < lines.length; index++) {
    const label = lines[index]?.label;
    if (label === "profile" || label === "separator") end = index + 1;
    else if (label === "repost" || label === "action" || index - end > 4) break;
  }
  const value = lines[end];
  return value && value.label === null && value.text.length <= 80 ? end + 1 : end;
}

function footStart(lines: readonly PageLine[], from: number): number {
  const at = lines.findIndex(({ label }, index) => index >= from && label === "posts-end");
  return at < 0 ? lines.length : at;
}
