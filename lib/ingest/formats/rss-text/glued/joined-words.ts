import { allMatches } from "@/lib/ingest/text/all-matches";
import { foldedSpellings } from "@/lib/ingest/text/spellings";

/** Names with a capital inside, as they are printed everywhere; those with one small letter or two before it need no list. */
const NAMES = foldedSpellings(
  "youtube|linkedin|whatsapp|tiktok|facetime|github|gitlab|wordpress|paypal|javascript|typescript|powerpoint|sharepoint|onedrive|onenote|openai|deepmind|chatgpt|mastercard|fedex|soundcloud|openstreetmap|libreoffice|spacex|blackrock|blackberry|astrazeneca|biontech|exxonmobil|glaxosmithkline|thyssenkrupp|harpercollins|airbnb|yougov|myspace|photoshop|indesign|postgresql|bahncard|bitlocker|airpods|airdrop|playstation|dreamworks|hellofresh|flixbus|flixtrain|starcraft|warcraft|minecraft|netflix|peertube|pixelfed|bluesky|newspicks|researchgate|sciencedirect|springernature|plosone|biorxiv|medrxiv|arxiv|healthcare|smartcity|startup|teamviewer|webex|skyteam|easyjet|swissinfo|euronews|macbook|macarthur|macdonald|macgregor|maccallum|fitzgerald|fitzroy|vancouver",
);

/** `MacDonald`, `FitzGerald`: no word of a language ends so. */
const NAME_FRONT = /^(?:Mac|Fitz|Van|Von|Des|Del|Mc)$/;

/** German forms for both: `BürgerInnen`. */
const BOTH_FORMS = /^In(?:nen)?(?!\p{L})/u;

/** So many letters stand at least before a seam: fewer are `iPhone`, `McDonald`, `PhD`, `DeLuca`. */
const MIN_BEFORE = 3;
/** Longer runs of letters are no word, nor two. */
const MAX_WORD = 60;

/** A word with a capital behind a small letter, free on both sides, and the word before it. */
const FREE = /(?<=^|(\S{1,40})\s[“„«"'(]{0,2})(\p{L}{3,30}\p{Lu}\p{L}{0,30})(?=[\s.,;:!?)’'”»"]|$)/gmu;
const MIN_NEIGHBOURS = 2;

/**
 * Learn which words have a capital inside of themselves: a list of names, and words that stand free in the text behind
 * two different words at least; two fields that are glued have the same word before them each time, or none.
 *
 * @returns whether at an offset of the text, before a capital, such a word goes on.
 */
export function learnJoinedWords(text: string): (at: number) => boolean {
  const neighbours = new Map<string, Set<string>>();
  for (const [, before = "", word = ""] of allMatches(text, FREE)) {
    if (!/\p{Ll}\p{Lu}/u.test(word)) continue;
    const known = neighbours.get(word) ?? new Set<string>();
    neighbours.set(word, known.add(before));
  }
  return (at) => {
    const before = /\p{L}{1,60}$/u.exec(text.slice(Math.max(0, at - MAX_WORD), at))?.[0] ?? "";
    const after = /^\p{L}{1,60}/u.exec(text.slice(at, at + MAX_WORD))?.[0] ?? "";
    if (before === "") return false;
    const last = before.slice(Math.max(0, before.search(/\p{Lu}?[^\p{Lu}]{0,60}$/u)));
    if (last.length < MIN_BEFORE || NAME_FRONT.test(last) || BOTH_FORMS.test(text.slice(at, at + 8)))
      return true;
    const own = `${last}${firstPart(after)}`;
    const isKnown = (word: string): boolean => (neighbours.get(word)?.size ?? 0) >= MIN_NEIGHBOURS;
    return isKnown(own) || isKnown(before + after) || NAMES.has(own.toLowerCase());
  };
}

/** Up to the next capital behind a small letter. */
const firstPart = (letters: string): string => /^\p{Lu}{1,30}\p{Ll}{0,60}/u.exec(letters)?.[0] ?? letters;
