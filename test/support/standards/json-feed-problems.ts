import { z } from "zod";
import type { Visited } from "@/test/support/standards/crawl-site";
import { contentProblems } from "@/test/support/standards/feed-content";
import { isInstant, isLanguage, isWebAddress, repeated } from "@/test/support/standards/rules";

const address = z.string().refine(isWebAddress, "is no absolute address");
const date = z.string().refine(isInstant, "is no date of RFC 3339");
const language = z.string().refine(isLanguage, "is no registered tag");
const said = z.string().trim().min(1);
const author = z.strictObject({ name: said.optional(), url: address.optional(), avatar: address.optional() });

/** JSON Feed 1.1, with what it recommends; a property that it does not have is a mistake. */
const feedSchema = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: said,
  home_page_url: address,
  feed_url: address,
  description: said.optional(),
  icon: address.optional(),
  language: language.optional(),
  authors: z.array(author).min(1).optional(),
  hubs: z.array(z.strictObject({ type: said, url: address })).optional(),
  items: z.array(
    z.strictObject({
      id: said,
      url: address,
      external_url: address.optional(),
      title: said.optional(),
      content_html: z.string(),
      summary: said.optional(),
      image: address.optional(),
      date_published: date,
      date_modified: date,
      authors: z.array(author).min(1).optional(),
      tags: z.array(said).min(1).optional(),
      language: language.optional(),
      attachments: z
        .array(
          z.strictObject({
            url: address,
            mime_type: said,
            title: said.optional(),
            size_in_bytes: z.int().optional(),
          }),
        )
        .min(1)
        .optional(),
      // What the format has no place for may stand under a name that begins so.
      _rights: z.strictObject({ text: said, licence_url: address.optional() }).optional(),
    }),
  ),
});

/** What stands against a JSON feed. */
export function jsonFeedProblems({ body, contentType, path }: Visited, origin: string): string[] {
  const read = feedSchema.safeParse(JSON.parse(body));
  if (!read.success) return read.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  const { feed_url, items } = read.data;
  return [
    ...(contentType === "application/feed+json; charset=utf-8" ? [] : [`media type: ${contentType}`]),
    ...(feed_url === origin + path ? [] : [`feed_url: ${feed_url}`]),
    ...repeated(items.map(({ id }) => id)).map((id) => `twice: ${id}`),
    ...items.flatMap(({ content_html }) => contentProblems(content_html)),
  ];
}
