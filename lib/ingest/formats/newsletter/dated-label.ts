import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import type { LetterLine } from "@/lib/ingest/formats/newsletter/letter";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

const MAX_DATED = 80;

/** `11 March 2024 | Projects`: when a story came out and where it belongs, on one line. */
export function readDatedLabel({
  text,
  label,
  more,
}: Pick<LetterLine, "text" | "label" | "more">): { raw: string; kicker: string } | null {
  if (label !== null || more !== null || text.length > MAX_DATED || endsLikeSentence(text)) return null;
  const line = readDateLine(text);
  return line?.kicker && /\s[|·•–—-]\s/.test(text) ? { raw: line.raw, kicker: line.kicker } : null;
}
