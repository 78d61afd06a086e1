import { spellOut } from "@/lib/domain/latin-spellings";

const LONGEST = 80;

const GERMAN: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue" };

/**
 * Make the last part of an address from a headline.
 *
 * Latin letters lose their accents (German umlauts become `ae oe ue`); other scripts
 * stay as they are, since a Greek or Arabic address is best read in Greek or Arabic.
 * Gives `fallback` where nothing is left.
 */
export function slugFrom(text: string, language = "", fallback = "article"): string {
  const lower = text.normalize("NFC").toLowerCase();
  const spelt = language.startsWith("de") ? lower.replace(/[äöü]/g, (letter) => GERMAN[letter] ?? "") : lower;
  const slug = spellOut(spelt)
    .normalize("NFKD")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .normalize("NFC")
    .replace(/['’ʼ]/g, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return shorten(slug) || fallback;
}

/** The first of `slug`, `slug-2`, `slug-3` … that is not taken. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number += 1) {
    const candidate = `${slug}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

function shorten(slug: string): string {
  const letters = Array.from(slug);
  if (letters.length <= LONGEST) return slug;
  const cut = letters.slice(0, LONGEST + 1).join("");
  const end = cut.lastIndexOf("-");
  return (end > LONGEST / 2 ? cut.slice(0, end) : letters.slice(0, LONGEST).join("")).replace(/-+$/, "");
}
