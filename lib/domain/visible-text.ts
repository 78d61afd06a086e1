/** A piece of text: as it is, or a control character that would not be seen, with its name. */
export type TextPart =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "control";
      readonly label: string;
      readonly name: string;
      /** How many of them stand side by side. */
      readonly count: number;
    };

const NAMES: Readonly<Record<string, readonly [label: string, name: string]>> = {
  "\0": ["NUL", "null character"],
  "\u00ad": ["SHY", "soft hyphen"],
  "\u061c": ["ALM", "Arabic letter mark"],
  "\u200b": ["ZWSP", "zero-width space"],
  "\u200e": ["LRM", "left-to-right mark"],
  "\u200f": ["RLM", "right-to-left mark"],
  "\u202a": ["LRE", "left-to-right embedding"],
  "\u202b": ["RLE", "right-to-left embedding"],
  "\u202c": ["PDF", "end of embedding or override"],
  "\u202d": ["LRO", "left-to-right override"],
  "\u202e": ["RLO", "right-to-left override"],
  "\u2060": ["WJ", "word joiner"],
  "\u2066": ["LRI", "left-to-right isolate"],
  "\u2067": ["RLI", "right-to-left isolate"],
  "\u2068": ["FSI", "first strong isolate"],
  "\u2069": ["PDI", "end of isolate"],
  "\ufeff": ["BOM", "byte order mark"],
};

/**
 * Controls, format characters and halves of surrogate pairs: what changes how text looks without being seen.
 *
 * Not tabs, line breaks, the joiners that many scripts need, and the few format characters that are seen.
 */
const HIDDEN = /((?!\u200c|\u200d|[\t\n\r\u0600-\u0605\u06dd\u070f\u08e2])[\p{Cc}\p{Cf}\p{Cs}])/u;

/** Browsers end a text node of a page at 65,536 characters; a longer one differs from what was rendered. */
const LONGEST = 60_000;

/** Cut text so that invisible and direction controls can be shown as what they are, in parts that a page can hold. */
export function visibleParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let [before, count] = ["", 0];
  const endRun = () => {
    if (count > 0) parts.push(control(before, count));
    count = 0;
  };
  for (const [index, piece] of text.split(HIDDEN).entries()) {
    if (piece === "") continue;
    // Thousands of marks in a row would say no more than one, and make a browser slow.
    if (index % 2 === 0 || piece !== before) endRun();
    if (index % 2 === 0) parts.push(...readable(piece));
    else [before, count] = [piece, count + 1];
  }
  endRun();
  return parts;
}

function readable(text: string): TextPart[] {
  const parts: TextPart[] = [];
  for (let from = 0; from < text.length; ) {
    const end = from + LONGEST;
    const to = isPairAt(text, end) ? end - 1 : end;
    parts.push({ kind: "text", text: text.slice(from, to) });
    from = to;
  }
  return parts;
}

/** Whether a cut would part the halves of one character. */
const isPairAt = (text: string, at: number) => (text.codePointAt(at - 1) ?? 0) > 0xffff;

function control(character: string, count: number): TextPart {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const [label, name] = NAMES[character] ?? [`U+${code}`, "control character"];
  return { kind: "control", label, name: `U+${code} ${name}`, count };
}
