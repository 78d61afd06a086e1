import { languageByFunctionWords } from "@/lib/ingest/identify/function-words";
import { indonesianOrMalay } from "@/lib/ingest/identify/indonesian-or-malay";
import { scoreLanguages } from "@/lib/ingest/identify/language-scores";
import { serbianOrCroatian } from "@/lib/ingest/identify/serbian-or-croatian";

/** Scripts that one language, for all that a newsroom meets, has to itself. */
const SCRIPT_LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Georgian}/gu, "ka"],
  [/\p{Script=Armenian}/gu, "hy"],
  [/\p{Script=Khmer}/gu, "km"],
  [/\p{Script=Lao}/gu, "lo"],
  [/\p{Script=Myanmar}/gu, "my"],
  [/\p{Script=Sinhala}/gu, "si"],
  [/\p{Script=Tamil}/gu, "ta"],
  [/\p{Script=Telugu}/gu, "te"],
  [/\p{Script=Kannada}/gu, "kn"],
  [/\p{Script=Malayalam}/gu, "ml"],
  [/\p{Script=Gujarati}/gu, "gu"],
  [/\p{Script=Gurmukhi}/gu, "pa"],
  [/\p{Script=Bengali}/gu, "bn"],
];
/** Languages that share a script; the first is taken where nothing tells them apart. */
const SHARED_SCRIPTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\p{Script=Arabic}/gu, ["ar", "fa", "ur", "ps", "ckb", "ug", "sd", "ku"]],
  [/\p{Script=Cyrillic}/gu, ["ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn", "tg", "tt"]],
  [/\p{Script=Devanagari}/gu, ["hi", "mr", "ne"]],
  [/\p{Script=Ethiopic}/gu, ["am", "ti"]],
];
/** Units that may be letters of another script than Latin; no punctuation of Latin texts is among them. */
const OTHER_SCRIPTS = /[\u0250-\u1dff\u2c80-\ua71f\ua800-\uffff]/;
const LETTER = 1;
const LATIN = 2;
/** For each code unit: 0 where it was not met yet, else 4 and what of the above it is. */
const kinds = new Uint8Array(0x10000);
const ENOUGH = 1500;
const MIN_LATIN_LETTERS = 12;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function kindOf(codePoint: number): number {
  const known = codePoint < kinds.length ? kinds[codePoint] : 0;
  if (known) return known;
  const sign = String.fromCodePoint(codePoint);
  const kind = 4 | (/\p{L}/u.test(sign) ? LETTER : 0) | (/\p{Script=Latin}/u.test(sign) ? LATIN : 0);
  if (codePoint < kinds.length) kinds[codePoint] = kind;
  return kind;
}

/** How many letters a text has, and how many signs of the Latin script. */
function countLetters(text: string): { letters: number; latin: number } {
  let [letters, latin] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at) ?? 0;
    const kind = kindOf(codePoint);
    if (kind & LETTER) letters++;
    if (kind & LATIN) latin++;
    if (codePoint > 0xffff) at++;
  }
  return { letters, latin };
}

function primaryTag(declared: string | null): string | null {
  const tag = declared?.trim().split(/[-_]/, 1)[0]?.toLowerCase() ?? "";
  return /^[a-z]{2,3}$/.test(tag) && tag !== "und" ? tag : null;
}

/** Links, addresses and handles say nothing about the language of a text. */
function prose(text: string): string {
  const start = text.slice(0, ENOUGH);
  return (
    /[@#]|:\/\/|www\./.test(start) ? start.replace(/https?:\/\/\S+|www\.\S+|\S+@\S+|[@#]\S+/g, " ") : start
  ).trim();
}

/**
 * Tell the language of `text` (BCP 47 primary tag), or `und`.
 *
 * A declared language never outvotes the text: it only settles what the text leaves open.
 */
export function detectLanguage(text: string, declared: string | null = null): string {
  const sample = prose(text);
  const told = languageByFunctionWords(sample);
  if (told && !OTHER_SCRIPTS.test(sample)) return told;
  const { letters, latin } = countLetters(sample);
  const hint = primaryTag(declared);
  if (letters === 0) return "und";
  if (latin > letters / 2) {
    if (told) return told;
    const found = letters >= MIN_LATIN_LETTERS ? fromModel(sample, hint, isLatin) : null;
    // The model knows Serbian in Cyrillic letters only.
    const known = found === "hr" ? serbianOrCroatian(sample) : found === "ms" ? malayOf(sample, hint) : found;
    return known ?? (hint && isLatin(hint) ? hint : "und");
  }
  return fromScript(sample, letters, hint);
}

/** The model has one language for both. */
const malayOf = (sample: string, hint: string | null): string =>
  hint === "id" || hint === "ms" ? hint : indonesianOrMalay(sample);

const NOT_LATIN = new Set([
  "zh",
  "ja",
  ...SCRIPT_LANGUAGES.map(([, tag]) => tag),
  ...SHARED_SCRIPTS.flatMap(([, tags]) => tags.filter((tag) => tag !== "sr" && tag !== "ku")),
]);

function isLatin(tag: string): boolean {
  return !NOT_LATIN.has(tag);
}

function fromScript(sample: string, letters: number, hint: string | null): string {
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if (kana + count(sample, /\p{Script=Han}/gu) > letters * 0.3) return kana > letters * 0.05 ? "ja" : "zh";
  for (const [pattern, language] of SCRIPT_LANGUAGES)
    if (count(sample, pattern) > letters / 2) return language;
  for (const [pattern, tags] of SHARED_SCRIPTS) {
    if (count(sample, pattern) <= letters / 2) continue;
    return fromModel(sample, hint, (tag) => tags.includes(tag)) ?? tags[0] ?? "und";
  }
  return "und";
}

/** The model's answer among the languages that the script allows; the hint wins a near tie. */
function fromModel(sample: string, hint: string | null, allowed: (tag: string) => boolean): string | null {
  const { ranked, isReliable } = scoreLanguages(sample);
  const possible = ranked.filter(([tag]) => allowed(tag));
  const [best] = possible;
  if (!best) return hint && allowed(hint) ? hint : null;
  const hinted = possible.find(([tag]) => tag === hint);
  if (hinted && hinted[1] >= best[1] * 0.9) return hinted[0];
  return isReliable || best[0] !== ranked[0]?.[0] ? best[0] : null;
}
