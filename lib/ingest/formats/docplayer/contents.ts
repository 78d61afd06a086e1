/** What tables of contents are called. */
export const CONTENTS_NAME =
  /^(?:table of contents|contents|inhaltsverzeichnis|inhalt|table des matières|sommaire|índice|índice de contenido|contenido|tabla de contenidos|indice|sommario|sumário|conteúdo|inhoudsopgave|inhoud|spis treści|[iİ]çindekiler|i̇çindekiler|المحتويات|جدول المحتويات|فهرس|innehåll|innehållsförteckning|indhold|indholdsfortegnelse|innhold|sisällys|obsah|cuprins|περιεχόμενα|содержание|оглавление|зміст|tartalomjegyzék|tartalom)(?![\p{L}])/iu;

/** Dot leaders and a page number, as behind an entry of a table of contents. */
const LEADER = /(?:\.{3,}|…|(?:\. ){3,})\s?\d{0,4}/g;

/** A table of contents has at least this many words; fewer are a sentence that mentions contents. */
const MIN_WORDS = 3;

interface Word {
  readonly text: string;
  readonly end: number;
}

/** The words and word pairs of the pages after the table: its entries recur there as headings. */
export interface Vocabulary {
  readonly words: ReadonlySet<string>;
  /** In small letters: a table may write its headings in another case than the pages do. */
  readonly small: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), (match) => ({
    text: match[0],
    end: match.index + match[0].length,
  }));
}

/** Collect the words and pairs of `text`. */
export function buildVocabulary(text: string): Vocabulary {
  const words = new Set<string>();
  const small = new Set<string>();
  const pairs = new Set<string>();
  let previous = "";
  for (const word of wordsOf(text)) {
    words.add(word.text);
    small.add(word.text.toLowerCase());
    pairs.add(`${previous} ${word.text}`);
    previous = word.text;
  }
  return { words, small, pairs };
}

/**
 * How far a table of contents at the start of `page` reaches, or 0 where there is none.
 *
 * `later` reads the rest of the document, so it is asked only where a page is headed as a table of contents.
 */
export function measureContents(page: string, later: () => Vocabulary): number {
  const name = CONTENTS_NAME.exec(page);
  if (!name) return 0;
  const rest = page.slice(name[0].length);
  const leaders = [...rest.matchAll(LEADER)];
  const last = leaders.length >= 3 ? leaders.at(-1) : undefined;
  if (last) return name[0].length + last.index + last[0].length;
  return name[0].length + reachOfEntries(rest, later());
}

/** A longer page holds more than a table whose entries have no numbers. */
const MAX_TABLE = 200;

/** A page of words that all recur later, and of no sentence: the entries may be a word each. */
function isNothingElse(rest: string, words: readonly Word[], later: Vocabulary): boolean {
  const isKnown = ({ text }: Word): boolean => /^\d+$/.test(text) || later.small.has(text.toLowerCase());
  const isTable = words.length >= MIN_WORDS && words.length <= MAX_TABLE && words.every(isKnown);
  return isTable && !/\p{L}[.!?]["'”’»)]?\s*$/u.test(rest);
}

/** Follow the entries as long as their words recur later; a word that never does, or strange pairs in a row, end them. */
function reachOfEntries(rest: string, later: Vocabulary): number {
  const words = wordsOf(rest);
  if (isNothingElse(rest, words, later)) return words.at(-1)?.end ?? 0;
  let strange = 0;
  let end = 0;
  let lastKnown = 0;
  for (const [index, word] of words.entries()) {
    if (!later.words.has(word.text) && !/^\d+$/.test(word.text)) break;
    const isKnown =
      index === 0 || /^\d+$/.test(word.text) || later.pairs.has(`${words[index - 1]?.text} ${word.text}`);
    strange = isKnown ? 0 : strange + 1;
    if (strange >= 3) break;
    if (isKnown) lastKnown = index + 1;
    end = word.end;
  }
  if (lastKnown < MIN_WORDS) return 0;
  return Math.min(end, words[lastKnown - 1]?.end ?? 0);
}
