import { Cover } from "@/lib/ingest/cover";
import { SECTION_LABEL } from "@/lib/ingest/dropped";
import { asksToView } from "@/lib/ingest/formats/newsletter/asks-to-view";
import { readDatedHeading } from "@/lib/ingest/formats/newsletter/dated-headings";
import { readDatedLabel } from "@/lib/ingest/formats/newsletter/dated-label";
import { inYearOfIssue } from "@/lib/ingest/formats/newsletter/day-of-event";
import { isNumbered } from "@/lib/ingest/formats/newsletter/headings";
import { isIssueLine, isLeave, isLetterName } from "@/lib/ingest/formats/newsletter/labels";
import { withLearnedRoles } from "@/lib/ingest/formats/newsletter/learned/learned-roles";
import type { Letter, LetterLine, LetterRole } from "@/lib/ingest/formats/newsletter/letter";
import { readReference, referredUrl } from "@/lib/ingest/formats/newsletter/links";
import { mailHeadEnd } from "@/lib/ingest/formats/newsletter/mail-head";
import { readByRule, readLetter } from "@/lib/ingest/formats/newsletter/read-letter";
import { bracketKickers, withoutRemarks } from "@/lib/ingest/formats/newsletter/remarks";
import { buildRawItem } from "@/lib/ingest/formats/raw-item";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import type { DumpFormat, RawItem, Span, Split } from "@/lib/ingest/types";

/** Letters are short; the foot of a longer one is looked for where it ends. */
const SAMPLE = 60_000;

/** What is surely a letter is no list of news, whatever it looks like. */
const SURE = 0.86;

/** Comments below a post and other posts beside it look like a network's page or a list. */
const POST = 0.96;

/** No page of a site asks among its first lines whether it is shown as it should be. */
const ASKED_WITHIN = 3;

