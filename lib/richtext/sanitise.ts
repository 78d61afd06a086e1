import sanitizeHtml from "sanitize-html";
import { safeHref } from "@/lib/richtext/safe-href";
import type { SafeHtml } from "@/lib/richtext/safe-html";

const TAGS = [
  "h2",
  "h3",
  "h4",
  "p",
  "ul",
  "ol",
  "li",
  "blockquote",
  "a",
  "strong",
  "em",
  "br",
  "hr",
  "figure",
  "figcaption",
  "table",
  "caption",
  "thead",
  "tbody",
  "tr",
  "th",
  "td",
];

/**
 * Reduce any HTML to the few tags and attributes that a body may have.
 *
 * This is the last step before storage: even a mistake in the renderer can't let
 * a script, a style, an event handler or a strange URL through.
 */
export function sanitise(html: string): SafeHtml {
  return sanitizeHtml(html, {
    allowedTags: TAGS,
    allowedAttributes: {
      ...{ a: ["href", "rel"], ol: ["start"], figure: ["data-media"] },
      ...{ th: ["scope", "colspan", "rowspan"], td: ["colspan", "rowspan"] },
    },
    allowedSchemes: ["http", "https", "mailto"],
    allowProtocolRelative: false,
    transformTags: {
      a: (_tag, attributes) => ({ tagName: "a", attribs: linkAttributes(attributes.href) }),
      ol: (_tag, attributes) => ({ tagName: "ol", attribs: listAttributes(attributes.start) }),
      figure: (_tag, attributes) => ({
        tagName: "figure",
        attribs: pictureAttributes(attributes["data-media"]),
      }),
      th: (_tag, attributes) => ({ tagName: "th", attribs: cellAttributes(attributes) }),
      td: (_tag, attributes) => ({ tagName: "td", attribs: cellAttributes(attributes) }),
    },
  }) as SafeHtml;
}

function linkAttributes(raw: string | undefined): Record<string, string> {
  const href = safeHref(raw);
  return href ? { href, rel: "noopener" } : {};
}

function listAttributes(start: string | undefined): Record<string, string> {
  return start && /^-?\d{1,9}$/.test(start) ? { start } : {};
}

function pictureAttributes(id: string | undefined): Record<string, string> {
  return id && /^[1-9]\d{0,9}$/.test(id) ? { "data-media": id } : {};
}

/** As the renderer writes them; anything else is left out. */
const CELL_ATTRIBUTES: ReadonlyMap<string, RegExp> = new Map([
  ["scope", /^(?:col|row)$/],
  ["colspan", /^[1-9]\d{0,3}$/],
  ["rowspan", /^[1-9]\d{0,3}$/],
]);

function cellAttributes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).filter(([name, value]) => CELL_ATTRIBUTES.get(name)?.test(value)),
  );
}
