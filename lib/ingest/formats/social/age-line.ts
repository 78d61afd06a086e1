import { isRelativeTime } from "@/lib/ingest/dates/relative-times";
import type { LabelTable } from "@/lib/ingest/formats/social/label-table";
import { asciiDigits } from "@/lib/ingest/text/digits";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

const MAX_LINE = 200;
const MAX_PART = 90;
const MAX_PARTS = 7;

/** An age as a network shortens it, in whatever language: a number and a word. */
const SHAPED_AGE = /^\p{N}{1,3}\s?\p{L}{1,12}\.?$/u;

/**
 * The age with which a line begins that a logged-in screen prints above a post, parts between dots:
 * `3d • Edited • 3 days ago • Visible to anyone`. Null for other lines. `above` is the age in the line above.
 */
export function readAgeLine(line: string, labels: LabelTable, above: string | null): string | null {
  if (line.length > MAX_LINE || !/[•·]/.test(line)) return null;
  const parts = line.split(/[•·]/, MAX_PARTS + 1).map((part) => part.trim());
  const [age = "", ...others] = parts.filter((part) => part !== "");
  if (age === "" || others.length === 0 || parts.length > MAX_PARTS || !isAge(age)) return null;
  if (others.some((part) => part.length > MAX_PART || endsLikeSentence(part))) return null;
  const isTold = others.some((part) => isSameAge(part, age)) || (above !== null && isSameAge(above, age));
  // A list in a post has dots and a number too: only what the network says, or says again, is an age.
  return isTold || (isRelativeTime(age) && saysWhoSees(others.at(-1) ?? "", labels)) ? age : null;
}

/** `Visible to anyone on or off LinkedIn`: in any language the network names itself. */
const saysWhoSees = (part: string, labels: LabelTable): boolean =>
  /\blinkedin\b/i.test(part) || labels.kindOf(part) === "action";

const isAge = (part: string): boolean => isRelativeTime(part) || SHAPED_AGE.test(part);

/** `3 days ago` beside `3d`: the same number once more. */
function isSameAge(part: string, age: string): boolean {
  if (part.startsWith(age)) return true;
  if (!isRelativeTime(part) && !isRelativeTime(age)) return false;
  return numberOf(part) !== null && numberOf(part) === numberOf(age);
}

function numberOf(part: string): string | null {
  return /\d{1,3}/.exec(asciiDigits(part))?.[0] ?? null;
}
