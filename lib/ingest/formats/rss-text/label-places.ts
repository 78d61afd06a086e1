import type { FeedEntry } from "@/lib/ingest/formats/rss-text/entry";
import { isOffice } from "@/lib/ingest/formats/rss-text/offices";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { readWriters } from "@/lib/ingest/text/writers";

/** A place is one where so many entries have a label, and so large a share of all. */
const MIN_ENTRIES = 3;
const MIN_SHARE = 0.5;
const MIN_FILED = 0.65;

/** It is the writers' where so many of its labels are full names or offices; hardly one is in that of the sections. */
const MIN_WRITERS = 0.4;
const MAX_OTHERS = 0.1;

/** A section is a word or three, without numbers and the marks of a sentence. */
const MAX_SECTION = 40;
const SECTION = /^\p{L}[^\d:!?…]*[^\d:;!?….,]$/u;

const isWriter = (label: string): boolean =>
  !isKnownKicker(label) && (isOffice(label) || (label.includes(" ") && readWriters(label) !== null));

const labelsAt = ({ labels }: FeedEntry, at: string): readonly string[] =>
  labels.find(({ place }) => place === at)?.labels ?? [];

/**
 * Read authors and sections by their places: a template prints both in the same order beside each entry, so the place in
 * which full names and offices stand is that of the writers, though some are a single word, and the other one is that of
 * the sections, whatever these look like. The entries themselves where no place tells.
 */
export function withPlaces(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  const places = usualPlaces(entries);
  const shares = new Map(places.map((place) => [place, shareOfWriters(entries, place)]));
  const writers = places.find((place) => (shares.get(place) ?? 0) >= MIN_WRITERS);
  const sections = places.find(
    (place) => (shares.get(place) ?? 1) <= MAX_OTHERS && areSections(entries, place),
  );
  if (writers === undefined || sections === undefined) return entries;
  return entries.map((entry) => {
    const author = labelsAt(entry, writers).join(", ");
    const section = labelsAt(entry, sections)[0];
    // Where one of the two lacks, the other one stands anywhere, and its looks tell.
    const lone = section === undefined && entry.labels.length === 1 ? entry.labels[0]?.labels[0] : undefined;
    const label = lone !== undefined && !isWriter(lone) && SECTION.test(lone) ? lone : section;
    if (label === undefined) return entry;
    const categories = entry.labels.filter(({ place }) => place !== writers).flatMap(({ labels }) => labels);
    return {
      ...entry,
      author: lone === undefined ? author || entry.author : null,
      section: label,
      categories: categories.includes(label) ? categories : [label, ...categories],
    };
  });
}

/** Places where most entries have a label, in the order in which they come. */
function usualPlaces(entries: readonly FeedEntry[]): string[] {
  const counts = new Map<string, number>();
  for (const { labels } of entries)
    for (const { place } of labels) counts.set(place, (counts.get(place) ?? 0) + 1);
  const least = Math.max(MIN_ENTRIES, entries.length * MIN_SHARE);
  return [...counts].flatMap(([place, count]) => (count >= least ? [place] : []));
}

function shareOfWriters(entries: readonly FeedEntry[], place: string): number {
  const labels = entries.map((entry) => labelsAt(entry, place).join(", ")).filter((label) => label !== "");
  return labels.filter(isWriter).length / Math.max(1, labels.length);
}

/** Nearly all entries have one there, they differ, and look like labels. */
function areSections(entries: readonly FeedEntry[], place: string): boolean {
  const labels = entries.flatMap((entry) => labelsAt(entry, place)[0] ?? []);
  const areLabels = labels.every((label) => label.length <= MAX_SECTION && SECTION.test(label));
  return areLabels && labels.length >= entries.length * MIN_FILED && new Set(labels).size > 1;
}