function detect(text: string): number {
  if (/^\s{0,50}(?:[<{]|\[\s{0,20}[[{"])/.test(text.slice(0, 90))) return 0;
  const sample = text.slice(0, SAMPLE);
  const byRule = readByRule(sample);
  const { lines, roles } = byRule;
  if (byRule.isPost) return POST;
  const ruled = countStories(roles);
  const top = lines.slice(0, 8);
  const has = {
    leave:
      // In the middle of a page a form says that one may leave at any time.
      lines.some(
        ({ text: line, label }, index) => label === "foot" && isLeave(line) && index * 2 >= lines.length,
      ) || isLeave(text.slice(-200)),
    foot: roles.includes("foot"),
    view: lines.some(({ label }) => label === "view"),
    greeting: lines.some(({ label }, index) => label === "greeting" && index < 20),
    contents: lines.some(({ label }, index) => label === "contents" && index < 20),
    issue: top.some((line) => isIssueLine(line.text)),
    name: top.some((line) => isLetterName(line.text)),
    head: mailHeadEnd(lines) > 0,
    asks: lines.slice(0, ASKED_WITHIN).some(({ text: line }) => asksToView(line)),
    more: lines.filter(({ more }) => more !== null).length >= 2,
  };
  // A list of news with a link to a newsletter is none: a letter has an issue, a greeting or a way out.
  const isSure =
    has.leave ||
    (has.issue && (has.greeting || has.name || has.contents)) ||
    (has.name && (has.greeting || has.view)) ||
    (has.greeting && (has.foot || has.view)) ||
    (has.head && (has.greeting || ruled >= 2));
  // The other reading takes longer: only what is a letter but for its stories is worth it.
  const stories = isSure && ruled < 2 ? countStories(withLearnedRoles(sample, byRule).roles) : ruled;
  if (stories === 0) return 0;
  const score =
    (has.leave ? 0.5 : 0) +
    (has.foot ? 0.1 : 0) +
    (has.view ? 0.15 : 0) +
    (has.asks ? 0.2 : 0) +
    (has.greeting ? 0.15 : 0) +
    (has.contents ? 0.1 : 0) +
    (has.issue ? 0.2 : 0) +
    (has.name ? 0.15 : 0) +
    (has.more ? 0.1 : 0) +
    (has.head ? 0.5 : 0) +
    (stories >= 2 ? 0.1 : -0.2);
  const least = isSure && (has.leave || has.greeting || has.head || has.asks) ? SURE : 0;
  return Math.min(isSure ? 0.96 : 0.2, Math.max(least, score));
}

const countStories = (roles: readonly LetterRole[]): number =>
  roles.filter((role) => role === "title").length;

const REASONS: Readonly<Partial<Record<LetterRole, string>>> = {
  head: "masthead",
  intro: "introduction",
  section: SECTION_LABEL,
  label: "page label",
  ad: "advertisement",
  foot: "page footer",
};

interface Blurb {
  readonly spans: Span[];
  kicker: string | null;
  /** Its own; most stories have that of the issue. */
  date: string | null;
  title: string;
  author: string | null;
  url: string | null;
  readonly body: string[];
}

function splitLetter(text: string): Split {
  const letter = withoutMotto(readLetter(text));
  const cover = new Cover(text);
  const blurbs: Blurb[] = [];
  let kicker: string | null = null;
  let isOwn = false;
  let numbered: string | null = null;
  for (const [index, line] of letter.lines.entries()) {
    const role = letter.roles[index] ?? "label";
    if (role === "section") {
      kicker = line.heading;
      numbered = isNumbered(line) ? line.form : null;
      isOwn = isStacked(letter, index);
    }
    // A kicker that stands right above its headline is that one's; below a rule other stories begin.
    const isApart = line.hasGap || letter.lines[index + 1]?.hasGap === true;
    if (line.label === "divider" && isApart && isOwn) kicker = null;
    // A number of the sections' own row opens no story of the section before.
    if (role === "title" && line.form === numbered) kicker = null;
    const opens = role === "title" || (role === "note" && line.note?.isAbove);
    const waits =
      role === "title" && letter.roles[index - 1] === "note" && letter.lines[index - 1]?.note?.isAbove;
    if (opens && !waits) blurbs.push(newBlurb(kicker));
    const last = blurbs.at(-1);
    if (role === "title" && last) {
      last.title = line.heading ?? "";
      if (line.rest !== undefined && line.rest !== "") last.body.push(line.rest);
      last.url ??= line.url ?? referredUrl(line.text, letter.references);
    }
    const blurb = blurbs.at(-1);
    const reason = REASONS[role] ?? (blurb && tellsOf(line, role, blurb) ? null : "page label");
    if (reason === null && blurb) cover.take(line.next, blurb.spans);
    else cover.drop(line.next, reason ?? "page label");
  }
  const headlineOf = withoutRemarks(letter);
  const dated = blurbs.map((blurb) => withoutDay(blurb, headlineOf));
  const partBrackets = bracketKickers(dated.map(({ headline }) => headline));
  const items = dated.map(({ blurb, headline }, position) => {
    const part = partBrackets(headline);
    return buildBlurb({ ...blurb, kicker: part.kicker ?? blurb.kicker }, letter, {
      position,
      headline: part.title,
    });
  });
  const dropped = cover.finish(items.length > 0 ? "page footer" : "no items found");
  return { items, dropped, related: [], warnings: [] };
}

/** Whether a section's name and its first headline are one block. */
const isStacked = ({ lines, roles }: Letter, section: number): boolean =>
  roles[section + 1] === "title" && lines[section + 1]?.hasGap === false;

/** What looks like a section above all stories, and is the only one, is the letter's own motto. */
function withoutMotto(letter: Letter): Letter {
  const sections = letter.roles.flatMap((role, index) => (role === "section" ? [index] : []));
  const [only = 0] = sections;
  const isMotto =
    sections.length === 1 &&
    only < letter.roles.indexOf("title") &&
    !isKnownKicker(letter.lines[only]?.heading ?? "");
  if (!isMotto) return letter;
  return { ...letter, roles: letter.roles.map((role, index) => (index === only ? "intro" : role)) };
}

const isListed = ({ text }: LetterLine): boolean => Number(readReference(text)?.number ?? 0) > 1;

const newBlurb = (kicker: string | null): Blurb => ({
  spans: [],
  kicker,
  author: null,
  date: null,
  title: "",
  url: null,
  body: [],
});

/** Take what a story's small print says, and keep what has no field of its own in the text. */
function takeNote({ note, text }: LetterLine, blurb: Blurb): void {
  if (note?.kind === "byline") blurb.author = note.name;
  else if (note?.kind === "date" || note?.kind === "filed") {
    if (note.kind === "date") blurb.date ??= note.raw;
    blurb.kicker = note.kicker ?? blurb.kicker;
    if (note.rest !== "") blurb.body.push(note.rest);
  } else blurb.body.push(text);
}

/** Note what a line says of its blurb; false where it is a button only. */
function tellsOf(line: LetterLine, role: LetterRole, blurb: Blurb): boolean {
  if (role === "note") takeNote(line, blurb);
  const dated = role === "body" && blurb.body.length === 0 ? readDatedLabel(line) : null;
  if (dated) {
    blurb.kicker = dated.kicker;
    blurb.date = dated.raw;
  } else if (role === "body") blurb.body.push(line.text);
  if (role !== "more") return true;
  // Where all the numbers lead is listed once, for all texts.
  if (isListed(line)) return false;
  const url = line.more?.url ?? null;
  if (url !== null && blurb.url !== null && url !== blurb.url) blurb.body.push(line.text);
  blurb.url ??= url;
  return url !== null;
}

/** A day in the line of a headline is its date; `… (12 March 2024)`: a remark may be one too. */
function withoutDay(
  blurb: Blurb,
  headlineOf: (title: string) => string,
): { readonly blurb: Blurb; readonly headline: string } {
  const headline = headlineOf(blurb.title);
  const dated = readDatedHeading(headline) ?? readDatedHeading(blurb.title);
  return { blurb: { ...blurb, date: blurb.date ?? dated?.raw ?? null }, headline: dated?.title ?? headline };
}

function buildBlurb(
  blurb: Blurb,
  { date, references }: Letter,
  { position, headline }: { readonly position: number; readonly headline: string },
): RawItem {
  const source = blurb.body.join("\n\n");
  return buildRawItem({
    position,
    spans: blurb.spans,
    confidence: blurb.url === null ? 0.7 : 0.9,
    title: headline,
    kicker: blurb.kicker,
    author: blurb.author,
    url: blurb.url ?? referredUrl(blurb.title, references) ?? referredUrl(source, references),
    publishedAtRaw: blurb.date === null ? date : inYearOfIssue(blurb.date, date),
    body: { kind: "text", source },
  });
}

/** A newsletter pasted as text: its blurbs are items, dated as the issue is. */
export const newsletter: DumpFormat = {
  name: "newsletter",
  detect: ({ text }) => detect(text),
  split: ({ text }) => splitLetter(text),
};
