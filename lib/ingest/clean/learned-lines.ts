import { lineStep } from "@/lib/domain/line-rules";
import { foldText } from "@/lib/ingest/text/fold";

/** Lines to take out, folded, each with the name of its step. */
export type LearnedLines = ReadonlyMap<string, string>;

/** Make lines ready for looking up; how they are spaced, cased and accented counts for nothing. */
export function foldLines(lines: readonly string[]): LearnedLines {
  return new Map(lines.map((line) => [foldText(line), lineStep(line)]));
}
