import type { ListingEntry } from "@/lib/ingest/formats/listing/entry";
import { startOfButton } from "@/lib/ingest/formats/listing/labels";
import { isClock } from "@/lib/ingest/formats/listing/note-line";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { withoutButton } from "@/lib/ingest/formats/listing/tail";
import { isCut, looksLikeProse, sentenceEnds } from "@/lib/ingest/text/sentences";

/** Fewer cut texts may be an article's own dots; dots in brackets are a machine's. */
const MIN_TEASERS = 4;
const MIN_BRACKETED = 3;
const BRACKETED = /[[(](?:…|\.\.\.|&#8230;|&hellip;)[\])]\s?$/;

/** Of the lines between the first teaser and the last so many are teasers: more where no dots tell them. */
const MARKED_SHARE = 0.65;
const MIN_SHARE = 0.8;

/** A teaser is longer than a headline, and a line that only breaks off longer than the lines of a letter. */
const MIN_LENGTH = 80;
const MIN_OPEN = 100;

/** What tells a teaser, and how many there are at least. */
interface Kind {
  readonly isTeaser: (line: PageLine, index: number, lines: readonly PageLine[]) => boolean;
  readonly isEnough: (teasers: readonly PageLine[]) => boolean;
  readonly share: number;
}

const areMany = (teasers: readonly PageLine[]): boolean => teasers.length >= MIN_TEASERS;

/** A machine cut it. */
const MARKED: Kind = {
  isTeaser: ({ text }) => isCut(withoutButton(text)),
  isEnough: (teasers) =>
    areMany(teasers) ||
    (teasers.length >= MIN_BRACKETED && teasers.every(({ text }) => BRACKETED.test(withoutButton(text)))),
  share: MARKED_SHARE,
};

/** The same button is glued to its end. */
const LINKED: Kind = {
  isTeaser: ({ text }) => startOfButton(text) > 0,
  isEnough: (teasers) =>
    areMany(teasers) && new Set(teasers.map(({ text }) => text.slice(startOfButton(text)))).size === 1,
  share: MIN_SHARE,
};

/** The same button stands below it. */
const BUTTONED: Kind = {
  isTeaser: (_, index, lines) => {
    const below = lines[index + 1];
    return below?.isLabel === true && below.count >= MIN_TEASERS && /\p{L}/u.test(below.text);
  },
  isEnough: areMany,
  share: MIN_SHARE,
};

/** A time of day stands below it. */
const TIMED: Kind = {
  isTeaser: (_, index, lines) => isClock(lines[index + 1]?.text ?? ""),
  isEnough: areMany,
  share: MIN_SHARE,
};

/** It breaks off without a mark, mostly within a second sentence. */
const OPEN: Kind = {
  isTeaser: ({ text }) =>
    text.length >= MIN_OPEN && /[\p{L}\p{M}\p{N},]$/u.test(text) && !/^\p{Ll}/u.test(text),
  isEnough: (teasers) =>
    areMany(teasers) &&
    teasers.filter(({ text }) => sentenceEnds(text).length > 0).length * 2 >= teasers.length,
  share: MIN_SHARE,
};

/** It opens with the town where it was told: `(Northport) - The council …`. */
const PLACED: Kind = {
  isTeaser: ({ text }) => /^\(\p{Lu}[^()\n]{1,40}\)\s?[–—-]\s\S/u.test(text),
  isEnough: areMany,
  share: MIN_SHARE,
};

const KINDS = [MARKED, LINKED, BUTTONED, TIMED, OPEN, PLACED];

/** Find the items of a page whose headlines were lost: nearly nothing but teasers. */
export function findTeasersAlone(lines: readonly PageLine[]): readonly ListingEntry[] | null {
  // Said twice it is one teaser still, and the headline above it is none the less.
  const once = lines.filter((line, index) => !saysAgain(line, lines[index - 1]));
  for (const kind of KINDS) {
    const teasers = teasersOf(once, kind);
    if (teasers) return teasers.map((line) => ({ lines: [line], roles: ["text"] }));
  }
  return null;
}

/** The same words, perhaps with a button glued to them. */
function saysAgain({ folded }: PageLine, above: PageLine | undefined): boolean {
  const words = above?.folded ?? "";
  return folded === words || (words.length >= MIN_LENGTH && folded.startsWith(words));
}

function teasersOf(
  lines: readonly PageLine[],
  { isTeaser, isEnough, share }: Kind,
): readonly PageLine[] | null {
  const isLong = ({ text, note }: PageLine): boolean => text.length >= MIN_LENGTH && !note;
  const found = new Set(lines.filter((line, index) => isLong(line) && isTeaser(line, index, lines)));
  if (found.size === 0 || !isEnough([...found])) return null;
  // The first text, or the last one, may be short enough to be whole: the button of the others stands below it.
  const isItem = (line: PageLine, index: number): boolean =>
    found.has(line) || (isLong(line) && looksLikeProse(line.text) && BUTTONED.isTeaser(line, index, lines));
  const between = lines.slice(lines.findIndex(isItem), lines.findLastIndex(isItem) + 1);
  const told = between.filter(({ isLabel, text }) => !isLabel && !isClock(text));
  if (found.size < told.length * share || between.some(({ date }) => date !== null)) return null;
  // Among teasers that were cut a whole text is one that is short enough.
  return told.filter((line) => found.has(line) || (isLong(line) && looksLikeProse(line.text)));
}
