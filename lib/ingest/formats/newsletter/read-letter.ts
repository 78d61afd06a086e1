import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import { withBareHeadlines } from "@/lib/ingest/formats/newsletter/bare-headlines";
import { areDatedHeadings, readDatedHeading } from "@/lib/ingest/formats/newsletter/dated-headings";
import { footStart } from "@/lib/ingest/formats/newsletter/foot";
import {
  areLinked,
  headingRole,
  isNumbered,
  isRunning,
  type LetterStyle,
  leadsText,
  learnStyle,
} from "@/lib/ingest/formats/newsletter/headings";
import { findHostedPost } from "@/lib/ingest/formats/newsletter/hosted/hosted-post";
import { readPost } from "@/lib/ingest/formats/newsletter/hosted/post-roles";
import {
  closesAd,
  isFarewell,
  isIssueLine,
  isLetterName,
  isWholeAd,
} from "@/lib/ingest/formats/newsletter/labels";
import { withLastButtons } from "@/lib/ingest/formats/newsletter/last-buttons";
import { withLeadIns } from "@/lib/ingest/formats/newsletter/lead-ins";
import { withLearnedRoles } from "@/lib/ingest/formats/newsletter/learned/learned-roles";
import type { Letter, LetterLine, LetterRole } from "@/lib/ingest/formats/newsletter/letter";
import { readReference } from "@/lib/ingest/formats/newsletter/links";
import { mailHeadEnd } from "@/lib/ingest/formats/newsletter/mail-head";
import { issueDate, mastheadEnd } from "@/lib/ingest/formats/newsletter/masthead";
import { withoutPreviews } from "@/lib/ingest/formats/newsletter/previews";
import { readLines } from "@/lib/ingest/formats/newsletter/read-lines";
import { isStoryGreeting } from "@/lib/ingest/formats/newsletter/story-greeting";
import { withSubtitles } from "@/lib/ingest/formats/newsletter/subtitles";
import { withoutContents } from "@/lib/ingest/formats/newsletter/without-contents";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { foldText } from "@/lib/ingest/text/fold";

/** Read a newsletter's paragraphs and what each of them is. */
export function readLetter(text: string): Letter {
  const byRule = readByRule(text);
  if (byRule.isPost) return byRule;
  return withoutContents(withSubtitles({ ...byRule, ...withLearnedRoles(text, byRule) }));
}

/** Read a letter by rules alone. */
export function readByRule(text: string): Letter {
  const lines = readLines(text);
  const head = mailHeadEnd(lines);
  const post = head > 0 ? null : findHostedPost(lines);
  const top = post?.text ?? head + mastheadEnd(lines.slice(head));
  const foot = post?.end ?? footStart(lines, top);
  const references = new Map(
    lines.flatMap((line) => {
      const reference = readReference(line.text);
      return reference ? [[reference.number, reference.url] as const] : [];
    }),
  );
  if (post) {
    const read = readPost(post, { lines, roles: giveRoles(lines, top, foot) });
    return { ...read, date: post.printed, references, isPost: true };
  }
  const given = withFootByButtons(lines, withBareHeadlines(lines, giveRoles(lines, top, foot)));
  const roles = given.includes("title")
    ? withLastButtons(lines, withoutPreviews(lines, given))
    : rolesOfEssay(lines, given, foot);
  return { ...withLeadIns({ lines, roles }), date: issueDate(lines.slice(0, top)), references };
}

/** A greeting stands so near the top, and the words of welcome below it are so many paragraphs. */
const MASTHEAD = 20;
const MAX_WELCOME = 8;

const MIN_STORIES = 3;
/** A letter's first or last but one may have no button. */
const MIN_CLOSED = 0.75;

/** Where nearly each story ends with its button, what stands below the last one is the letter's foot. */
function withFootByButtons(
  lines: readonly LetterLine[],
  roles: readonly LetterRole[],
): readonly LetterRole[] {
  const starts = roles.flatMap((role, index) => (role === "title" ? [index] : []));
  const last = starts.at(-1);
  if (last === undefined || starts.length < MIN_STORIES) return roles;
  const closed = starts.slice(0, -1).filter((start, number) => {
    const own = roles.slice(start, starts[number + 1]).filter((role) => role === "body" || role === "more");
    return own.at(-1) === "more";
  });
  const areClosed = closed.length >= MIN_STORIES - 1 && closed.length >= MIN_CLOSED * (starts.length - 1);
  const button = roles.indexOf("more", last);
  if (!areClosed || button < 0 || !lines[button + 1]?.hasGap) return roles;
  return roles.map((role, index) => (index > button && role === "body" ? "foot" : role));
}

/** The headline of a letter that is one text stands among its first lines. */
const ESSAY_HEAD = 6;

/** A letter without headlines is one text: the first of its own lines is the headline, and all below is the text. */
function rolesOfEssay(
  lines: readonly LetterLine[],
  roles: readonly LetterRole[],
  foot: number,
): LetterRole[] {
  const title = lines
    .slice(0, ESSAY_HEAD)
    .findIndex(({ label, heading, text }) => label === null && heading !== null && !isLetterName(text));
  const isEssay = title >= 0 && lines.slice(title, foot).some(isRunning);
  if (!isEssay) return [...roles];
  return roles.map((role, index) => {
    if (index === title) return "title";
    const isText = index > title && index < foot && lines[index]?.label === null;
    return isText && !isIssueLine(lines[index]?.text ?? "") ? "body" : role;
  });
}

