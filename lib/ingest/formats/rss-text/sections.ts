import type { FeedEntry } from "@/lib/ingest/formats/rss-text/entry";
import { withPlaces } from "@/lib/ingest/formats/rss-text/label-places";
import { withWriters } from "@/lib/ingest/formats/rss-text/offices";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { readWriters } from "@/lib/ingest/text/writers";

/** A section is a word or three. */
const MAX_SECTION = 40;

/** So few entries may each have a section of their own. */
const MAX_ALL_APART = 4;

/** More where labels can't be authors. */
const MAX_SURE_APART = 12;

/** Sections are believed where nearly all of at least so many entries have one. */
const MIN_ENTRIES = 3;
const MIN_SHARE = 0.65;

/**
 * Read sections from labels that no list knows: nearly all entries have one, it differs between them, and some share
 * theirs. Of several the known one is the section, else the first. A single word that was taken for an author is such a
 * label.
 */
export function withSections(read: readonly FeedEntry[]): readonly FeedEntry[] {
  const writers = withWriters(read);
  if (writers !== read) return writers;
  const placed = withPlaces(read);
  if (placed !== read) return placed;
  const entries = withoutLoneAuthors(withTags(read));
  // A label beside an author is no author itself.
  const isSigned = entries.every(hasBoth);
  const mostSigned = entries.filter(hasBoth).length * 2 > entries.length;
  const areSmall = entries.some(({ categories }) => categories.some((label) => /^\p{Ll}/u.test(label)));
  const labels = entries.map((entry) => sectionLabel(entry, mostSigned, areSmall));
  const filed = labels.filter((label) => label !== null);
  const distinct = new Set(filed);
  // One word is no name of a person, and neither are words of which one is small.
  const areNoNames = filed.every((label) => ONE_WORD.test(label) || SMALL_WORD.test(label));
  const mayBeApart = filed.length <= (isSigned || areNoNames ? MAX_SURE_APART : MAX_ALL_APART);
  const isShared = distinct.size > 1 && (mayBeApart || distinct.size < filed.length);
  const labelled = entries.filter(({ categories }, index) => categories.length > 0 || labels[index] !== null);
  const isUsual =
    labelled.length >= entries.length * MIN_SHARE && filed.length >= labelled.length * MIN_SHARE;
  // Several words in small letters beside each entry are its tags.
  const areTags =
    filed.every((label) => /^\p{Ll}/u.test(label)) &&
    labelled.every(({ categories }) => categories.length > 1);
  if (filed.length < MIN_ENTRIES || !isUsual || !isShared || areTags) return entries;
  return entries.map((entry, index) => {
    const label = labels[index] ?? null;
    if (label === null) return entry;
    const author = entry.author === label ? null : entry.author;
    const categories = entry.categories.includes(label) ? entry.categories : [label, ...entry.categories];
    return { ...entry, author, categories, section: label };
  });
}

const TAGS = /^\p{Ll}[\p{L}\p{M}\p{N}-]*(?: \p{Ll}[\p{L}\p{M}\p{N}-]*){1,5}$/u;

/** Words in small letters in one line are tags where one of them stands beside another entry too. */
function withTags(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  const counts = new Map<string, number>();
  for (const { categories, author } of entries)
    for (const word of new Set([...categories, author ?? ""].flatMap((label) => label.split(" "))))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const areTags = (label: string): boolean =>
    TAGS.test(label) && label.split(" ").some((word) => word.length > 3 && (counts.get(word) ?? 0) > 1);
  return entries.map((entry) => {
    const categories = entry.categories.flatMap((label) => (areTags(label) ? label.split(" ") : [label]));
    return categories.length === entry.categories.length ? entry : { ...entry, categories };
  });
}

/** Where entries have an author and a category, the only label of one is its category, unless it signs others. */
function withoutLoneAuthors(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  const signed = entries.filter(hasBoth);
  if (signed.length * 2 <= entries.length) return entries;
  const authors = new Set(signed.map(({ author }) => author));
  return entries.map((entry) => {
    const { author, categories } = entry;
    const isLone =
      author !== null && categories.length === 0 && !authors.has(author) && ONE_WORD.test(author);
    return isLone ? { ...entry, author: null, categories: [author] } : entry;
  });
}

const ONE_WORD = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u;
const SMALL_WORD = /\s\p{Ll}/u;

const hasBoth = ({ author, categories }: FeedEntry): boolean => author !== null && categories.length > 0;

/** Without numbers, and without a mark that a sentence or a field with a name has. */
const NO_TEXT = /^\p{L}[^\d:!?…]*[^\d:;!?….,]$/u;

const isFullName = (label: string): boolean => label.includes(" ") && readWriters(label) !== null;

/** A label that may be a section; the author's place holds it where the entry has no other. */
function sectionLabel(
  { author, categories }: FeedEntry,
  isSigned: boolean,
  areSmall: boolean,
): string | null {
  const isFiled =
    !isSigned && author !== null && ONE_WORD.test(author) && (areSmall || !/^\p{Ll}/u.test(author));
  const fit = (isFiled ? [author, ...categories] : categories).filter(
    (label) => label.length <= MAX_SECTION && NO_TEXT.test(label),
  );
  return fit.find(isKnownKicker) ?? fit.find((label) => !isFullName(label)) ?? fit[0] ?? null;
}
