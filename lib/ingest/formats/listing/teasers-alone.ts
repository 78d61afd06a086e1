import type { ListingEntry } from "@/lib/ingest/formats/listing/entry";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { withoutButton } from "@/lib/ingest/formats/listing/tail";
import { isCut } from "@/lib/ingest/text/sentences";

/** Fewer cut texts may be an article's own dots. */
const MIN_TEASERS = 4;

/** Of the lines below the first teaser so many are cut. */
const MIN_SHARE = 0.6;

/** A teaser is longer than a headline. */
const MIN_LENGTH = 80;

/** Find the items of a page whose headlines were lost: nearly nothing but teasers, all cut by a machine. */
export function findTeasersAlone(lines: readonly PageLine[]): readonly ListingEntry[] | null {
  const isTeaser = ({ text }: PageLine): boolean => text.length >= MIN_LENGTH && isCut(withoutButton(text));
  const first = lines.findIndex(isTeaser);
  const below = lines.slice(first, lines.findLastIndex(isTeaser) + 1);
  const teasers = below.filter(isTeaser);
  if (first < 0 || teasers.length < MIN_TEASERS || teasers.length < below.length * MIN_SHARE) return null;
  if (below.some(({ date }) => date !== null)) return null;
  return teasers.map((line) => ({ lines: [line], roles: ["text"] }));
}