function giveRoles(lines: readonly LetterLine[], top: number, foot: number): LetterRole[] {
  const own = lines.slice(top, foot);
  const style = { ...learnStyle(own), hasDatedHeadings: areDatedHeadings(own) };
  const hasGaps = lines.filter(({ hasGap }) => hasGap).length * 4 > lines.length;
  const counts = new Map<string, number>();
  for (const { heading } of lines.slice(top)) {
    if (heading !== null) counts.set(foldText(heading), (counts.get(foldText(heading)) ?? 0) + 1);
  }
  const roles: LetterRole[] = [];
  let isOpen = false;
  let ad: "none" | "label" | "text" = "none";
  for (const [index, line] of lines.entries()) {
    let role =
      index < top ? "head" : index >= foot ? "foot" : roleOf(lines, index, roles, { ...style, hasGaps });
    if (isSignature(lines, index, role, roles, style)) role = "intro";
    if (
      role === "section" &&
      (counts.get(foldText(line.heading ?? "")) ?? 0) > 1 &&
      !isOpen &&
      !leadsText(lines, index + 1)
    )
      role = "intro";
    const isPaid = line.label === "sponsor" && index >= top && index < foot;
    if (isPaid) ad = ad === "text" && closesAd(line.text) ? "none" : isWholeAd(line.text) ? "text" : "label";
    // A paid text may have a headline of its own; the next one after it is news again.
    else if (ad === "label" && role === "body") ad = "text";
    else if (ad === "text" && (role === "title" || role === "section" || line.note?.isAbove)) ad = "none";
    if ((isPaid || ad !== "none") && role !== "foot") role = "ad";
    if (role === "title") isOpen = true;
    if (role === "section" || role === "ad" || line.label === "box") isOpen = false;
    if (!isOpen && (role === "body" || role === "more" || isStray(line, role))) role = "intro";
    roles.push(role);
  }
  return roles;
}

/** Small print of no story. */
const isStray = ({ note }: LetterLine, role: LetterRole): boolean => role === "note" && !note?.isAbove;

/** Who wrote the words of welcome signs them: what looks like a section there is a name. */
function isSignature(
  lines: readonly LetterLine[],
  index: number,
  role: LetterRole,
  roles: readonly LetterRole[],
  { sections }: LetterStyle,
): boolean {
  const line = lines[index];
  if (role !== "section" || !line || line.form !== "plain" || isKnownKicker(line.heading ?? "")) return false;
  const greeting = lines.slice(0, MASTHEAD).findIndex(({ label }) => label === "greeting");
  if (greeting < 0 || index > greeting + MAX_WELCOME || roles.includes("section", greeting)) return false;
  return !roles.includes("title", greeting) && (sections.size > 0 || !line.hasGap);
}

function roleOf(
  lines: readonly LetterLine[],
  index: number,
  roles: readonly LetterRole[],
  style: LetterStyle & { readonly hasGaps: boolean; readonly hasDatedHeadings: boolean },
): LetterRole {
  const line = lines[index];
  if (roles.at(-1) === "title" && isStoryGreeting(lines, index)) return "body";
  if (!line || line.label !== null) return "label";
  if (line.more) return "more";
  if (line.note) return "note";
  if (line.rest !== undefined) return "title";
  const isProved = line.form !== "plain" || !areLinked(style);
  if ((isProved && opensByDay(lines, index)) || isDatedStory(line, style)) return "title";
  if (line.heading !== null && isOverDays(lines, index, style)) return "section";
  // Who signs the introduction is no section.
  if (lines[index - 1] && !line.hasGap && isFarewell(lines[index - 1]?.text ?? "")) return "body";
  // Below a headline stands the day of an event.
  const isDay = roles.at(-1) === "title" && readDateLine(line.text) !== null;
  if (isDay || line.heading === null || !isFree(lines, index, style.hasGaps)) return "body";
  return headingRole(lines, index, style) ?? "body";
}

/** The name of a calendar stands over the first of its days. */
function isOverDays(
  lines: readonly LetterLine[],
  index: number,
  style: { readonly hasDatedHeadings: boolean },
): boolean {
  const below = lines[lines[index + 1]?.label === "divider" ? index + 2 : index + 1];
  return below !== undefined && (below.note?.isAbove === true || isDatedStory(below, style));
}

/** A day right above a headline or right below it proves it. */
function opensByDay(lines: readonly LetterLine[], index: number): boolean {
  const below = lines[index + 1]?.note;
  return (
    lines[index]?.heading !== null &&
    (lines[index - 1]?.note?.isAbove === true || (below?.kind === "date" && !below.isAbove))
  );
}

/** `12 March 2024: Open day at the mill`: where several headlines have a day of their own, each opens a story. */
const isDatedStory = ({ heading }: LetterLine, style: { readonly hasDatedHeadings: boolean }): boolean =>
  style.hasDatedHeadings && heading !== null && readDatedHeading(heading) !== null;

/** A headline has room above it. */
function isFree(lines: readonly LetterLine[], index: number, hasGaps: boolean): boolean {
  const [line, before] = [lines[index], lines[index - 1]];
  if (!line || !before || line.hasGap || !hasGaps) return true;
  return before.label !== null || before.more !== null || before.heading !== null || isNumbered(line);
}
