import type { ListingEntry } from "@/lib/ingest/formats/listing/entry";

/** Longer lines are texts. */
const MAX_NOTICE = 120;

/** Where a page has nothing but a short sentence and a date for each item, the sentences are headlines. */
export function withNoticesAsTitles(entries: readonly ListingEntry[]): readonly ListingEntry[] {
  const isNotice = ({ lines, roles }: ListingEntry): boolean => {
    const at = roles.indexOf("text");
    return (
      roles.includes("date") &&
      at >= 0 &&
      (lines[at]?.text.length ?? 0) <= MAX_NOTICE &&
      !roles.some((role) => role === "title" || role === "dated-title" || role === "text-rest")
    );
  };
  if (entries.length === 0 || !entries.every(isNotice)) return entries;
  return entries.map((entry) => ({
    ...entry,
    roles: entry.roles.map((role) => (role === "text" ? "title" : role)),
  }));
}
