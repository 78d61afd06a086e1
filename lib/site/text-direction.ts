import { keepMade } from "@/lib/domain/keep-made";

const RIGHT_TO_LEFT = new Set(["ar", "dv", "fa", "he", "ku-arab", "ps", "sd", "ug", "ur", "yi"]);

/** The direction in which a language is written. */
export function textDirection(language: string): "ltr" | "rtl" {
  const tag = language.toLowerCase();
  return RIGHT_TO_LEFT.has(tag) || RIGHT_TO_LEFT.has(tag.split("-")[0] ?? "") ? "rtl" : "ltr";
}

const namesIn = keepMade(
  (language) => new Intl.DisplayNames([language], { type: "language", fallback: "none" }),
);

/** The name of `language` in the language `shownIn`, or null where it has none. */
export function languageName(language: string, shownIn: string): string | null {
  try {
    return namesIn(shownIn).of(language) ?? null;
  } catch {
    return null;
  }
}
