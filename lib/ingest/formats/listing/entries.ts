import type { Role } from "@/lib/ingest/formats/listing/grammar";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { itemsOf, type ReadPage } from "@/lib/ingest/formats/listing/read-page";

/** One item of a listing: its lines, and what each is. */
export interface ListingEntry {
  readonly lines: readonly PageLine[];
  readonly roles: readonly Role[];
}

/** The items of a page that was read. */
export function listEntries(page: ReadPage, lines: readonly PageLine[]): ListingEntry[] {
  return itemsOf(page).map(({ first, last }) => ({
    lines: lines.slice(first, last),
    roles: page.states.slice(first, last).map((state) => page.grammar.states[state]?.role ?? "none"),
  }));
}

/** The lines of an entry that have one of these roles. */
export function linesAs({ lines, roles }: ListingEntry, ...wanted: readonly Role[]): PageLine[] {
  return lines.filter((_, index) => wanted.includes(roles[index] ?? "none"));
}
