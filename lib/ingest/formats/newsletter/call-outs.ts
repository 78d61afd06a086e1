import { isRunning } from "@/lib/ingest/formats/newsletter/headings";
import type { LetterLine } from "@/lib/ingest/formats/newsletter/letter";

const MAX_CALL_OUT = 60;
const MIN_WORDS = 3;

/** `Keep off the ice!`: a short line that calls out, with room above it and a text below it, may be a headline. */
export function withCallOuts(lines: readonly LetterLine[]): LetterLine[] {
  return lines.map((line, index) => {
    const [before, next] = [lines[index - 1], lines[index + 1]];
    const isPlain = line.heading === null && line.label === null && line.more === null;
    const isShort = line.text.length <= MAX_CALL_OUT && line.text.split(" ").length >= MIN_WORDS;
    const isCall = isPlain && isShort && /^\p{L}.*\p{L}\s?!$/u.test(line.text);
    const isPlaced =
      (line.hasGap || (before?.heading != null && before.form !== "plain")) &&
      before?.label !== "greeting" &&
      isRunning(next);
    return isCall && isPlaced ? { ...line, heading: line.text } : line;
  });
}
