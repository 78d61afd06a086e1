import type { FeedEntry } from "@/lib/ingest/formats/rss-text/entry";
import { isKnownKicker } from "@/lib/ingest/kickers/known";

/** A section is a word or three. */
const MAX_SECTION = 40;

/** So few entries may each have a section of their own. */
const MAX_ALL_APART = 4;

/** More where labels can't be authors. */
const MAX_SURE_APART = 12;

/** Sections are believed where nearly all of at least so many entries have one. */
const MIN_ENTRIES = 3;
const MIN_SHARE = 0.75;

/**
 * Read sections from labels that no list knows: nearly all entries have one label and no more, it differs between them,
 * and some share theirs. A single word that was taken for an author is such a label.
 */
export function withSections(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  // A label beside an author is no author itself.
  const isSigned = entries.every(hasBoth);
  const mostSigned = entries.filter(hasBoth).length * 2 > entries.length;
  const labels = entries.map((entry) => onlyLabel(entry, mostSigned));
  const filed = labels.filter((label) => label !== null);
  const distinct = new Set(filed);
  // One word is no name of a person.
  const areWords = filed.every((label) => ONE_WORD.test(label));
  const mayBeApart = filed.length <= (isSigned || areWords ? MAX_SURE_APART : MAX_ALL_APART);
  const isShared = distinct.size > 1 && (mayBeApart || distinct.size < filed.length);
  const labelled = entries.filter(({ categories }, index) => categories.length > 0 || labels[index] !== null);
  const isUsual =
    labelled.length >= entries.length * MIN_SHARE && filed.length >= labelled.length * MIN_SHARE;
  if (filed.length < MIN_ENTRIES || !isUsual || !isShared) return entries;
  return entries.map((entry, index) => {
    const label = labels[index] ?? null;
    if (label === null) return entry;
    const author = entry.author === label ? null : entry.author;
    return {
      ...entry,
      author,
      categories: entry.categories.length > 0 ? entry.categories : [label],
      section: label,
    };
  });
}

const ONE_WORD = /^\p{Lu}[\p{L}\p{M}-]*$/u;

const hasBoth = ({ author, categories }: FeedEntry): boolean => author !== null && categories.length > 0;

function onlyLabel({ author, categories: [first, ...more] }: FeedEntry, isSigned: boolean): string | null {
  if (more.length > 0) return first !== undefined && isKnownKicker(first) ? first : null;
  const label = first ?? (!isSigned && ONE_WORD.test(author ?? "") ? author : null);
  return label !== null && label.length <= MAX_SECTION && !/\d/.test(label) ? label : null;
}
