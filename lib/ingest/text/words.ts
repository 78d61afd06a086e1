const WORD_SIGN = /[\p{L}\p{M}\p{N}]/u;

/** For each code unit: 0 where it was not met yet, 1 where it belongs to no word, 2 where it does. */
const known = new Uint8Array(0x10000);

/** Whether a code point is a letter, a mark or a digit. */
export function isWordSign(codePoint: number): boolean {
  if (codePoint > 0xffff) return WORD_SIGN.test(String.fromCodePoint(codePoint));
  if (known[codePoint] === 0) known[codePoint] = WORD_SIGN.test(String.fromCharCode(codePoint)) ? 2 : 1;
  return known[codePoint] === 2;
}

/** The offset after the letters, marks and digits that start at `from`; `from` itself where no word starts. */
export function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length) {
    const codePoint = text.codePointAt(end) ?? 0;
    if (!isWordSign(codePoint)) return end;
    end += codePoint > 0xffff ? 2 : 1;
  }
  return end;
}

/** The words of a text in their order, as they are written. */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const end = wordEnd(text, at);
    if (end > at) words.push(text.slice(at, end));
    at = Math.max(at, end);
  }
  return words;
}
