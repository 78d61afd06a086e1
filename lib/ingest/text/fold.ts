import { spellOut } from "@/lib/domain/latin-spellings";

/** Lower case, without accents and with single spaces: for comparing labels, never for showing. */
export function foldText(text: string): string {
  // Most labels are plain ASCII: nothing to decompose.
  if (/^[\n -_a-~]*$/.test(text)) return text.toLowerCase().replace(/\s+/g, " ").trim();
  const bare = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
  return spellOut(bare)
    .replace(/[\u2018\u2019\u00b4`]/g, "'")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}

/** Letters and digits of the folded text only: what is left of a title in the address of its page. */
export function foldLetters(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, "");
}
