import type { Letter, LetterLine, LetterRole } from "@/lib/ingest/formats/newsletter/letter";
import { readMoreLink } from "@/lib/ingest/formats/newsletter/links";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { sentenceEnds } from "@/lib/ingest/text/sentences";

const BULLET = /^[-–—•·*▸]\s+/;
const MIN_STORIES = 3;
const MAX_STORIES = 12;
const MAX_LEAD = 90;
const MIN_LEAD_WORDS = 3;
const MAX_TEXT = 420;

interface Parted {
  readonly lead: string;
  readonly rest: string;
}

/**
 * Short news in brief: below a section's name no headlines but paragraphs, each of which opens with a short sentence,
 * which was bold. It is the headline, and what follows it the text.
 */
export function withLeadIns({
  lines,
  roles,
}: Pick<Letter, "lines" | "roles">): Pick<Letter, "lines" | "roles"> {
  const [read, given]: [LetterLine[], LetterRole[]] = [[...lines], [...roles]];
  for (const [index, role] of roles.entries()) {
    const isBrief = role === "title" && isKnownKicker(lines[index]?.heading ?? "");
    // Words of welcome stand above all stories.
    if (!(isBrief || (role === "section" && roles.slice(0, index).includes("title")))) continue;
    const run = isBrief ? listBelow(lines, roles, index) : runBelow(lines, roles, index);
    const parts = run.map((at) => partLead(lines[at]?.text ?? ""));
    const areLeads =
      run.length >= MIN_STORIES && run.length <= MAX_STORIES && parts.every((part) => part !== null);
    if (!areLeads) continue;
    given[index] = "section";
    for (const [number, at] of run.entries()) {
      const [line, part] = [lines[at], parts[number]];
      if (!line || !part) continue;
      read[at] = { ...line, heading: part.lead, form: "lead", rest: part.rest };
      given[at] = "title";
    }
  }
  return { lines: read, roles: given };
}

/** Indexes of the paragraphs right below a section's name that are of no story. */
function runBelow(lines: readonly LetterLine[], roles: readonly LetterRole[], section: number): number[] {
  const from = roles[section + 1] === "label" ? section + 2 : section + 1;
  const run: number[] = [];
  for (let at = from; roles[at] === "intro" && lines[at]?.label === null; at++) run.push(at);
  return run;
}

/** Indexes of the bulleted paragraphs below a headline that are all of its text. */
function listBelow(lines: readonly LetterLine[], roles: readonly LetterRole[], title: number): number[] {
  const run: number[] = [];
  let at = title + 1;
  for (; roles[at] === "body" && BULLET.test(lines[at]?.text ?? ""); at++) run.push(at);
  return roles[at] === "body" ? [] : run;
}

/** A paragraph's first sentence, where it is short as a headline is, and what follows it. */
export function partLead(line: string): Parted | null {
  const text = line.replace(BULLET, "");
  const end = text.length > MAX_TEXT ? undefined : sentenceEnds(text.slice(0, MAX_LEAD + 40))[0];
  const lead = end === undefined ? "" : text.slice(0, end).trim();
  const rest = end === undefined ? "" : text.slice(end).trim();
  const isLead =
    lead.length <= MAX_LEAD &&
    lead.split(" ").length >= MIN_LEAD_WORDS &&
    /^[\p{Lu}\p{Lo}\d"“„«¿¡]/u.test(lead);
  return isLead && rest !== "" ? { lead, rest: readMoreLink(rest) ? "" : rest } : null;
}
