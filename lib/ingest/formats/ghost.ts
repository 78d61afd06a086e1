import { bodyOf, lineOf } from "@/lib/ingest/formats/feed/construct";
import { distinct, joinNames } from "@/lib/ingest/formats/feed/lists";
import type { FeedFields } from "@/lib/ingest/formats/feed-events";
import { bodyHtml } from "@/lib/ingest/formats/ghost/body-html";
import { type GhostSite, readSite } from "@/lib/ingest/formats/ghost/site";
import { scheduledWarning, stateWarning } from "@/lib/ingest/formats/source-state";
import { type Fields, fieldsOf, textOf } from "@/lib/ingest/json/fields";
import { mapJsonArrays } from "@/lib/ingest/json/map-arrays";
import { RecordSplitter } from "@/lib/ingest/json/record-splitter";
import { LIMITS } from "@/lib/ingest/limits";
import { unixTime } from "@/lib/ingest/mapping/cell";
import { splitWith } from "@/lib/ingest/split-events";
import type { DumpFormat, Split, Warning } from "@/lib/ingest/types";

const SAMPLE = 64 * 1024;

/** The export of Ghost, of any version: posts and pages with their authors and tags. */
export const ghost: DumpFormat = {
  name: "ghost",
  refines: "json",
  detect: ({ text }) => {
    const head = text.slice(0, SAMPLE);
    if (!/^\s{0,200}\{\s{0,200}"(?:db|meta|data|posts)"/.test(head)) return 0;
    if (/"exported_on"\s{0,20}:\s{0,20}"?\d/.test(head)) return 1;
    const hasPosts = /"(?:posts|posts_tags|posts_authors)"\s{0,20}:\s{0,20}\[/.test(head);
    return hasPosts && /"(?:mobiledoc|lexical|custom_excerpt|published_by)"\s{0,20}:/.test(head) ? 0.95 : 0;
  },
  split: ({ text }) => splitExport(text),
};

function splitExport(text: string): Split {
  const arrays = mapJsonArrays(text);
  const posts = arrays.findLast(({ path }) => path?.at(-1) === "posts");
  const site = readSite(text, arrays, posts?.path ?? []);
  const splitter = new RecordSplitter({
    // Without posts no path fits, and all of it is around them.
    path: posts?.path ?? ["posts"],
    longest: LIMITS.itemLength,
    around: "settings, people and tags of the site",
    read: (record) => toFields(unwrapped(fieldsOf(record)), site),
  });
  return splitWith(splitter, text);
}

/** Migration tools put a post into another record, beside its address. */
function unwrapped(post: Fields): Fields {
  const inner = fieldsOf(post.get("data"));
  return inner.size === 0 ? post : new Map([...post, ...inner]);
}

function toFields(post: Fields, site: GhostSite): FeedFields | null {
  const title = lineOf(textOf(post, "title"));
  const html = bodyHtml(post);
  if (title === null && html === null) return null;
  const date = textOf(post, "published_at", "created_at");
  const id = textOf(post, "id") ?? "";
  const address = textOf(post, "canonical_url", "url");
  return {
    title,
    summary: html === null ? null : lineOf(textOf(post, "custom_excerpt", "excerpt", "meta_description")),
    author:
      site.authorsOf(id) ??
      joinNames(namesIn(post, "authors", "author")) ??
      site.personNamed(textOf(post, "author_id", "author", "published_by")),
    url: address?.startsWith("__GHOST_URL__") ? null : address,
    guid: textOf(post, "uuid"),
    publishedAtRaw: date === null ? null : (unixTime(date) ?? date),
    declaredLanguage: textOf(post, "locale", "language") ?? site.language,
    body: bodyOf(html ?? textOf(post, "custom_excerpt")),
    categories: distinct([...site.tagsOf(id), ...namesIn(post, "tags")].map(visibleTag)),
    warnings: warningsOf(post, date),
  };
}

function warningsOf(post: Fields, date: string | null): Warning[] {
  const warnings: Warning[] = [];
  const status = textOf(post, "status") ?? "published";
  if (textOf(post, "type") === "page" || isYes(post.get("page"))) warnings.push(stateWarning("page"));
  if (status === "scheduled") warnings.push(scheduledWarning(date));
  else if (status !== "published" && status !== "sent") warnings.push(stateWarning("draft"));
  const visibility = textOf(post, "visibility") ?? "public";
  if (visibility !== "public") warnings.push(stateWarning("members"));
  return warnings;
}

/** Names that stand with the post itself: as the site's own interface gives them. */
function namesIn(post: Fields, ...keys: readonly string[]): (string | null)[] {
  return keys.flatMap((key) => {
    const value = post.get(key);
    return (Array.isArray(value) ? value : [value]).map((one) =>
      lineOf(textOf(unwrapped(fieldsOf(one)), "name")),
    );
  });
}

/** A tag with a sign in front is for the theme alone; readers never see it. */
const visibleTag = (tag: string | null) => (tag?.startsWith("#") ? null : tag);

const isYes = (value: unknown) => value === true || value === 1;
