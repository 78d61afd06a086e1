import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { isKnownKicker } from "@/lib/ingest/kickers/known";

/** Buttons recur as often as those beside them. */
export const MIN_ROW = 3;
const MAX_BUTTON = 40;

/** Whether two neighbours recur together, as buttons do. */
export function isLikeBeside(line: PageLine, other: PageLine | undefined): boolean {
  if (line.count < MIN_ROW || other?.count !== line.count || other.date !== null || other.isLabel)
    return false;
  // A section may stand below its own name in the menu.
  if (line.folded === other.folded) return false;
  return [line.text, other.text].every((text) => text.length <= MAX_BUTTON && !isKnownKicker(text));
}
