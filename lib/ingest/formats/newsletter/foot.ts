import { isRunning } from "@/lib/ingest/formats/newsletter/headings";
import { isLetterName } from "@/lib/ingest/formats/newsletter/labels";
import type { LetterLine } from "@/lib/ingest/formats/newsletter/letter";
import { readReference } from "@/lib/ingest/formats/newsletter/links";

/** A foot has so many lines at most. */
const MAX_FOOT = 30;

/** Lines between a farewell and the foot: who wrote the letter. */
const MAX_SIGNED = 4;

/** Index of the first line of the foot; the number of lines where the letter has none. */
export function footStart(lines: readonly LetterLine[], top: number): number {
  const from = Math.max(top + 1, lines.length - MAX_FOOT);
  // A mail's signature is set off by two dashes.
  const at = lines.findIndex(
    ({ label, text }, index) => index >= from && (label === "foot" || text === "--"),
  );
  const foot = at < 0 ? lines.length : at;
  const ruled = belowLastRule(lines, ruledStart(lines, foot, from), from);
  const linked = aboveReferences(lines, climb(lines, ruled, from, isAboutLetter), from);
  return farewellStart(lines, linked, from);
}

/** Above the foot the letter speaks of itself: where its numbers lead, whom to send it to. */
function isAboutLetter(line: LetterLine, below: LetterLine | undefined): boolean {
  // `Stay in touch`, over the names of networks.
  if (line.heading !== null && below?.label === "network" && !below.hasGap) return true;
  if (line.label === "divider" || line.label === "view" || line.label === "network") return true;
  return readReference(line.text) !== null || (line.text.length <= 120 && isLetterName(line.text));
}

const MAX_RULED = 6;

/** Between two rules all is of one kind: where a line there is of the foot, those right above it are too. */
function ruledStart(lines: readonly LetterLine[], foot: number, from: number): number {
  for (let at = foot; at > Math.max(from, foot - MAX_RULED); at--) {
    const above = lines[at - 1];
    const isUnderline = above?.label === "divider" && !above.hasGap;
    if (above?.label === "divider") return isUnderline ? foot : at;
    if (lines[at]?.hasGap) return foot;
  }
  return foot;
}

const MAX_BELOW_RULE = 8;

/** Below the letter's last rule, which stands apart, no headline but running text begins: what is not told any more. */
function belowLastRule(lines: readonly LetterLine[], foot: number, from: number): number {
  for (let at = foot - 1; at >= Math.max(from, foot - MAX_BELOW_RULE); at--) {
    if (lines[at]?.label !== "divider") continue;
    const [above, rule, below] = lines.slice(at - 1, at + 2);
    const isApart = rule?.hasGap === true && above?.heading == null;
    const opens = below !== undefined && (opensFoot(below) || areLinks(lines.slice(at + 1, foot)));
    return isApart && opens ? at : foot;
  }
  return foot;
}

/** A few words and their address each: what else readers may do. */
const areLinks = (lines: readonly LetterLine[]): boolean =>
  lines.length > 0 &&
  lines.every((line, index) => (line.more ?? lines[index + 1]?.more) != null && line.rest === undefined) &&
  lines.at(-1)?.more != null;

/** Running text, ways to reach who wrote the letter, names of networks. */
const opensFoot = (line: LetterLine): boolean =>
  line.label === "network" || (line.heading === null && isRunning(line)) || REACH.test(line.text);

const REACH = /\S@\S|\b(?:t[ée]l|tlf|tel|phone|telefon|τηλ|тел)\b|☎|\d{4,5}\s\p{Lu}\p{Ll}/iu;

const MAX_HEADING = 40;

/** `Links` stands above the list of where the numbers lead. */
function aboveReferences(lines: readonly LetterLine[], start: number, from: number): number {
  const [heading, reference] = lines.slice(Math.max(from, start - 1), start + 1);
  const isHeading =
    heading !== undefined &&
    heading.heading !== null &&
    heading.rest === undefined &&
    heading.text.length <= MAX_HEADING &&
    !isRunning(heading);
  const isListed = reference !== undefined && readReference(reference.text) !== null;
  return isHeading && isListed && start - 1 > from ? climb(lines, start - 1, from, isAboutLetter) : start;
}

function climb(
  lines: readonly LetterLine[],
  foot: number,
  from: number,
  isPart: (line: LetterLine, below: LetterLine | undefined) => boolean,
): number {
  let start = foot;
  for (
    let line = lines[start - 1];
    start > from && line && isPart(line, lines[start]);
    line = lines[start - 1]
  )
    start--;
  return start;
}

/** `Until next week,` and a name. */
function farewellStart(lines: readonly LetterLine[], foot: number, from: number): number {
  for (let at = foot - 1; at >= Math.max(from, foot - MAX_SIGNED); at--) {
    const line = lines[at];
    if (!line || line.text.length > 60 || isRunning(line) || line.more !== null) return foot;
    if (line.text.length <= 45 && /[,،!]$/.test(line.text) && at < foot - 1) return at;
  }
  return foot;
}
