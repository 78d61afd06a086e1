import { isIssueLine, isLetterName } from "@/lib/ingest/formats/newsletter/labels";
import type { LetterLine } from "@/lib/ingest/formats/newsletter/letter";

/** `Editorial`, `Nobody haggles with a table`, `Dear friends,`: right below a kicker and a headline a greeting opens that story, and no letter. */
export function isStoryGreeting(lines: readonly LetterLine[], index: number): boolean {
  const [kicker, title, line] = lines.slice(Math.max(0, index - 2), index + 1);
  if (line?.label !== "greeting" || line.hasGap || title?.hasGap !== false) return false;
  // Below the letter's own name and number it is the letter's.
  const isMasthead = [kicker, title].some(
    (one) => isIssueLine(one?.text ?? "") || isLetterName(one?.text ?? ""),
  );
  return kicker?.hasGap === true && kicker.heading !== null && title.heading !== null && !isMasthead;
}
