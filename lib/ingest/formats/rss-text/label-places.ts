import type { FeedEntry } from "@/lib/ingest/formats/rss-text/entry";
import { isOffice } from "@/lib/ingest/formats/rss-text/offices";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { hasFirstName } from "@/lib/ingest/text/first-names";
import { readWriters } from "@/lib/ingest/text/writers";

/** A place is one where so many entries have a label, and so large a share of all. */
const MIN_ENTRIES = 3;
const MIN_SHARE = 0.5;
const MIN_FILED = 0.65;

/** It is the writers' where so many of its labels are full names or offices; hardly one is in that of the sections. */
const MIN_WRITERS = 0.4;
const MAX_OTHERS = 0.1;

/** Sections that look like names are fewer than others. */
const MIN_SECTIONS = 0.6;
const MIN_WORDS = 4;

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
export function withPlaces(read: readonly FeedEntry[]): readonly FeedEntry[] {
  const entries = partOffices(read);
  const places = usualPlaces(entries);
  const shares = new Map(places.map((place) => [place, shareOfWriters(entries, place)]));
  const only = places.length === 1 ? places[0] : undefined;
  if (only !== undefined && nameSections(entries, only)) return entries.map((entry) => filed(entry, only));
  const writers = places.find((place) => (shares.get(place) ?? 0) >= MIN_WRITERS);
  const sections = places.find(
    (place) => (shares.get(place) ?? 1) <= MAX_OTHERS && areSections(entries, place),
  );
  if (writers === undefined || sections === undefined || areTags(entries, writers, sections)) return read;
  if (!areTold(entries, writers, sections)) return read;
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

/** Names of topics look like those of people: an office, a first name or a section that is known tells them apart. */
function areTold(entries: readonly FeedEntry[], writers: string, sections: string): boolean {
  const names = entries.flatMap((entry) => labelsAt(entry, writers));
  const filed = entries.flatMap((entry) => labelsAt(entry, sections)[0] ?? []);
  const areSmall = filed.every((label) => /^\p{Ll}/u.test(label));
  return areSmall || filed.some(isKnownKicker) || names.some((name) => isOffice(name) || hasFirstName(name));
}

/** In the only place that has labels most are no names, several a word each, and some are shared: then those of two words are none either. */
function nameSections(entries: readonly FeedEntry[], place: string): boolean {
  const labels = entries.flatMap((entry) => labelsAt(entry, place)[0] ?? []);
  const others = labels.filter((label) => !isWriter(label));
  const words = new Set(others.filter((label) => /^\p{Lu}[\p{L}\p{M}-]+$/u.test(label)));
  const areMost = words.size >= MIN_WORDS && others.length >= labels.length * MIN_SECTIONS;
  // These are pen names.
  if (labels.some(hasFirstName)) return false;
  // Other papers, which a search names, have addresses for names.
  const areShared = new Set(labels).size < labels.length && !labels.some((label) => label.includes("."));
  return areMost && areShared && others.length < labels.length && areSections(entries, place);
}

function filed(entry: FeedEntry, place: string): FeedEntry {
  const [section] = labelsAt(entry, place);
  if (section === undefined) return entry;
  const categories = entry.categories.includes(section) ? entry.categories : [section, ...entry.categories];
  return { ...entry, section, categories, author: entry.author === section ? null : entry.author };
}

/** Several words in small letters beside most entries are tags. */
function areTags(entries: readonly FeedEntry[], writers: string, sections: string): boolean {
  const several = entries.filter(({ labels }) => labels.filter(({ place }) => place !== writers).length > 1);
  const areSmall = entries.every((entry) => /^(?:\p{Ll}|$)/u.test(labelsAt(entry, sections)[0] ?? ""));
  return areSmall && several.length * 2 > entries.length;
}

/**
 * Part sections from the writers behind them in the same line: behind most of them an office stands, which tells where
 * all others end, if those are one word.
 */
function partOffices(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  const lone = entries.flatMap(({ labels }) => (labels.length === 1 ? (labels[0]?.labels ?? []) : []));
  const signed = lone.map(beforeOffice).filter((section) => section !== null);
  const areWords = signed.every((section) => !section.includes(" "));
  if (new Set(signed).size < MIN_ENTRIES || !areWords || signed.length * 2 < entries.length) return entries;
  return entries.map((entry) => {
    const [only, ...others] = entry.labels;
    const parts = others.length === 0 && /^(\p{Lu}\S{1,38}) (\p{Lu}.{1,60})$/u.exec(only?.labels[0] ?? "");
    if (!only || !parts || only.labels.length > 1) return entry;
    const [, section = "", writer = ""] = parts;
    const labels = [
      { place: `${only.place} section`, labels: [section] },
      { place: `${only.place} writer`, labels: [writer] },
    ];
    return { ...entry, labels };
  });
}

/** What stands in front of an office at a label's end. */
function beforeOffice(label: string): string | null {
  const words = label.split(" ");
  const at = words.findIndex((_, index) => index > 0 && isOffice(words.slice(index).join(" ")));
  return at < 0 ? null : words.slice(0, at).join(" ");
}

/** A template prints no more labels beside an entry. */
const MAX_PLACES = 12;

/** Places where most entries have a label, in the order in which they come. */
function usualPlaces(entries: readonly FeedEntry[]): string[] {
  const counts = new Map<string, number>();
  for (const { labels } of entries)
    for (const { place } of labels) counts.set(place, (counts.get(place) ?? 0) + 1);
  const least = Math.max(MIN_ENTRIES, entries.length * MIN_SHARE);
  return [...counts].flatMap(([place, count]) => (count >= least ? [place] : [])).slice(0, MAX_PLACES);
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
