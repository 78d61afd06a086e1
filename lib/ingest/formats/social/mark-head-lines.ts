import { isNumberedHeading } from "@/lib/ingest/formats/social/mark-numbers";
import type { MarkedLine } from "@/lib/ingest/formats/social/mark-screen";

/** Between what opens a post and its age stand no more lines: names, what somebody does, counters. */
const MAX_HEAD = 8;
const MAX_LINE = 220;

/** Mark what stands between the heading of a post, or the label that it was passed on, and its age: whose it is and what they do, though that be a sentence. */
export function markHeadLines(lines: MarkedLine[]): void {
  for (const [at, line] of lines.entries()) {
    if (line.label !== "repost" && !isNumberedHeading(line)) continue;
    for (const own of headLines(lines, at + 1))
      if (own.label === null || own.label === "action")
        own.label = line.label === "repost" ? "repost" : "action";
  }
}

/** The lines up to the age; none where there is no age before the next post or its buttons. */
function headLines(lines: readonly MarkedLine[], from: number): readonly MarkedLine[] {
  const size = lines
    .slice(from, from + MAX_HEAD + 1)
    .findIndex(({ time, label, text }) => time !== null || endsHead(label, text));
  return size > 0 && lines[from + size]?.time !== null ? lines.slice(from, from + size) : [];
}

const endsHead = (label: MarkedLine["label"], text: string): boolean =>
  label === "start" || label === "end" || label === "promoted" || text.length > MAX_LINE;
