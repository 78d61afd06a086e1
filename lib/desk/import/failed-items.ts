import { UNFINISHED_TABLE } from "@/lib/domain/column-mapping";
import type { Dropped, RawItem } from "@/lib/ingest/types";

/** At which step an item failed, in words for an editor. */
const WORDS = {
  finish: "Copydesk failed at cleaning this item",
  store: "Copydesk failed at storing this item",
} as const;

/** An item that fails whatever is tried, as text that is left out: its words stay in the dump, with the reason. */
export async function droppedItem(
  { spans }: RawItem,
  step: keyof typeof WORDS,
  lineAt: (place: number) => Promise<number>,
): Promise<readonly Dropped[]> {
  const [first] = spans;
  if (!first) return [];
  const problem = {
    code: `item-${step}-failed`,
    message: `${WORDS[step]}, twice. Its text is kept, and the rest of the file was imported. The server’s log has the cause.`,
    line: await lineAt(first[0]),
    table: UNFINISHED_TABLE,
  };
  return spans.map(([start, end], at) => ({
    ...{ start, end, reason: "item that failed" },
    ...(at === 0 ? { problem } : {}),
  }));
}
