const NAMES = new Intl.DisplayNames(["en-GB"], { type: "language" });

/** A language as the desk names it: "German", and "language unknown" where no text told. */
export function languageLabel(tag: string): string {
  if (tag === "und" || tag === "") return "language unknown";
  try {
    return NAMES.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
