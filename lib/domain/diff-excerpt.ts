import type { DiffPart, WordDiff } from "@/lib/domain/word-diff";

/** Characters of unchanged text that are kept on either side of a change. */
const CONTEXT = 80;
/** The most characters of one side that are worth reading at a glance. */
const LONGEST = 2_000;

/** A comparison without the long stretches that both sides have in common: `…` stands for them. */
export function excerptDiff({ left, right }: WordDiff): WordDiff {
  return { left: excerpt(left), right: excerpt(right) };
}

function excerpt(parts: readonly DiffPart[]): DiffPart[] {
  const kept: DiffPart[] = [];
  let length = 0;
  for (const [index, part] of parts.entries()) {
    const text = part.isChanged ? part.text : shorten(part.text, index > 0, index < parts.length - 1);
    if (text === "") continue;
    const fitting = text.slice(0, LONGEST - length);
    kept.push({ text: fitting.length < text.length ? `${fitting} …` : fitting, isChanged: part.isChanged });
    length += text.length;
    if (length >= LONGEST) break;
  }
  return kept;
}

/** What is next to a change stays, the middle goes. */
function shorten(text: string, isAfterChange: boolean, isBeforeChange: boolean): string {
  const most = (isAfterChange ? CONTEXT : 0) + (isBeforeChange ? CONTEXT : 0);
  if (most === 0) return "";
  if (text.length <= most + CONTEXT) return text;
  const head = isAfterChange ? text.slice(0, CONTEXT) : "";
  const tail = isBeforeChange ? text.slice(-CONTEXT) : "";
  return `${head}${head && " "}…${tail && " "}${tail}`;
}
