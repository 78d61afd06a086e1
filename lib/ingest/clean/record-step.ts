import type { AppliedStep } from "@/lib/ingest/types";

/** Units of unchanged text kept on either side of a change, so that an editor sees where it happened. */
const CONTEXT = 40;

/** Longest excerpt that is kept of either side. */
const LIMIT = 2000;

/** Record what a step changed: the part that differs, with a little of what surrounds it. */
export function recordStep(name: string, before: string, after: string): AppliedStep {
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < shortest - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  const from = Math.max(0, head - CONTEXT);
  const excerpt = (text: string) => text.slice(from, Math.min(text.length - tail + CONTEXT, from + LIMIT));
  return { name, before: excerpt(before), after: excerpt(after) };
}
