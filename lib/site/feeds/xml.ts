/** Characters that XML 1.0 can't hold in any form; a half of a surrogate pair is one. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\r": "&#13;",
};

/** Escape text for an XML element or attribute; what XML can't hold is left out. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[&<>"'\r]/g, (character) => ENTITIES[character] ?? "");
}

/** One element with text; nothing at all where there is no `text`. */
export function element(name: string, text: string | null | undefined, attributes: Attributes = {}): string {
  return text === null || text === undefined
    ? ""
    : `<${name}${write(attributes)}>${escapeXml(text)}</${name}>\n`;
}

/** One element without content. */
export function emptyElement(name: string, attributes: Attributes): string {
  return `<${name}${write(attributes)}/>\n`;
}

type Attributes = Readonly<Record<string, string>>;

const write = (attributes: Attributes) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value).replace(/[\t\n]/g, " ")}"`)
    .join("");
