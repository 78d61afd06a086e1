import { opensGlued } from "@/lib/ingest/formats/listing/date-pieces";
import type { JoinedLine } from "@/lib/ingest/formats/listing/join-dates";
import { isKnownKicker } from "@/lib/ingest/kickers/known";

/** So many lines of a page begin with a date in figures and go on without a blank; so many of the words are known or recur. */
const MIN_GLUED = 3;
const MIN_TOLD = 1 / 3;

/** Where what is glued to the dates differs from line to line, these are headlines or sentences, and no dates with their sections. */
export function withoutDatedSentences(lines: readonly JoinedLine[]): readonly JoinedLine[] {
  const words = lines.flatMap((line) => gluedTo(line) ?? []);
  if (words.length < MIN_GLUED) return lines;
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const told = words.filter((word) => isKnownKicker(word) || (counts.get(word) ?? 0) > 1);
  if (told.length >= words.length * MIN_TOLD) return lines;
  return lines.map((joined) => (gluedTo(joined) === null ? joined : { ...joined, date: null }));
}

/** The words directly behind the date of a line. */
const gluedTo = ({ line, date }: JoinedLine): string | null =>
  date?.fit === "parted" && opensGlued(line.text) ? date.kicker : null;
