import { isLoneNumber, labelOfPart } from "@/lib/ingest/formats/social-page/labels";

const MAX_ROW = 120;
const MAX_WORDS = 6;

/** Pictures and dots between the counters. */
const MARK = /^(?:[·•|/]|(?:\p{S}|\p{Extended_Pictographic}|\u200d|\ufe0f)+)$/u;
/** Groups of three digits are one number. */
const GROUPED = /^\d{1,3}(?: \d{3})+$/;
const CLOCK = /^\d{1,2}:\d{2}(?::\d{2})?$/;

/** What a row of numbers, buttons and marks is: `88 140 1.2K`, `❤ 312 👍 96`, `6.2 K 418 Share`; null for others. */
export function rowKind(text: string): "count" | "action" | "inside" | null {
  if (text.length > MAX_ROW || !/\s/.test(text)) return null;
  const words = text.split(/\s+/);
  const parts = partsOf(words);
  if (parts === null || parts.length === 0) return null;
  const own = parts.filter((part) => part !== "clock");
  const isMarked = own[0] === "number" && words.some((word) => MARK.test(word));
  const isTimed = own.length > 0 && own.length < parts.length;
  if (own.length < 2 && !isMarked && !isTimed) return null;
  if (own.every((part) => part === "inside")) return "inside";
  return own.every((part) => part === "action") ? "action" : "count";
}

/** True for a counter with its word, or several side by side. */
export function isCounterRow(text: string): boolean {
  return labelOfPart(text.trim()) === "count" || rowKind(text.trim()) === "count";
}

type Part = "number" | "count" | "action" | "inside" | "clock";

/** The row's parts, the longest label first; null where a word is none. */
function partsOf(words: readonly string[]): Part[] | null {
  const parts: Part[] = [];
  for (let from = 0; from < words.length; ) {
    if (MARK.test(words[from] ?? "")) {
      from++;
      continue;
    }
    const to = longestPart(words, from);
    const part = to > from ? partOf(words.slice(from, to).join(" ")) : null;
    if (part === null) return null;
    parts.push(part);
    from = to;
  }
  return parts;
}

function longestPart(words: readonly string[], from: number): number {
  for (let to = Math.min(words.length, from + MAX_WORDS); to > from; to--)
    if (partOf(words.slice(from, to).join(" ")) !== null) return to;
  return from;
}

function partOf(words: string): Part | null {
  if (CLOCK.test(words)) return "clock";
  if (isLoneNumber(words)) return isOneNumber(words) ? "number" : null;
  const label = labelOfPart(words);
  return label === "count" || label === "action" || label === "inside" ? label : null;
}

/** True for one number with its scale, and not for several side by side. */
export function isOneNumber(words: string): boolean {
  const digits = words.replace(/\s?\p{L}+\.?$/u, "");
  return !digits.includes(" ") || GROUPED.test(digits.replace(/[\u00a0\u202f]/g, " "));
}
