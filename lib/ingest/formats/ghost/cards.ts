import { type Fields, fieldsOf, textOf } from "@/lib/ingest/json/fields";
import { markdownToHtml } from "@/lib/ingest/markdown/markdown-to-html";
import { escapeHtml } from "@/lib/ingest/text/escape-html";

const paragraph = (text: string | null) => (text === null ? "" : `<p>${text}</p>`);
const heading = (text: string | null) => (text === null ? "" : `<h3>${text}</h3>`);
const link = (url: string | null, text: string | null) =>
  url === null ? paragraph(text) : `<p><a href="${escapeHtml(url)}">${text ?? escapeHtml(url)}</a></p>`;

/** Cards of Ghost's editors that hold words for readers; texts in them are HTML already. */
const CARDS: ReadonlyMap<string, (card: Fields) => string> = new Map([
  ["html", (card) => textOf(card, "html") ?? ""],
  ["markdown", markdownCard],
  ["card-markdown", markdownCard],
  ["image", captionOf],
  ["gallery", captionOf],
  ["video", captionOf],
  ["audio", (card) => paragraph(textOf(card, "title"))],
  ["file", (card) => paragraph(textOf(card, "fileTitle"))],
  ["embed", (card) => link(textOf(card, "url"), null) + captionOf(card)],
  [
    "bookmark",
    (card) => link(textOf(card, "url"), textOf(fieldsOf(card.get("metadata")), "title")) + captionOf(card),
  ],
  ["callout", (card) => paragraph(textOf(card, "calloutText"))],
  ["toggle", (card) => heading(textOf(card, "heading")) + (textOf(card, "content") ?? "")],
  [
    "header",
    (card) => heading(textOf(card, "heading", "header")) + paragraph(textOf(card, "subheading", "subheader")),
  ],
  ["product", (card) => heading(textOf(card, "productTitle")) + (textOf(card, "productDescription") ?? "")],
  ["button", (card) => link(textOf(card, "buttonUrl"), textOf(card, "buttonText"))],
  ["code", codeCard],
  ["codeblock", codeCard],
]);

/** What a card of the editor says to readers, as HTML; nothing for cards that only mail or machines see. */
export function cardToHtml(name: string, payload: unknown): string {
  const toHtml = CARDS.get(name);
  return toHtml ? toHtml(fieldsOf(payload)) : "";
}

function markdownCard(card: Fields): string {
  const source = textOf(card, "markdown") ?? "";
  return markdownToHtml(source) ?? source;
}

function captionOf(card: Fields): string {
  const caption = textOf(card, "caption");
  return caption === null ? "" : `<figure><figcaption>${caption}</figcaption></figure>`;
}

function codeCard(card: Fields): string {
  const code = textOf(card, "code");
  return code === null ? "" : `<pre>${escapeHtml(code)}</pre>${captionOf(card)}`;
}
