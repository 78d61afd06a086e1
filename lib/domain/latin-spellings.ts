/** Latin letters that Unicode does not take apart, as people without the key spell them. */
export const LATIN_SPELLINGS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
  ŋ: "ng",
};

const SPELT = new RegExp(`[${Object.keys(LATIN_SPELLINGS).join("")}]`, "g");

/** Spell out those letters in a text in lower case. */
export function spellOut(text: string): string {
  return text.replace(SPELT, (letter) => LATIN_SPELLINGS[letter] ?? letter);
}
