import { foldText } from "@/lib/ingest/text/fold";

/** The words of a table as they are written: `|` parts them, a table may have several lines. */
export function spellingsIn(table: string | readonly string[]): string[] {
  return [table].flat().flatMap((line) => line.split("|"));
}

/** The words of such a table folded, to look up folded text in. */
export function foldedSpellings(table: string | readonly string[]): ReadonlySet<string> {
  return new Set(spellingsIn(table).map(foldText));
}
