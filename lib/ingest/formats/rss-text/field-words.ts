import type { FeedEntry } from "@/lib/ingest/formats/rss-text/entry";
import { isKnownKicker } from "@/lib/ingest/kickers/known";

/** So many entries have the same words in the same place. */
const MIN_ENTRIES = 4;

/** So many have a label directly behind them. */
const MIN_SHARE = 0.8;

/** Leave out what names a field beside all entries, `Category` and the category below it, in any language. */
export function withoutFieldWords(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  const [first, ...others] = entries;
  if (!first || entries.length < MIN_ENTRIES) return entries;
  const words = first.labels.find(({ place, labels }) => {
    const [label = "", ...more] = labels;
    const isSame = more.length === 0 && others.every((entry) => labelAt(entry, place) === label);
    return isSame && !isKnownKicker(label) && isFollowed(entries, place);
  });
  const label = words?.labels[0];
  if (!words || label === undefined) return entries;
  return entries.map((entry) => ({
    ...entry,
    author: entry.author === label ? null : entry.author,
    section: entry.section === label ? (entry.categories.find(isKnownKicker) ?? null) : entry.section,
    categories: entry.categories.filter((category) => category !== label),
    labels: entry.labels.filter(({ place }) => place !== words.place),
  }));
}

const labelAt = ({ labels }: FeedEntry, at: string): string | undefined =>
  labels.find(({ place }) => place === at)?.labels.join(", ");

/** Whether beside most entries a label stands behind the same part as the next one, which differs. */
function isFollowed(entries: readonly FeedEntry[], place: string): boolean {
  const [part = "", at = "0"] = place.split(" ");
  const next = entries.flatMap((entry) => labelAt(entry, `${part} ${Number(at) + 1}`) ?? []);
  return next.length >= entries.length * MIN_SHARE && new Set(next).size > 1;
}
