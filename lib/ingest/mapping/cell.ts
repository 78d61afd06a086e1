/** What a record has in one column: a text, several, or nothing. */
export type Cell = string | readonly string[] | null;

/** The cell as one text; several are joined by `glue`. Null where there is none. */
export function cellText(cell: Cell | undefined, glue = ", "): string | null {
  const text = typeof cell === "string" ? cell : (cell?.join(glue) ?? "");
  return text.trim() === "" ? null : text.trim();
}

/** The moment of a Unix time in seconds or milliseconds between 1990 and 2100, as ISO 8601; null for anything else. */
export function unixTime(text: string): string | null {
  const match = /^(\d{9,10})(\d{3})?(?:\.\d{1,6})?$/.exec(text);
  if (!match) return null;
  const seconds = Number(match[1]);
  if (seconds < 631_152_000 || seconds > 4_102_444_800) return null;
  return new Date(seconds * 1_000).toISOString().replace(".000Z", "Z");
}

/** The names in a cell: those of a list, or of a text parted by the strongest mark in it. */
export function listOfCell(cell: Cell | undefined): string[] {
  if (typeof cell !== "string") return [...(cell ?? [])];
  const mark = [/\s*\|\s*/, /\s*;\s*/, /\s*[,،、，]\s*/, /\s*\n\s*/].find((pattern) => pattern.test(cell));
  return mark ? cell.split(mark).map((name) => name.trim()) : [cell.trim()];
}
