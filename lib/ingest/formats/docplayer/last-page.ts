import type { TextRange } from "@/lib/ingest/formats/docplayer/find-host-text";
import type { HostLine } from "@/lib/ingest/formats/docplayer/host-lines";
import { runningHeads } from "@/lib/ingest/formats/docplayer/running-heads";

/** `7`, `- 7 -`, `Page 7`: a page's number on a line of its own. */
const LONE = /^(\p{L}{2,12}\.?\s)?[-–—|\s]{0,3}(\d{1,4})[-–—|\s]{0,3}$/u;

/** The number of a page, and what else its line says, alike on all pages. */
interface PageNumber {
  readonly kind: string;
  readonly number: number;
}

/** The text ends at the foot of the last of so many pages as the viewer counts, where no sentence stands below it. */
export function endAtLastPage(lines: readonly HostLine[], range: TextRange, total: number | null): TextRange {
  if (total === null) return range;
  const heads = runningHeads(lines);
  const read = (at: number): PageNumber | null => {
    const { text = "" } = lines[at] ?? {};
    if (heads.has(at)) return { kind: "head", number: Number(/^\d+|\d+$/.exec(text)?.[0]) };
    const [, word = "", digits] = LONE.exec(text) ?? [];
    return digits === undefined ? null : { kind: word, number: Number(digits) };
  };
  for (let at = range.end - 1; at > range.start && !isText(lines[at]); at--) {
    const page = read(at);
    if (page?.number !== total) continue;
    const isFoot = isBelowText(lines, range, (index) => read(index)?.kind === page.kind);
    return isFoot ? { start: range.start, end: at + 1 } : range;
  }
  return range;
}

/** Above the first number stands text: it is the foot of that page. */
function isBelowText(
  lines: readonly HostLine[],
  { start, end }: TextRange,
  isNumber: (index: number) => boolean,
): boolean {
  for (let index = start; index < end; index++) {
    if (isNumber(index)) return false;
    if (isText(lines[index])) return true;
  }
  return false;
}

const isText = (line: HostLine | undefined): boolean => line === undefined || line.isProse || line.isRunning;
