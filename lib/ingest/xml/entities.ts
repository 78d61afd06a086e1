/** More than any document declares by hand; those of a DTD stand outside, and are never fetched. */
const MOST_ENTITIES = 200;
const LONGEST_NAME = 40;
const LONGEST_VALUE = 1_000;
/** Code units that all of them may add to one document: a name and a line of imprint, not a text. */
const MOST_EXPANDED = 200_000;

const DECLARATION = new RegExp(
  `<!ENTITY\\s{1,20}([\\p{L}_:][\\p{L}\\p{N}_:.-]{0,${LONGEST_NAME - 1}})\\s{1,20}(?:"([^"]{0,${LONGEST_VALUE}})"|'([^']{0,${LONGEST_VALUE}})')\\s{0,20}>`,
  "gu",
);
const NUMBERED = /&#(?:([0-9]{1,7})|x([0-9a-f]{1,6}));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * The short plain texts that a document declares as entities of its own.
 *
 * One that holds markup, refers to another one or stands outside of the document is none of these: its references
 * stay as they are written, so that nothing grows and nothing is fetched.
 */
export class Entities {
  readonly #values = new Map<string, string>();
  #expanded = 0;

  /** `&` and `;` around the longest name, or 0 where there is none. */
  get longestReference(): number {
    return this.#values.size === 0 ? 0 : LONGEST_NAME + 2;
  }

  /** Take the declarations in a document type; the first of a name counts. */
  declare(subset: string): void {
    for (const [, name = "", double, single] of subset.matchAll(DECLARATION)) {
      if (this.#values.size >= MOST_ENTITIES) return;
      const text = plainText(double ?? single ?? "");
      if (text !== null && !this.#values.has(name)) this.#values.set(name, text);
    }
  }

  /** What a reference stands for; null where it is unknown, or all of them have added enough. */
  expand(name: string): string | null {
    const text = this.#values.get(name);
    if (text === undefined || this.#expanded + text.length > MOST_EXPANDED) return null;
    this.#expanded += text.length;
    return text;
  }
}

/** A value as the text that it stands for; null where that is more than text. */
function plainText(value: string): string | null {
  const signs = value.replace(NUMBERED, (_, decimal?: string, hex?: string) => {
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    // What would be markup once it is decoded is told by its sign.
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : "<";
  });
  const text = signs.replace(/&(amp|lt|gt|quot|apos);/g, "");
  if (/[<&]/.test(text)) return null;
  return signs.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => NAMED[name] ?? "");
}
