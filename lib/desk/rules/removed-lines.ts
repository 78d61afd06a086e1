import { LONGEST_LINE } from "@/lib/domain/line-rules";
import { foldText } from "@/lib/ingest/text/fold";

/** An item's paragraphs and what an editor made of them. */
interface Edited {
  readonly itemId: number;
  readonly itemBody: readonly { readonly text: string }[];
  /** One paragraph a line. */
  readonly bodyText: string;
}

/** A line that editors took out, and of which items. */
export interface RemovedLine {
  readonly line: string;
  readonly itemIds: readonly number[];
}

/** Of fewer paragraphs than this share, the text was written anew, and no line of it was taken out by itself. */
const LEAST_KEPT = 0.5;
/** Shorter lines are dividers and initials. */
const SHORTEST_LINE = 4;

/** The lines that were taken out of at least `least` items, those of the most items first. */
export function removedLines(edited: readonly Edited[], least: number): RemovedLine[] {
  const found = new Map<string, { line: string; itemIds: Set<number> }>();
  for (const text of edited) {
    for (const line of linesTakenOut(text)) {
      const key = foldText(line);
      const entry = found.get(key) ?? { line, itemIds: new Set() };
      entry.itemIds.add(text.itemId);
      found.set(key, entry);
    }
  }
  return [...found.values()]
    .filter(({ itemIds }) => itemIds.size >= least)
    .map(({ line, itemIds }) => ({ line, itemIds: [...itemIds] }))
    .sort((a, b) => b.itemIds.length - a.itemIds.length || a.line.localeCompare(b.line));
}

function linesTakenOut({ itemBody, bodyText }: Edited): string[] {
  const left = new Set(bodyText.split("\n").map(foldText));
  const whole = foldText(bodyText);
  // A paragraph that was joined to another one is still there.
  const gone = itemBody.filter(({ text }) => !left.has(foldText(text)) && !whole.includes(foldText(text)));
  if (itemBody.length - gone.length < itemBody.length * LEAST_KEPT) return [];
  return gone
    .map(({ text }) => text.trim())
    .filter(({ length }) => length >= SHORTEST_LINE && length <= LONGEST_LINE);
}
