import { cardToHtml } from "@/lib/ingest/formats/ghost/cards";
import { fieldsOf } from "@/lib/ingest/json/fields";
import { escapeHtml } from "@/lib/ingest/text/escape-html";

/** Kinds of section, as the format numbers them. */
const MARKUP = 1;
const LIST = 3;
const CARD = 10;

const TAGS = /^(?:p|h[1-6]|blockquote|aside|pull-quote)$/;

interface Parts {
  readonly markups: readonly unknown[];
  readonly atoms: readonly unknown[];
}

/** The document of Ghost's older editor (mobiledoc 0.3) as HTML. */
export function mobiledocToHtml(document: unknown): string {
  const fields = fieldsOf(document);
  const parts = { markups: list(fields.get("markups")), atoms: list(fields.get("atoms")) };
  const cards = list(fields.get("cards"));
  return list(fields.get("sections"))
    .map((section) => sectionToHtml(list(section), parts, cards))
    .join("\n");
}

function sectionToHtml(
  [kind, name, content]: readonly unknown[],
  parts: Parts,
  cards: readonly unknown[],
): string {
  if (kind === CARD) {
    const [card, payload] = list(cards[Number(name)]);
    return cardToHtml(String(card), payload);
  }
  if (kind === LIST) {
    const items = list(content).map((item) => `<li>${markersToHtml(list(item), parts)}</li>`);
    return name === "ol" ? `<ol>${items.join("")}</ol>` : `<ul>${items.join("")}</ul>`;
  }
  if (kind !== MARKUP) return "";
  const tag = typeof name === "string" && TAGS.test(name) ? name : "p";
  const element = tag === "aside" || tag === "pull-quote" ? "blockquote" : tag;
  return `<${element}>${markersToHtml(list(content), parts)}</${element}>`;
}

/** A marker opens markups by number, and closes so many of those that are open. */
function markersToHtml(markers: readonly unknown[], { markups, atoms }: Parts): string {
  const open: string[] = [];
  let html = "";
  for (const marker of markers) {
    const [kind, opened, closed, value] = list(marker);
    for (const index of list(opened)) {
      const [tag, attributes] = list(markups[Number(index)]);
      html += tag === "a" ? `<a href="${escapeHtml(hrefOf(list(attributes)))}">` : "";
      open.push(String(tag));
    }
    html += kind === 1 ? atomToHtml(list(atoms[Number(value)])) : escapeHtml(String(value ?? ""));
    for (let count = Math.min(Number(closed) || 0, open.length); count > 0; count--) {
      html += open.pop() === "a" ? "</a>" : "";
    }
  }
  return html + (open.includes("a") ? "</a>" : "");
}

const atomToHtml = ([name, text]: readonly unknown[]) =>
  name === "soft-return" ? "<br>" : escapeHtml(String(text ?? ""));

const hrefOf = (attributes: readonly unknown[]) => String(attributes[attributes.indexOf("href") + 1] ?? "");

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
