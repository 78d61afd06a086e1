import type { Letter, LetterRole } from "@/lib/ingest/formats/newsletter/letter";
import { foldText } from "@/lib/ingest/text/fold";

/** What belongs to a story below its headline. */
const TOLD: ReadonlySet<LetterRole> = new Set(["body", "more", "note"]);

/** A headline with nothing below it that comes again with its text is an entry of the list of contents. */
export function withoutContents<Reading extends Pick<Letter, "lines" | "roles">>(letter: Reading): Reading {
  const { lines, roles } = letter;
  const wordsAt = (index: number): string => foldText(lines[index]?.heading ?? lines[index]?.text ?? "");
  const titles = roles.flatMap((role, index) => (role === "title" ? [index] : []));
  const isTold = (index: number, next = roles.length): boolean =>
    lines[index]?.rest !== undefined || roles.slice(index + 1, next).some((role) => TOLD.has(role));
  const told = new Map(
    titles.flatMap((index, at) => (isTold(index, titles[at + 1]) ? [[wordsAt(index), index] as const] : [])),
  );
  const entries = new Set(
    titles.filter((index, at) => !isTold(index, titles[at + 1]) && (told.get(wordsAt(index)) ?? -1) > index),
  );
  return { ...letter, roles: roles.map((role, index) => (entries.has(index) ? "label" : role)) };
}
