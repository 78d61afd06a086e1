import type { BlockType } from "@/lib/domain/ingest";
import { AnchorLog, linksIn } from "@/lib/ingest/html/anchor-log";
import { BREAKING, isUnseen } from "@/lib/ingest/html/element-kinds";
import { TableLog } from "@/lib/ingest/html/table-log";
import type { Block } from "@/lib/ingest/types";

/** What text is by the elements around it; tables are made of it afterwards. */
type FlowType = Exclude<BlockType, "caption" | "row">;

const CONTEXT: Readonly<Record<string, FlowType>> = {
  h1: "h",
  h2: "h",
  h3: "h",
  h4: "h",
  h5: "h",
  h6: "h",
  li: "li",
  dd: "li",
  blockquote: "quote",
};

/** Word's way to write a list item, its bullet, and a title. */
const WORD_ITEM = /(?:^|\s)MsoListParagraph/;
const WORD_TITLE = /(?:^|\s)Mso(?:Title|Heading\d?)(?:\s|$)/;
const WORD_BULLET = /mso-list\s{0,5}:\s{0,5}ignore/i;

type Attributes = Readonly<Record<string, string>>;

/** An element that changes what its text is, by its attributes, and how deep it stands. */
interface Special {
  readonly depth: number;
  readonly type: FlowType | "hidden";
}

/** Gathers blocks from the events of an HTML parser; knows what each element means, not how tags are read. */
export class BlockBuilder {
  readonly blocks: Block[] = [];
  readonly #open: Record<FlowType, number> = { p: 0, h: 0, li: 0, quote: 0 };
  readonly #anchors: AnchorLog;
  readonly #tables = new TableLog(this.blocks);
  #parts: string[] = [];
  #depth = 0;
  #hidden = 0;
  #specials: Special[] = [];
  #preformatted = 0;
  #strong = 0;

  /** `resolve` gives the absolute address of a link, or null for one that is not kept. */
  constructor(resolve: (href: string) => string | null) {
    this.#anchors = new AnchorLog(resolve);
  }

  /** Whether what comes now is shown to readers: false inside scripts, styles and what is hidden. */
  get isVisible(): boolean {
    return this.#hidden === 0;
  }

  openElement(name: string, attributes: Attributes): void {
    this.#depth++;
    const isBreaking = BREAKING.has(name);
    if (isBreaking) this.flush();
    if (isHidden(name, attributes)) this.#begin("hidden");
    else if (name === "p" && attributes.class !== undefined) this.#beginWordParagraph(attributes.class);
    if (isBreaking && this.isVisible) this.#tables.open(name, attributes);
    const type = CONTEXT[name];
    if (type) this.#open[type]++;
    if (name === "pre") this.#preformatted++;
    else if (name === "b" || name === "strong") this.#strong++;
    else if (name === "br") this.#parts.push("\n");
    else if (name === "a" || name === "sup") this.#anchors.open(name, attributes.href, this.#parts.length);
  }

  closeElement(name: string): void {
    if (name === "a" || name === "sup") this.#anchors.close(name, this.#parts);
    if (BREAKING.has(name)) {
      this.flush();
      if (this.isVisible) this.#tables.close(name);
    }
    const type = CONTEXT[name];
    if (type) this.#open[type]--;
    if (name === "pre") this.#preformatted--;
    else if (name === "b" || name === "strong") this.#strong--;
    if (this.#specials.at(-1)?.depth === this.#depth) this.#endSpecial();
    this.#depth--;
  }

  text(data: string): void {
    if (!this.isVisible) return;
    this.#tables.text(data, this.#strong > 0);
    this.#parts.push(this.#preformatted > 0 ? data : data.replace(/[ \t\r\n\f]{2,}|[\t\r\n\f]/g, " "));
  }

  /** Forget which elements are open; what was gathered stays. */
  restart(): void {
    this.flush();
    for (const type of ["p", "h", "li", "quote"] as const) this.#open[type] = 0;
    this.#tables.restart();
    this.#anchors.restart();
    this.#depth = 0;
    this.#hidden = 0;
    this.#specials = [];
    this.#preformatted = 0;
    this.#strong = 0;
  }

  /** End the block that is being gathered. An empty line (two line breaks) ends a paragraph too. */
  flush(): void {
    if (this.#parts.length === 0) return;
    const parts = this.#parts;
    this.#parts = [];
    const joined = foldSpaces(parts.join(""));
    const anchors = this.#anchors.take(parts);
    const type = this.#type();
    for (const { text, start } of piecesOf(joined)) {
      const links = anchors.length > 0 ? linksIn(text, start, anchors) : [];
      this.blocks.push(links.length > 0 ? { type, text, links } : { type, text });
    }
  }

  #beginWordParagraph(names: string): void {
    if (WORD_ITEM.test(names)) this.#begin("li");
    else if (WORD_TITLE.test(names)) this.#begin("h");
  }

  #begin(type: Special["type"]): void {
    this.#specials.push({ depth: this.#depth, type });
    if (type === "hidden") this.#hidden++;
    else this.#open[type]++;
  }

  #endSpecial(): void {
    const special = this.#specials.pop();
    if (special?.type === "hidden") this.#hidden--;
    else if (special) this.#open[special.type]--;
  }

  #type(): FlowType {
    if (this.#open.h > 0) return "h";
    if (this.#open.li > 0) return "li";
    return this.#open.quote > 0 ? "quote" : "p";
  }
}

function isHidden(name: string, attributes: Attributes): boolean {
  if (isUnseen({ tag: name, attributes })) return true;
  return name === "span" && attributes.style !== undefined && WORD_BULLET.test(attributes.style);
}

function foldSpaces(text: string): string {
  if (!text.includes("\n") && !text.includes("\r") && !text.includes("  ")) return text;
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/ {2,}/g, " ")
    .replace(/ ?\n ?/g, "\n");
}

interface Piece {
  readonly text: string;
  /** Offset in the text that it is a piece of. */
  readonly start: number;
}

/** Paragraphs between empty lines, trimmed; none is empty. */
function piecesOf(joined: string): Piece[] {
  if (!joined.includes("\n\n")) {
    const text = joined.trim();
    return text === "" ? [] : [{ text, start: joined.indexOf(text) }];
  }
  const pieces: Piece[] = [];
  let start = 0;
  for (const piece of joined.split(/\n{2,}/)) {
    const text = piece.trim();
    if (text === "") continue;
    start = joined.indexOf(text, start);
    pieces.push({ text, start });
    start += text.length;
  }
  return pieces;
}
