/** Where each word of `text` starts: what follows white space, or the beginning. */
export function wordStarts(text: string): number[] {
  return Array.from(text.matchAll(/(?<!\S)\S/g), ({ index }) => index);
}
