import type { ListingEntry } from "@/lib/ingest/formats/listing/entry";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";

/** `Posted in News | 3 comments`: the foot of a post says where it is filed. */
const isFiled = (line: PageLine | undefined): boolean => line?.note?.kind === "category";

const opensFiled = ({ lines, roles }: ListingEntry): boolean => roles[0] === "kicker" && isFiled(lines[0]);

/** Where the last item has such a foot and the first has none above it, those between items are of the item above. */
export function withFooterKickers(entries: readonly ListingEntry[]): readonly ListingEntry[] {
  const [first, last] = [entries[0], entries.at(-1)];
  const closesFiled = last?.roles.at(-1) === "note" && isFiled(last.lines.at(-1));
  if (!first || opensFiled(first) || !closesFiled) return entries;
  return entries.map((entry, index) => {
    const next = entries[index + 1];
    const from = opensFiled(entry) ? 1 : 0;
    const foot = next && opensFiled(next) ? next.lines.slice(0, 1) : [];
    return {
      ...entry,
      lines: [...entry.lines.slice(from), ...foot],
      roles: [...entry.roles.slice(from), ...foot.map(() => "kicker" as const)],
    };
  });
}
