import type { FeedEntry } from "@/lib/ingest/formats/rss-text/entry";

/** A section is a word or three. */
const MAX_SECTION = 40;

/** So few entries may each have a section of their own. */
const MAX_ALL_APART = 4;

const MAX_SIGNED_APART = 12;

/** Sections are believed where nearly all of at least so many entries have one. */
const MIN_ENTRIES = 3;
const MIN_SHARE = 0.8;

/**
 * Read sections from labels that no list knows: nearly all entries have one label and no more, it differs between them,
 * and some share theirs. A single word that was taken for an author is such a label.
 */
export function withSections(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  const labels = entries.map(onlyLabel);
  const filed = labels.filter((label) => label !== null);
  const distinct = new Set(filed);
  // A label beside an author is no author itself.
  const isSigned = entries.every(({ author, categories }) => author !== null && categories.length > 0);
  const mayBeApart = filed.length <= (isSigned ? MAX_SIGNED_APART : MAX_ALL_APART);
  const isShared = distinct.size > 1 && (mayBeApart || distinct.size < filed.length);
  if (filed.length < MIN_ENTRIES || filed.length < entries.length * MIN_SHARE || !isShared) return entries;
  return entries.map((entry, index) => {
    const label = labels[index] ?? null;
    if (label === null) return entry;
    const author = entry.author === label ? null : entry.author;
    return { ...entry, author, categories: [label], section: label };
  });
}

function onlyLabel({ author, categories: [first, ...more] }: FeedEntry): string | null {
  if (more.length > 0) return null;
  const label = first ?? (/^\p{Lu}[\p{L}\p{M}-]*$/u.test(author ?? "") ? author : null);
  return label !== null && label.length <= MAX_SECTION && !/\d/.test(label) ? label : null;
}
