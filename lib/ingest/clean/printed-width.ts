import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** One filled line, and whether a blank line or the text's start stands above it. */
export interface DraftLine {
  readonly text: string;
  readonly afterBlank: boolean;
}

/** How wide a text was set that was broken into lines, and whether blank lines part its paragraphs. */
export interface Setting {
  /** Units. */
  readonly width: number;
  readonly isParted: boolean;
}

/** So many lines must stop within a sentence that goes on below with a small letter. */
const MIN_RUNNING = 6;

/** Of the lines that have another right below: those that stop so, and those that are about as long. */
const MIN_SHARE = 0.15;
const MIN_FULL = 0.4;

/** Menus and verses are narrower, or of any width: in a set text most broken lines are about as long as the longest. */
const MIN_WIDTH = 28;
const EVEN = 0.72;
/** A line whose parted word was made whole has another one in it. */
const MAX_OF_MEDIAN = 1.4;

/** Where blank lines part the paragraphs, most lines stand in such of so many lines at least. */
const MIN_TOGETHER = 3;

/** Tell the width that a text was set in by its broken lines, or null where it was not broken at one. */
export function readSetting(lines: readonly DraftLine[]): Setting | null {
  const running: number[] = [];
  const followed: number[] = [];
  for (const [index, { text }] of lines.entries()) {
    const next = lines[index + 1];
    if (!next || next.afterBlank) continue;
    followed.push(text.length);
    if (!endsLikeSentence(text) && /^\p{Ll}/u.test(next.text)) running.push(text.length);
  }
  if (running.length < MIN_RUNNING || running.length < followed.length * MIN_SHARE) return null;
  running.sort((a, b) => a - b);
  const most = (running[running.length >> 1] ?? 0) * MAX_OF_MEDIAN;
  const single = running.filter((length) => length <= most);
  const at = (share: number): number => single[Math.floor((single.length - 1) * share)] ?? 0;
  const width = at(0.9);
  if (width < MIN_WIDTH || at(0.2) < width * EVEN) return null;
  // Where many words are written with a capital, fewer lines begin with a small letter.
  const full = followed.filter((length) => length >= width * EVEN).length;
  if (full < followed.length * MIN_FULL) return null;
  return { width, isParted: areParted(lines) };
}

function areParted(lines: readonly DraftLine[]): boolean {
  const sizes: number[] = [];
  for (const { afterBlank } of lines) {
    if (afterBlank) sizes.push(1);
    else sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + 1;
  }
  const together = sizes.filter((size) => size >= MIN_TOGETHER);
  return together.length > 1 && together.reduce((sum, size) => sum + size, 0) >= lines.length / 2;
}
