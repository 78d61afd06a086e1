import type { BlockType } from "@/lib/domain/ingest";
import type { Block } from "@/lib/ingest/types";

const IGNORED = new Set([
  "audio",
  "canvas",
  "embed",
  "head",
  "iframe",
  "math",
  "noscript",
  "object",
  "option",
  "script",
  "style",
  "svg",
  "template",
  "textarea",
  "title",
  "video",
]);

const BREAKING = new Set([
  "address",
  "article",
  "aside",
  "blockquote",
  "body",
  "caption",
  "center",
  "dd",
  "details",
  "div",
  "dl",
  "dt",
  "fieldset",
  "figcaption",
  "figure",
  "footer",
  "form",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "header",
  "hr",
  "html",
  "li",
  "main",
  "nav",
  "ol",
  "p",
  "pre",
  "section",
  "summary",
  "table",
  "tbody",
  "tfoot",
  "thead",
  "tr",
  "ul",
]);

const CONTEXT: Readonly<Record<string, BlockType>> = {
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

/** Gathers blocks from the events of an HTML parser; knows what each element means, not how tags are read. */
export class BlockBuilder {
  readonly blocks: Block[] = [];
  readonly #open: Record<BlockType, number> = { p: 0, h: 0, li: 0, quote: 0 };
  #parts: string[] = [];
  #ignored = 0;
  #preformatted = 0;

  /** Whether what comes now is shown to readers: false inside scripts, styles and the like. */
  get isVisible(): boolean {
    return this.#ignored === 0;
  }

  openElement(name: string): void {
    if (IGNORED.has(name)) this.#ignored++;
    if (BREAKING.has(name)) this.flush();
    const type = CONTEXT[name];
    if (type) this.#open[type]++;
    if (name === "pre") this.#preformatted++;
    if (name === "br") this.#parts.push("\n");
    if (name === "td" || name === "th") this.#parts.push(" ");
  }

  closeElement(name: string): void {
    if (IGNORED.has(name)) this.#ignored--;
    if (BREAKING.has(name)) this.flush();
    const type = CONTEXT[name];
    if (type) this.#open[type]--;
    if (name === "pre") this.#preformatted--;
  }

  text(data: string): void {
    if (!this.isVisible) return;
    this.#parts.push(this.#preformatted > 0 ? data : data.replace(/[ \t\r\n\f]{2,}|[\t\r\n\f]/g, " "));
  }

  /** Forget which elements are open; what was gathered stays. */
  restart(): void {
    this.flush();
    for (const type of ["p", "h", "li", "quote"] as const) this.#open[type] = 0;
    this.#ignored = 0;
    this.#preformatted = 0;
  }

  /** End the block that is being gathered. An empty line (two line breaks) ends a paragraph too. */
  flush(): void {
    if (this.#parts.length === 0) return;
    const joined = this.#parts
      .join("")
      .replace(/\r\n?/g, "\n")
      .replace(/ {2,}/g, " ")
      .replace(/ ?\n ?/g, "\n");
    this.#parts = [];
    const type = this.#type();
    for (const piece of joined.split(/\n{2,}/)) {
      const text = piece.trim();
      if (text !== "") this.blocks.push({ type, text });
    }
  }

  #type(): BlockType {
    if (this.#open.h > 0) return "h";
    if (this.#open.li > 0) return "li";
    return this.#open.quote > 0 ? "quote" : "p";
  }
}
