import { isPlainName, type PostHead, type SocialLine } from "@/lib/ingest/formats/social-page/social-line";
import { foldText } from "@/lib/ingest/text/fold";

/** A name alone above each text, and below it how often it was seen and the time of day: so channels are shown. */
const MIN_POSTS = 2;

/** `06:58`, `edited 13:41`. */
const CLOCK = /^(?:\p{L}{2,14}\.?\s{1,2})?\d{1,2}[:.]\d{2}(?:\s?[ap]m)?$/iu;

/** Between counter and time stands that the text was edited, or who wrote it. */
const BESIDE = /^\p{L}[\p{L}\p{M} .'’-]{1,40},?$/u;

/** Find the posts of a channel, whose day stands above its first post of the day, or nowhere. */
export function findChannelHeads(lines: readonly SocialLine[]): PostHead[] {
  const name = channelName(lines);
  if (name === null) return [];
  const starts = lines.flatMap(({ text }, index) => (foldText(text) === name ? [index] : []));
  const heads: PostHead[] = [];
  let day: string | null = null;
  for (const [number, start] of starts.entries()) {
    const next = starts[number + 1] ?? lines.length;
    day = dayAbove(lines, start) ?? day;
    if (!hasFoot(lines, start + 1, next)) continue;
    const author = lines[start]?.text ?? null;
    heads.push({
      start,
      end: start + 1,
      author,
      stamp: day,
      hasHandle: false,
      isRepost: false,
      isShare: false,
    });
  }
  return heads.length >= MIN_POSTS ? heads : [];
}

/** The line that stands behind the counter and time of a text, or behind the day there, and above another text as well. */
function channelName(lines: readonly SocialLine[]): string | null {
  const counts = new Map<string, number>();
  for (const index of lines.keys()) {
    if (!isFoot(lines, index)) continue;
    const below = isDay(lines[index + 1]) ? lines[index + 2] : lines[index + 1];
    if (below && below.label === null && isPlainName(below.text))
      counts.set(foldText(below.text), (counts.get(foldText(below.text)) ?? 0) + 1);
  }
  const [name = null] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const times = lines.filter(({ text }) => foldText(text) === name).length;
  return times >= MIN_POSTS ? name : null;
}

/** True for a time of day right behind a counter, or behind a few words beside it. */
function isFoot(lines: readonly SocialLine[], index: number): boolean {
  if (!CLOCK.test(lines[index]?.text ?? "")) return false;
  const above = lines[index - 1];
  if (above?.label === "count") return true;
  return lines[index - 2]?.label === "count" && BESIDE.test(above?.text ?? "");
}

const isDay = (line: SocialLine | undefined): line is SocialLine =>
  line !== undefined && line.stamp !== null && !CLOCK.test(line.text);

function hasFoot(lines: readonly SocialLine[], from: number, to: number): boolean {
  for (let index = from + 1; index < to; index++) if (isFoot(lines, index)) return true;
  return false;
}

/** The day that heads the posts of a day, behind the foot of the post before. */
function dayAbove(lines: readonly SocialLine[], index: number): string | null {
  const line = lines[index - 1];
  return isDay(line) ? line.stamp : null;
}
