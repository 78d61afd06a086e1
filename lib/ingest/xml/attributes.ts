import { BAD_REFERENCE, type DeclaredEntities, readCharacters } from "@/lib/ingest/xml/references";

/** Attributes by their names as written. */
export type Attributes = Readonly<Record<string, string>>;

/** Of every tag without any. */
export const NO_ATTRIBUTES: Attributes = Object.freeze({});

const LT = 0x3c;
const GT = 0x3e;
const EQUALS = 0x3d;
const DOUBLE = 0x22;
const SINGLE = 0x27;

/**
 * The offset of the `>` that ends a tag, from behind its name.
 *
 * -1 where the text ends first; `-2 - offset` of a `<` that shows that the tag has no end. A value may hold `>`,
 * and a forgotten quote is told by a `<` that comes after a `>`.
 */
export function tagEnd(text: string, from: number): number {
  let quote = 0;
  let close = -1;
  let before = 0;
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (quote !== 0) {
      if (unit === quote) quote = 0;
      else if (unit === GT && close < 0) close = at;
      else if (unit === LT && close >= 0) return close;
    } else if (unit === GT) return at;
    else if (unit === LT) return -2 - at;
    else if ((unit === DOUBLE || unit === SINGLE) && before === EQUALS) {
      quote = unit;
      close = -1;
    }
    if (unit > 0x20) before = unit;
  }
  return -1;
}

const ATTRIBUTE = /([^\s=/]+)(?:\s*=\s*(?:"([^"]*)"?|'([^']*)'?|([^\s"']*)))?/g;

/** The attributes that stand between a tag's name and its end; the first of a name counts. */
export function readAttributes(
  text: string,
  fault: (problem: string) => void,
  entities: DeclaredEntities,
): Attributes {
  const attributes: Record<string, string> = Object.create(null);
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(text); match; match = ATTRIBUTE.exec(text)) {
    const [, name = "", double, single, bare] = match;
    if (double === undefined && single === undefined)
      fault(`the attribute “${name.slice(0, 40)}” has no quoted value`);
    if (name in attributes) fault(`the attribute “${name.slice(0, 40)}” comes twice`);
    else attributes[name] = readValue(double ?? single ?? bare ?? "", fault, entities);
  }
  return attributes;
}

function readValue(written: string, fault: (problem: string) => void, entities: DeclaredEntities): string {
  const flat = /[\t\r\n]/.test(written) ? written.replace(/\r\n|[\t\r\n]/g, " ") : written;
  return readCharacters(flat, () => fault(BAD_REFERENCE), entities);
}
