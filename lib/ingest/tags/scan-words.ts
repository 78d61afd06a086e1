import { unitsOf } from "@/lib/domain/units-of";
import {
  FOLDED_UNITS,
  foldKey,
  foldUnit,
  IRREGULAR,
  isUnspaced,
  MARK,
  NO_WORD,
  SIGN,
} from "@/lib/ingest/tags/fold-unit";
import {
  addUnit,
  type HashFilter,
  hashOf,
  IN_FLAGS,
  IN_STEMS,
  LONGEST_STEM,
  mix,
  SEED,
  SHORTEST_STEM,
  STEM,
  stemsOf,
} from "@/lib/ingest/tags/hash-filter";
import { isWordSign } from "@/lib/ingest/text/words";

/** A word of the text with its place in it. */
export class Token {
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  private folded: string | null = null;

  constructor(raw: string, start: number, end: number) {
    this.raw = raw;
    this.start = start;
    this.end = end;
  }

  /** Folded: no case, no accents; `&` is "and". */
  get key(): string {
    this.folded ??= foldKey(this.raw);
    return this.folded;
  }
}

/** Whether the letter at an offset is a capital, or its script has none. */
export function isCapitalAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit >= 0x61 && unit <= 0x7a) return false;
  if (unit >= 0x41 && unit <= 0x5a) return true;
  const first = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return first !== first.toLowerCase() || first === first.toUpperCase();
}

function isNumberAt(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!/\p{N}/u.test(text[at] ?? "")) return false;
  return true;
}

/** For each word: start, end, hash, the lengths of its stems as bits, flags of the filter. */
const CELLS = 5;

/** The words of one text. They are cut out only where somebody asks: most are part of no name. */
export class Words {
  readonly text: string;
  readonly count: number;
  readonly filter: HashFilter;
  private readonly cells: Int32Array;

  constructor(text: string, filter: HashFilter, cells: Int32Array) {
    this.text = text;
    this.filter = filter;
    this.cells = cells;
    this.count = cells.length / CELLS;
  }

  /** Where the word starts; `index` has to be that of a word, as in all that gives numbers here. */
  start(index: number): number {
    return this.cells[index * CELLS] ?? 0;
  }

  end(index: number): number {
    return this.cells[index * CELLS + 1] ?? 0;
  }

  hash(index: number): number {
    return this.cells[index * CELLS + 2] ?? 0;
  }

  /** The lengths of its beginnings that passed as stems, as bits. */
  stems(index: number): number {
    return this.cells[index * CELLS + 3] ?? 0;
  }

  /** What the word may be. */
  flags(index: number): number {
    return this.cells[index * CELLS + 4] ?? 0;
  }

  /** Whether the word is written exactly so. */
  isWritten(index: number, raw: string): boolean {
    return this.end(index) - this.start(index) === raw.length && this.text.startsWith(raw, this.start(index));
  }

  /** Whether the word starts with a capital, is a number, or has a script without capitals. */
  isBig(index: number): boolean {
    return (
      isCapitalAt(this.text, this.start(index)) || isNumberAt(this.text, this.start(index), this.end(index))
    );
  }

  /** Whether the word is this one when folded. */
  isFolded(index: number, key: string): boolean {
    let at = this.start(index);
    const end = this.end(index);
    for (let sign = 0; sign < key.length; at++) {
      if (at >= end) return false;
      const unit = foldUnit(this.text.charCodeAt(at));
      if (unit === MARK) continue;
      if (unit <= SIGN) return this.at(index)?.key === key;
      if (unit !== key.charCodeAt(sign)) return false;
      sign++;
    }
    return at === end || this.at(index)?.key === key;
  }

  /** The word at `index`; undefined beyond either end. */
  at(index: number): Token | undefined {
    if (index < 0 || index >= this.count) return undefined;
    const start = this.start(index);
    const end = this.end(index);
    return new Token(this.text.slice(start, end), start, end);
  }
}

/** Filled anew by every scan and copied at its end: arrays that grow cost more than the scan. */
let scratch = new Int32Array(CELLS * 4_096);

/** Cut a text into words in one pass; in scripts without spaces each sign is a word. */
export function scanWords(text: string, filter: HashFilter): Words {
  makeRoom(CELLS * text.length);
  return new Words(text, filter, scratch.slice(0, scan(text, filter)));
}

/** No text has more words than letters. */
function makeRoom(length: number): void {
  if (length <= scratch.length) return;
  scratch = new Int32Array(2 * length);
}

/** Note the words of a text and return how many cells they take. One loop over local names: this is read for every letter of every import. */
function scan(text: string, filter: HashFilter): number {
  const { flags, stems } = filter;
  const cells = scratch;
  const table = FOLDED_UNITS;
  const units = unitsOf(text);
  let free = 0;
  for (let at = 0; at < text.length; ) {
    let unit = table[units[at] as number] || foldUnit(units[at] as number);
    if (unit === NO_WORD) {
      at++;
      continue;
    }
    const start = at;
    let hash = SEED;
    let length = 0;
    let lengths = 0;
    while (unit > SIGN || unit === MARK) {
      if (unit !== MARK) {
        hash = addUnit(hash, unit);
        length++;
        const slot = mix(hash);
        if (stems[slot & IN_STEMS] === 1 && length >= SHORTEST_STEM && length <= LONGEST_STEM)
          if (((flags[slot & IN_FLAGS] ?? 0) & STEM) !== 0) lengths |= 1 << length;
      }
      at++;
      unit = at < text.length ? table[units[at] as number] || foldUnit(units[at] as number) : NO_WORD;
    }
    if (unit === IRREGULAR || at === start) {
      at = wholeEnd(text, start);
      if (at === start) {
        at++;
        continue;
      }
      [hash, lengths] = wholeHash(text.slice(start, at), filter);
    }
    cells[free] = start;
    cells[free + 1] = at;
    cells[free + 2] = hash;
    cells[free + 3] = lengths;
    cells[free + 4] = ((flags[mix(hash) & IN_FLAGS] ?? 0) & ~STEM) | (lengths === 0 ? 0 : STEM);
    free += CELLS;
  }
  return free;
}

/** Where a word ends that the table of letters can't tell: signs that are words, letters of two code units, `&`. */
function wholeEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length) {
    const codePoint = text.codePointAt(end) ?? 0;
    if (!isWordSign(codePoint) || (end > from && isUnspaced(codePoint))) break;
    end += codePoint > 0xffff ? 2 : 1;
    if (isUnspaced(codePoint)) break;
  }
  return end === from && text[from] === "&" ? from + 1 : end;
}

function wholeHash(word: string, filter: HashFilter): [hash: number, stems: number] {
  const key = foldKey(word);
  return [hashOf(key), stemsOf(filter, key)];
}
