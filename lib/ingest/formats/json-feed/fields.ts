import { z } from "zod";
import type { Facts } from "@/lib/domain/facts";
import { resolveUrl } from "@/lib/ingest/formats/feed/addresses";
import { bodyOf, lineOf } from "@/lib/ingest/formats/feed/construct";
import { FactList } from "@/lib/ingest/formats/feed/fact-list";
import { distinct, joinNames } from "@/lib/ingest/formats/feed/lists";
import type { FeedFields } from "@/lib/ingest/formats/feed-events";
import type { RawBody } from "@/lib/ingest/raw-body";

/** A field of the wrong kind counts as missing: one bad field is no reason to lose the item. */
const lenientText = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null)
  .transform((value) => value?.trim() || null);
const lenientAuthor = z.object({ name: lenientText, url: lenientText }).catch({ name: null, url: null });
const lenientAuthors = z.array(lenientAuthor).catch([]);
const lenientFile = z
  .object({ url: lenientText, mime_type: lenientText, size_in_bytes: lenientText })
  .catch({ url: null, mime_type: null, size_in_bytes: null });

/** One item of a JSON Feed. */
export const itemSchema = z.object({
  id: lenientText,
  url: lenientText,
  external_url: lenientText,
  title: lenientText,
  summary: lenientText,
  content_html: lenientText,
  content_text: lenientText,
  image: lenientText,
  banner_image: lenientText,
  date_published: lenientText,
  date_modified: lenientText,
  language: lenientText,
  tags: z.array(lenientText).catch([]),
  author: lenientAuthor,
  authors: lenientAuthors,
  attachments: z.array(lenientFile).catch([]),
});
type JsonFeedItem = z.infer<typeof itemSchema>;

/** What a JSON Feed says of itself. */
export const headSchema = z.object({
  title: lenientText,
  description: lenientText,
  home_page_url: lenientText,
  feed_url: lenientText,
  icon: lenientText,
  language: lenientText,
  author: lenientAuthor,
  authors: lenientAuthors,
});
export type JsonFeedHead = z.infer<typeof headSchema>;

/** The fields of one item; relative addresses are read against `base`. */
export function toFields(item: JsonFeedItem, head: JsonFeedHead, base: string | null): FeedFields {
  const hasContent = item.content_html !== null || item.content_text !== null;
  const extra = factsOf(item, base);
  return {
    title: lineOf(item.title),
    summary: hasContent ? lineOf(item.summary) : null,
    author: namesIn(item) ?? namesIn(head),
    url: resolveUrl(item.url ?? item.external_url, base),
    guid: item.id,
    publishedAtRaw: item.date_published ?? item.date_modified,
    declaredLanguage: item.language ?? head.language,
    body: bodyIn(item, base),
    categories: distinct(item.tags),
    ...(extra && { extra }),
  };
}

/** What the feed says of itself; undefined when that is nothing. */
export function aboutFeed(head: JsonFeedHead): Facts | undefined {
  const facts = new FactList();
  facts.add("title", lineOf(head.title));
  facts.add("url", head.home_page_url);
  facts.add("description", lineOf(head.description));
  facts.add("language", head.language);
  facts.add("author", namesIn(head));
  for (const { url } of peopleIn(head)) facts.add("authorUrl", resolveUrl(url, head.home_page_url));
  facts.add("image", resolveUrl(head.icon, head.home_page_url));
  return facts.toFacts();
}

const peopleIn = ({ authors, author }: Pick<JsonFeedHead, "author" | "authors">) => [...authors, author];

const namesIn = (owner: Pick<JsonFeedHead, "author" | "authors">) =>
  joinNames(peopleIn(owner).map(({ name }) => lineOf(name)));

function bodyIn(item: JsonFeedItem, base: string | null): RawBody {
  if (item.content_html === null) return { kind: "text", source: item.content_text ?? item.summary ?? "" };
  const body = bodyOf(item.content_html);
  return body.kind === "html" && base !== null ? { ...body, base } : body;
}

function factsOf(item: JsonFeedItem, base: string | null): Facts | undefined {
  const facts = new FactList();
  for (const { url } of peopleIn(item)) facts.add("authorUrl", resolveUrl(url, base));
  facts.add("updated", item.date_published === null ? null : item.date_modified);
  if (item.url !== null && item.external_url !== item.url) {
    facts.add("viaUrl", resolveUrl(item.external_url, base));
  }
  for (const image of [item.image, item.banner_image]) facts.add("image", resolveUrl(image, base));
  for (const file of item.attachments) {
    const known = [file.mime_type, file.size_in_bytes && `${file.size_in_bytes} bytes`].filter(Boolean);
    const url = resolveUrl(file.url, base);
    if (url !== null) facts.add("media", known.length > 0 ? `${url} (${known.join(", ")})` : url);
  }
  return facts.toFacts();
}
