import { bareHeadline } from "@/lib/ingest/formats/newsletter/learned/bare-headline";
import {
  type LineEvidence,
  type LineRole,
  likeliestRoles,
  likelihood,
} from "@/lib/ingest/formats/newsletter/learned/likely-roles";
import { letterFeatures } from "@/lib/ingest/formats/newsletter/learned/line-features";
import type { Letter, LetterLine, LetterRole } from "@/lib/ingest/formats/newsletter/letter";
import { dateNote } from "@/lib/ingest/formats/newsletter/story-notes";
import { sentenceEnds } from "@/lib/ingest/text/sentences";

type Reading = Pick<Letter, "lines" | "roles">;

/**
 * So much less likely, in the unit of the weights, the reading by rules may be: rules know more of what is rare, and
 * a short letter shows little of its ways. It is about what two stories are worth.
 */
const LEEWAY = 420;

/**
 * A letter has two readings: by rules, and by its likeness to letters that were read by hand. That by rules holds as
 * long as it is nearly as likely as the likeliest one.
 */
export function withLearnedRoles(text: string, byRule: Reading): Reading {
  const { lines } = byRule;
  const evidence = evidenceOf(text, lines);
  const likeliest = likeliestRoles(evidence);
  if (!likeliest.includes("title")) return byRule;
  const ruled = byRule.roles.map((role, index) => lineRoleOf(role, likeliest[index] ?? "none"));
  const lost = likelihood(evidence, likeliest) - likelihood(evidence, ruled);
  if (lost <= LEEWAY) return byRule;
  const parted = lines.map((line, index) => readAs(line, likeliest, index));
  // Whoever takes whole texts for headlines has not understood the letter.
  if (
    byRule.roles.includes("title") &&
    parted.some((line, index) => likeliest[index] === "title" && isText(line))
  )
    return byRule;
  const first = likeliest.indexOf("title");
  const beside = (index: number): LetterRole => {
    const ruled = byRule.roles[index] ?? "label";
    if (ruled === "head" || ruled === "foot" || ruled === "ad") return ruled;
    return index < first ? "intro" : "label";
  };
  const roles = parted.map((line, index) => letterRole(line, likeliest[index] ?? "none") ?? beside(index));
  return { lines: parted, roles };
}

/** Of more sentences is no headline. */
const MOST_SENTENCES = 2;

const isText = ({ heading, text }: LetterLine): boolean =>
  sentenceEnds(heading ?? text).length > MOST_SENTENCES;

/** What the roles of a letter's lines are told from. */
export const evidenceOf = (text: string, lines: readonly LetterLine[]): LineEvidence => ({
  features: letterFeatures(text, lines),
  gaps: lines.map(({ hasGap }) => hasGap),
  barred: lines.map(({ label }) => label !== null),
});

/** A button is of no role, but may stand where an address is small print or text. */
function lineRoleOf(role: LetterRole, likeliest: LineRole): LineRole {
  if (role === "title" || role === "section" || role === "body" || role === "note") return role;
  const isEither = role === "more" && (likeliest === "note" || likeliest === "body");
  return isEither ? likeliest : "none";
}

/** A line with what its role wants to know of it: the words of a headline, the day of small print. */
function readAs(line: LetterLine, roles: readonly LineRole[], index: number): LetterLine {
  const role = roles[index];
  if (role === "title") return { ...line, ...bareHeadline(line), note: null, more: null };
  if (role === "section") return { ...line, heading: line.heading ?? line.text.replace(/\s?[:：]$/, "") };
  if (role !== "note") return line;
  const isAbove = roles[index + 1] === "title" && (roles[index - 1] !== "title" || line.hasGap);
  if (line.note === null) return { ...line, note: dateNote(line, isAbove) };
  // What looks like a headline above a day may be no headline.
  return line.note.kind === "date" && isAbove ? { ...line, note: { ...line.note, isAbove } } : line;
}

/** The role of a line that is of a story or over some; null for what is beside them. */
function letterRole({ note, more }: LetterLine, role: LineRole): LetterRole | null {
  if (role === "title" || role === "section") return role;
  if (role === "note" && note) return "note";
  if (more) return "more";
  if (role === "none") return null;
  return note ? "note" : "body";
}
