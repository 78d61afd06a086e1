import { Parser } from "htmlparser2";
import { BlockBuilder } from "@/lib/ingest/html/block-builder";
import { singleSpaces } from "@/lib/ingest/text/spaces";
import type { Block } from "@/lib/ingest/types";

/** Open elements beyond this are forgotten: the parser's stack is an array that it shifts, quadratic when deep. */
const MAX_DEPTH = 512;

/** Thrown out of a parser's callback to stop it; never leaves this file. */
class TooDeep extends Error {}

/** What a reader would see of an HTML fragment. */
export interface HtmlContent {
  readonly blocks: Block[];
  /** Absolute http(s) addresses of the links, each once, in the order of the text. */
  readonly links: string[];
}

/**
 * Read an HTML fragment as paragraph-level blocks and links. Never throws, whatever the markup.
 *
 * A line break in the source is `\n` in the text; scripts, styles and embedded objects are left out.
 * Relative links are resolved against `base` where there is one and left out elsewhere.
 */
export function htmlToBlocks(html: string, base?: string | null): HtmlContent {
  const resolve = (href: string) => resolveLink(href, base);
  const builder = new BlockBuilder(resolve);
  const links = new Set<string>();
  let rest = html;
  while (rest !== "") {
    const stop = parseUntilTooDeep(rest, builder, (href) => {
      const url = resolve(href);
      if (url) links.add(url);
    });
    builder.restart();
    rest = stop === null ? "" : rest.slice(stop);
  }
  return { blocks: builder.blocks, links: [...links] };
}

/** The text of an HTML fragment on one line: for titles and names. */
export function htmlToLine(html: string): string {
  const hasMarks = html.includes("<") || html.includes("&");
  const looksMarkedUp = hasMarks && /<[/!?]?[a-z][^<>]*>|<!--|&#?\w+;/i.test(html);
  const text = looksMarkedUp
    ? htmlToBlocks(html)
        .blocks.map((block) => block.text)
        .join(" ")
    : html;
  return singleSpaces(text).trim();
}

/** Parse until the end (null) or until the nesting is too deep (the offset to go on from). */
function parseUntilTooDeep(
  html: string,
  builder: BlockBuilder,
  onLink: (href: string) => void,
): number | null {
  let depth = 0;
  const open = neverClosed(html);
  const handler = {
    onopentag: (name: string, attributes: Readonly<Record<string, string>>) => {
      if (!open.has(name)) builder.openElement(name, attributes);
      if (name === "a" && attributes.href && builder.isVisible) onLink(attributes.href);
      depth++;
      if (depth > MAX_DEPTH) throw new TooDeep();
    },
    onclosetag: (name: string) => {
      depth--;
      if (!open.has(name)) builder.closeElement(name);
    },
    ontext: (data: string) => builder.text(data),
  };
  // Feeds write HTML as XML: `<iframe/>` is whole, and hides nothing of what follows.
  // Without any to decode, the parser goes from tag to tag instead of from sign to sign.
  const parser = new Parser(handler, { recognizeSelfClosing: true, decodeEntities: html.includes("&") });
  try {
    parser.end(html);
    return null;
  } catch (error) {
    if (error instanceof TooDeep) return parser.endIndex + 1;
    throw error;
  }
}

const HIDING = /<(audio|canvas|math|noscript|object|svg|template|video)(?=[\s/>])/gi;

/** Elements that hide what is in them and have no end: what follows them is still meant to be read. */
function neverClosed(html: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, name = ""] of html.matchAll(HIDING)) names.add(name.toLowerCase());
  for (const name of names) if (new RegExp(`</${name}`, "i").test(html)) names.delete(name);
  return names;
}

function resolveLink(href: string, base?: string | null): string | null {
  const trimmed = href.trim();
  if (trimmed.startsWith("#")) return null;
  if (/^https?:\/\//i.test(trimmed)) return trimmed;
  if (!base || !URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}
