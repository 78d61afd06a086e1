import type { Item } from "@/db/queries/review";
import { LONGEST } from "@/lib/schemas/article";

const ENDS_IN_DOTS = /(?:\.\.\.|…|\[(?:\.\.\.|…)\])\s*$/;

/**
 * The standfirst that an item's summary makes, or null.
 *
 * Many feeds give the first paragraph as the summary, which an article should not say
 * twice, and many cut it off, which no reader should have to see.
 */
export function standfirstFrom({
  summary,
  body,
  warnings,
}: Pick<Item, "summary" | "body" | "warnings">): string | null {
  if (!summary || summary.trim() === body[0]?.text.trim()) return null;
  const isCut = ENDS_IN_DOTS.test(summary) || warnings.some(({ code }) => code === "lead-cut");
  return isCut ? null : summary.slice(0, LONGEST.standfirst);
}
