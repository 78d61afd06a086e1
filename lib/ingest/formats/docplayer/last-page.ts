import type { TextRange } from "@/lib/ingest/formats/docplayer/find-host-text";
import type { HostLine } from "@/lib/ingest/formats/docplayer/host-lines";
import { runningHeads } from "@/lib/ingest/formats/docplayer/running-heads";

/** `7`, `- 7 -`, `Page 7`: a page's number on a line of its own. */
const LONE = /^(?:\p{L}{2,12}\.?\s)?[-–—|\s]{0,3}(\d{1,4})[-–—|\s]{0,3}$/u;

/** Where the text ends at the foot of the last of so many pages as the viewer counts, and no sentence stands below it. */
export function endAtLastPage(lines: readonly HostLine[], range: TextRange, total: number | null): TextRange {
  if (total === null) return range;
  const heads = runningHeads(lines);
  for (let at = range.end - 1; at > range.start; at--) {
    const { text = "", isProse = true, isRunning = true } = lines[at] ?? {};
    const number = heads.has(at) ? /^\d+|\d+$/.exec(text)?.[0] : LONE.exec(text)?.[1];
    if (Number(number) === total) return { start: range.start, end: at + 1 };
    if (isProse || isRunning) break;
  }
  return range;
}
