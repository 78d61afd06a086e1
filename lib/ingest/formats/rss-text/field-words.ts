import type { FeedEntry } from "@/lib/ingest/formats/rss-text/entry";
import { isKnownKicker } from "@/lib/ingest/kickers/known";

/** So many entries have the same words in the same place. */
const MIN_ENTRIES = 4;

/** So many have a label directly behind them. */
const MIN_SHARE = 0.8;

/** Who signs for an office is no field's name. */
const WRITERS =
  /^(?:admin\w{0,10}|web-?master|editor\w{0,5}|staff|redak[ct]\p{L}{0,5}|r[ée]da[ck]t\p{L}{0,6}|redac\p{L}{0,6}|redazione|redação|presse\p{L}{0,10}|press|редакци\p{L}{0,3}|админ\p{L}{0,10})$/iu;

/** Leave out what names a field beside all entries, `Category` and the category below it, in any language. */
export function withoutFieldWords(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  const [first, ...others] = entries;
  if (!first || entries.length < MIN_ENTRIES) return entries;
  const words = first.labels.find(({ place, labels }) => {
    const [label = "", ...more] = labels;
    // Field names are one word; who writes all of a feed has two.
    const isSame =
      more.length === 0 &&
      !/\s/.test(label) &&
      !WRITERS.test(label) &&
      others.every((entry) => labelAt(entry, place) === label);
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
