const LONG_WORD = /[\p{L}\p{M}]{20,}/u;

/** The class of a story whose headline has a word that would not fit: browsers without a dictionary cut it anywhere. */
export function headlineClass(headline: string): string {
  return LONG_WORD.test(headline) ? " long-words" : "";
}
