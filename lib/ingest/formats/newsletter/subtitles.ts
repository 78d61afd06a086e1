import type { Letter, LetterLine, LetterRole } from "@/lib/ingest/formats/newsletter/letter";

const HEADS: ReadonlySet<LetterRole> = new Set(["section", "title"]);

/**
 * A few words between a headline and its text, all in one block, are its second headline or say what a picture shows:
 * the headline above them has no other text, and what stands above that one proves it.
 */
export function withSubtitles<Reading extends Pick<Letter, "lines" | "roles">>(letter: Reading): Reading {
  const { lines, roles } = letter;
  const given = [...roles];
  for (let index = 2; index < roles.length; index++) {
    const [kicker, title, line] = [lines[index - 2], lines[index - 1], lines[index]];
    const isBlock = line?.hasGap === false && title?.hasGap === false;
    if (!isBlock || !kicker || given[index] !== "title" || !HEADS.has(given[index - 1] ?? "label")) continue;
    const isText = given[index + 1] === "body" && lines[index + 1]?.hasGap === false;
    if (!isText || line.rest !== undefined || !isProved(kicker, title, given[index - 2])) continue;
    given[index - 1] = "title";
    given[index] = "body";
  }
  return { ...letter, roles: given };
}

/** A day above a headline proves it, and so does a section's name that looks otherwise. */
function isProved(kicker: LetterLine, title: LetterLine, role: LetterRole | undefined): boolean {
  if (role === "note") return kicker.note?.isAbove === true;
  return role === "section" && kicker.hasGap && kicker.form !== "plain" && kicker.form !== title.form;
}
