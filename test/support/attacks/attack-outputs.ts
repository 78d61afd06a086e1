import { finishItem, prepareDump } from "@/lib/ingest/pipeline";
import { sanitise } from "@/lib/richtext/sanitise";
import type { Payload } from "./read-payloads";
import { type Output, renderItem } from "./render-item";

interface AttackedDump {
  readonly name: string;
  readonly text: string;
}

/** What became of one payload in one place. */
export interface AttackOutput extends Output {
  readonly payload: Payload;
}

/**
 * All HTML that the payloads become when they are body, title, name, address and tag of items in dumps of every kind.
 *
 * Feeds and lists hold all payloads at once, for a mistake may also reach over items; a page holds one.
 */
export async function attackOutputs(payloads: readonly Payload[]): Promise<AttackOutput[]> {
  const outputs: AttackOutput[] = [];
  for (const payload of payloads) {
    outputs.push({ payload, place: "sanitiser", scope: "body", html: sanitise(payload.payload) });
    for (const dump of attackedPages(payload.payload))
      outputs.push(...(await itemOutputs(dump, () => payload)));
  }
  const all = { kind: "all", name: "all", payload: "" };
  for (const dump of attackedFeeds(payloads.map(({ payload }) => payload))) {
    outputs.push(...(await itemOutputs(dump, (position) => payloads[position] ?? all)));
  }
  return outputs;
}

async function itemOutputs(
  { name, text }: AttackedDump,
  payloadAt: (position: number) => Payload,
): Promise<AttackOutput[]> {
  const prepared = await prepareDump({ file: name, bytes: new TextEncoder().encode(text) });
  return prepared.split.items.flatMap((raw) =>
    renderItem(finishItem(raw, prepared.context), raw).map((output) => ({
      ...output,
      payload: payloadAt(raw.position),
      place: `${name} ${output.place}`,
    })),
  );
}

/** Feeds and a list page whose items are these payloads, in their order. */
export function attackedFeeds(payloads: readonly string[]): AttackedDump[] {
  return [
    { name: "feed.rss", text: rss(payloads.map(escapeXml)) },
    { name: "feed.atom", text: atom(payloads.map(escapeXml)) },
    { name: "feed.json", text: jsonFeed(payloads) },
    { name: "list.html", text: listing(payloads) },
  ];
}

function attackedPages(payload: string): AttackedDump[] {
  return [
    { name: "page.html", text: page(payload, escapeXml(payload)) },
    { name: "page-bare.html", text: page(payload, payload) },
    { name: "note.txt", text: `${payload}\n\n${PROSE}\n\n${payload}\n\n${PROSE}\n` },
  ];
}

const PROSE =
  "The harbour office said on Tuesday that the northern quay will open again after two winters of repairs, and that the ferry keeps its old times until the tide tables change.";

const escapeXml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

function rss(payloads: readonly string[]): string {
  const items = payloads.map(
    (xml, n) =>
      `<item><title>${xml} ${n}</title><link>${xml}</link><guid>${xml}</guid><pubDate>${xml}</pubDate><dc:creator>${xml}</dc:creator><category>${xml}</category><description>${xml}</description><content:encoded>&lt;p&gt;Berth ${n}: ${PROSE}&lt;/p&gt;${xml}&lt;p&gt;${PROSE}&lt;/p&gt;</content:encoded></item>`,
  );
  return `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title><link>https://example.org/</link>${items.join("")}</channel></rss>`;
}

function atom(payloads: readonly string[]): string {
  const entries = payloads.map(
    (xml) =>
      `<entry><title type="html">${xml}</title><link href="${xml}"/><id>${xml}</id><updated>2026-03-01T09:00:00Z</updated><author><name>${xml}</name></author><category term="${xml}"/><summary>${xml}</summary><content type="html">${xml}</content></entry>`,
  );
  return `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/">${entries.join("")}</feed>`;
}

function jsonFeed(payloads: readonly string[]): string {
  const items = payloads.map((payload) => ({
    id: payload,
    url: payload,
    title: payload,
    summary: payload,
    content_html: payload,
    authors: [{ name: payload, url: payload }],
    tags: [payload],
    language: payload,
  }));
  return JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "News", items });
}

/** `attribute` is the payload as it stands in attributes and in metadata. */
function page(payload: string, attribute: string): string {
  const data = JSON.stringify({ "@type": "NewsArticle", headline: payload, author: { name: payload } });
  return `<!DOCTYPE html><html lang="${attribute}"><head><title>${payload}</title><meta property="og:title" content="${attribute}"><meta name="author" content="${attribute}"><meta name="description" content="${attribute}"><link rel="canonical" href="${attribute}"><script type="application/ld+json">${data.replace(/</g, "\\u003c")}</script></head><body><article><p class="kicker">${payload}</p><h1>${payload}</h1><p class="byline">${payload}</p><p>${PROSE}</p>${payload}<p>${PROSE}</p><p><a href="${attribute}">${payload}</a> ${PROSE}</p></article></body></html>`;
}

function listing(payloads: readonly string[]): string {
  const cards = payloads.map(
    (payload, n) =>
      `<li class="teaser"><span class="kicker">${payload}</span><h3><a href="https://example.org/news/${n}">Notice ${n} ${payload}</a></h3><time datetime="2026-03-01">1 March 2026</time><p>${payload}</p><img src="x" alt="${escapeXml(payload)}"></li>`,
  );
  return `<!DOCTYPE html><html><head><title>News</title></head><body><main><h1>News</h1><ul>${cards.join("")}</ul></main></body></html>`;
}
