import type { LineRole } from "@/lib/ingest/formats/listing/grammar";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";

/** One item of a listing: its lines, and what each is. */
export interface ListingEntry {
  readonly lines: readonly PageLine[];
  readonly roles: readonly LineRole[];
  /** The date above a group of items of that day. */
  readonly heading?: PageLine;
  /** The page tells one story, and this is it. */
  readonly isStory?: true;
}

/** The lines of an entry that have one of these roles. */
export function linesAs({ lines, roles }: ListingEntry, ...wanted: readonly LineRole[]): PageLine[] {
  return lines.filter((_, index) => wanted.includes(roles[index] ?? "none"));
}

/** The line directly above each entry, whether or not another one has it. */
export function linesAbove(
  entries: readonly ListingEntry[],
  lines: readonly PageLine[],
): readonly (PageLine | null)[] {
  const places = new Map(lines.map(({ start }, index) => [start, index]));
  return entries.map((entry) => lines[(places.get(entry.lines[0]?.start ?? -1) ?? 0) - 1] ?? null);
}
