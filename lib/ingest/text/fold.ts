const LETTERS_WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
};

/** Lower case, without accents and with single spaces: for comparing labels, never for showing. */
export function foldText(text: string): string {
  // Most labels are plain ASCII: nothing to decompose.
  if (/^[\n -_a-~]*$/.test(text)) return text.toLowerCase().replace(/\s+/g, " ").trim();
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßæœøđðþłı]/g, (letter) => LETTERS_WITHOUT_DECOMPOSITION[letter] ?? letter)
    .replace(/[\u2018\u2019\u00b4`]/g, "'")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}

/** Letters and digits of the folded text only: what is left of a title in the address of its page. */
export function foldLetters(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, "");
}
