const SHARP: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  ł: "l",
  ı: "i",
  ø: "o",
};

/** Spell a title as the last part of an address, of at most `limit` units. */
export function slugOf(title: string, limit: number): string {
  const plain = title
    .toLowerCase()
    .replace(/[äöüßłıø]/g, (letter) => SHARP[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[’'“”„«»"]/g, "");
  const slug = plain.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  return encodeURI(slug.slice(0, limit).replace(/-$/, ""));
}
