import { allMatches } from "@/lib/ingest/text/all-matches";

/** Where one field begins directly behind another one, as the marks of machines show it. */
export interface Seam {
  readonly at: number;
  /** True beside a time stamp, which no writer puts at a word. */
  readonly isOfStamp: boolean;
}

/** Whatever a field may end with: an attribute of markup, a list of addresses and an opening mark are no field's end. */
const FIELD_END = `(?<=[\\p{L}\\p{N}.!?…)\\]”’»]|[\\p{L}\\p{N}.!?…]["'])`;
const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
const WEEKDAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";

const ADDRESS = new RegExp(`${FIELD_END}https?://`, "giu");
/** Behind the slash of another address, but for archives: `…/web/20240503101500/https://…`. */
const NEXT_ADDRESS = /(?<!\/\d{4,14}[a-z_]{0,4})(?<=[\p{L}\p{N}_-]\/)https?:\/\//giu;
const STAMP_START = new RegExp(
  `(?:${FIELD_END}|(?<=/))${WEEKDAY}, \\d{1,2} ${MONTH} \\d{4} \\d{2}:\\d{2}|(?<=\\p{L})\\d{1,2} ${MONTH} \\d{4} \\d{2}:\\d{2}|${FIELD_END}(?:19|20)\\d{2}-\\d{2}-\\d{2}T\\d{2}:\\d{2}`,
  "gu",
);
const ZONE = "(?:[+-]\\d{2}:?\\d{2}|GMT|UTC|CES?T|BST|MSK|[ECMP][SD]T)";
const STAMP_END = new RegExp(
  `(?:(?<!\\d)\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)? ?${ZONE}|(?<!\\d)\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?Z)(?=\\p{Lu}(?:[\\p{Ll}\\p{M}'’]|\\s)|\\p{Lo}|[\\d“„«¿¡]|(?<=\\d)\\p{Lu}|https?://)`,
  "gu",
);
/** Drupal's `512 at https://…` behind a word. */
const NUMBER = /(?<=[\p{L}.!?…)\]”’»"'])\d{1,9} at https?:\/\//giu;
const TAG = new RegExp(`${FIELD_END}(?:tag:[a-z0-9.-]{3,80},\\d{4}|urn:uuid:[0-9a-f]{8}-)`, "giu");

/** Every mark of a machine in a feed, glued or not: an address, a time of day with its zone. */
const MARK = new RegExp(`https?://|(?<!\\d)\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)? ?(?:${ZONE}|Z)`, "gu");

const MIN_REDIRECTS = 3;
const MAX_FRONT = 200;

/** The address that ends where another one begins. */
function frontOf(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - MAX_FRONT), at);
  return before.slice(Math.max(0, before.lastIndexOf("http")));
}

/** Find where marks of machines stand directly behind or before other fields; each place once, in order. */
export function findSeams(text: string): Seam[] {
  const starts = (pattern: RegExp): number[] => allMatches(text, pattern).map(({ index }) => index);
  const ofStamps = [
    ...starts(STAMP_START),
    ...allMatches(text, STAMP_END).map(({ index, 0: raw }) => index + raw.length),
  ];
  const next = starts(NEXT_ADDRESS).map((at) => ({ at, front: frontOf(text, at) }));
  const fronts = new Map<string, number>();
  for (const { front } of next) fronts.set(front, (fronts.get(front) ?? 0) + 1);
  // What stands before several addresses leads on to them: `https://go.example/out/https://…`.
  const own = next.filter(({ front }) => (fronts.get(front) ?? 0) < MIN_REDIRECTS).map(({ at }) => at);
  const others = [...[ADDRESS, NUMBER, TAG].flatMap(starts), ...own];
  const found = new Map(others.map((at) => [at, { at, isOfStamp: false }]));
  for (const at of ofStamps) found.set(at, { at, isOfStamp: true });
  return [...found.values()].sort((a, b) => a.at - b.at);
}

/** How many marks of machines stand in `text`. */
export function countMarks(text: string): number {
  return allMatches(text, MARK).length;
}
