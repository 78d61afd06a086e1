/** The names that flattened feeds and pages leave behind, beside those of letters with marks; others stay as they are. */
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  hellip: "…",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  bdquo: "„",
  euro: "€",
  shy: "\u00ad",
  sbquo: "‚",
  lsaquo: "‹",
  rsaquo: "›",
  iexcl: "¡",
  iquest: "¿",
  deg: "°",
  middot: "·",
  bull: "•",
  times: "×",
  copy: "©",
  reg: "®",
  trade: "™",
  sect: "§",
  pound: "£",
  cent: "¢",
  yen: "¥",
  ordm: "º",
  ordf: "ª",
  sup2: "²",
  sup3: "³",
  frac12: "½",
  frac14: "¼",
  frac34: "¾",
  thinsp: "\u2009",
  ensp: "\u2002",
  emsp: "\u2003",
};

/** Letters whose names tell capital from small. */
const LETTERS: Readonly<Record<string, string>> = {
  szlig: "ß",
  aelig: "æ",
  AElig: "Æ",
  oelig: "œ",
  OElig: "Œ",
  oslash: "ø",
  Oslash: "Ø",
  eth: "ð",
  ETH: "Ð",
  thorn: "þ",
  THORN: "Þ",
  lstrok: "ł",
  Lstrok: "Ł",
};

/** What follows the letter in the name of one with a mark: `eacute`, `Ccaron`. */
const MARKS: Readonly<Record<string, string>> = {
  grave: "\u0300",
  acute: "\u0301",
  circ: "\u0302",
  tilde: "\u0303",
  uml: "\u0308",
  ring: "\u030a",
  cedil: "\u0327",
  caron: "\u030c",
  ogon: "\u0328",
  dot: "\u0307",
};

function named(name: string): string | null {
  const mark = MARKS[name.slice(1)];
  const marked = mark === undefined ? "" : `${name.charAt(0)}${mark}`.normalize("NFC");
  if (marked.length === 1) return marked;
  return LETTERS[name] ?? NAMED[name.toLowerCase()] ?? null;
}

/** Decode the character references (`&#8230;`, `&amp;`) that a removal of tags left in plain text. */
export function decodeCharacterReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{2,7})|#x([0-9a-f]{2,6})|([a-z]{2,7}\d{0,2}));/gi,
    (whole, decimal, hex, name) => {
      if (name) return named(String(name)) ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
      const isCharacter = code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : whole;
    },
  );
}
