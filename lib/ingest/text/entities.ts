import { decodeHTMLStrict } from "entities";

/** A named reference decoded, also where a program wrote its name in capitals; one that HTML does not know stays as it is. */
function decodeNamed(reference: string): string {
  const exact = decodeHTMLStrict(reference);
  if (exact !== reference) return exact;
  const small = reference.toLowerCase();
  const decoded = decodeHTMLStrict(small);
  return decoded === small ? reference : decoded;
}

/** Decode the character references (`&#8230;`, `&amp;`) that a removal of tags left in plain text. */
export function decodeCharacterReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{2,7})|#x([0-9a-f]{2,6})|([a-z]{2,31}\d{0,2}));/gi,
    (whole, decimal, hex, name) => {
      if (name) return decodeNamed(whole);
      const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
      const isCharacter = code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : whole;
    },
  );
}
