import { autoId, index, instant, integer, json, primaryKey, real, table, text, uniqueIndex } from "@/db/kit";
import { items, sources } from "@/db/schema/imports";
import { users } from "@/db/schema/people";
import { ARTICLE_STATUSES } from "@/lib/domain/article-status";
import { TAG_TYPES } from "@/lib/domain/ingest";
import type { RichTextDoc } from "@/lib/domain/rich-text";
import { TERM_STATES } from "@/lib/domain/term";

/** The texts that editors work on and readers read. */
export const articles = table(
  "articles",
  {
    id: autoId("id"),
    slug: text("slug").notNull(),
    headline: text("headline").notNull(),
    kicker: text("kicker"),
    standfirst: text("standfirst"),
    byline: text("byline"),
    dateline: text("dateline"),
    /** Tiptap JSON: what the editor edits. */
    body: json<RichTextDoc>()("body").notNull(),
    /** Rendered by the sanitiser from `body`: what readers get. */
    bodyHtml: text("body_html").notNull(),
    bodyText: text("body_text").notNull(),
    /** BCP 47 primary tag. */
    language: text("language").notNull(),
    status: text("status", { enum: ARTICLE_STATUSES }).notNull(),
    /** The date of the news as the source gives it: ISO 8601 with offset, or a date alone. */
    issuedOn: text("issued_on"),
    /** `issuedOn` as an instant, for order and archive; set on publication where the source has none. */
    issuedAt: instant("issued_at"),
    embargoUntil: instant("embargo_until"),
    publishAt: instant("publish_at"),
    firstPublishedAt: instant("first_published_at"),
    /** When what readers see last changed after its publication; null where it never did. */
    revisedAt: instant("revised_at"),
    /** When it was last corrected. */
    correctedAt: instant("corrected_at"),
    /** Raised by every write; the write names the version it was based on. */
    version: integer("version").notNull().default(1),
    sourceId: integer("source_id").references(() => sources.id),
    sourceName: text("source_name"),
    /** Where the text was first published. */
    canonicalUrl: text("canonical_url"),
    createdBy: integer("created_by").references(() => users.id),
    updatedBy: integer("updated_by").references(() => users.id),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    uniqueIndex("articles_slug_unique").on(t.slug),
    index("articles_status_issued_at").on(t.status, t.issuedAt),
    index("articles_status_publish_at").on(t.status, t.publishAt),
    index("articles_first_published_at").on(t.firstPublishedAt),
    index("articles_updated_at").on(t.updatedAt),
  ],
);

/** Which items, and which spans of them, an article came from. */
export const articleItems = table(
  "article_items",
  {
    articleId: integer("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    itemId: integer("item_id")
      .notNull()
      .references(() => items.id),
    spans: json<readonly (readonly [number, number])[]>()("spans").notNull(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.itemId] }), index("article_items_item").on(t.itemId)],
);

/** What an article was at each version that a person saved. */
export const articleRevisions = table(
  "article_revisions",
  {
    id: autoId("id"),
    articleId: integer("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    authorId: integer("author_id").references(() => users.id),
    snapshot: json<Record<string, unknown>>()("snapshot").notNull(),
    note: text("note"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [uniqueIndex("article_revisions_number_unique").on(t.articleId, t.number)],
);

/** One word of the vocabulary; on screen it is a tag. */
export const terms = table(
  "terms",
  {
    id: autoId("id"),
    type: text("type", { enum: TAG_TYPES }).notNull(),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    aliases: json<readonly string[]>()("aliases").notNull(),
    /** Plain text for readers, at the top of its page. */
    description: text("description").notNull().default(""),
    parentId: integer("parent_id"),
    mergedIntoId: integer("merged_into_id"),
    state: text("state", { enum: TERM_STATES }).notNull().default("active"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("terms_slug_unique").on(t.slug),
    uniqueIndex("terms_type_name_unique").on(t.type, t.name),
    index("terms_parent").on(t.parentId),
  ],
);

/** Which tags an article has. */
export const articleTerms = table(
  "article_terms",
  {
    articleId: integer("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    termId: integer("term_id")
      .notNull()
      .references(() => terms.id),
    confidence: real("confidence"),
    evidence: text("evidence"),
    acceptedBy: integer("accepted_by").references(() => users.id),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.termId] }), index("article_terms_term").on(t.termId)],
);

/** What an editor made of a suggested tag. */
export const SUGGESTION_STATES = ["open", "accepted", "rejected"] as const;

/** A tag that the pipeline suggests for an item. */
export const termSuggestions = table(
  "term_suggestions",
  {
    id: autoId("id"),
    itemId: integer("item_id")
      .notNull()
      .references(() => items.id, { onDelete: "cascade" }),
    type: text("type", { enum: TAG_TYPES }).notNull(),
    name: text("name").notNull(),
    confidence: real("confidence").notNull(),
    evidence: text("evidence").notNull(),
    state: text("state", { enum: SUGGESTION_STATES }).notNull(),
    decidedBy: integer("decided_by").references(() => users.id),
  },
  (t) => [
    uniqueIndex("term_suggestions_unique").on(t.itemId, t.type, t.name),
    index("term_suggestions_name_state").on(t.name, t.state),
  ],
);

/** Old paths that still work. */
export const redirects = table(
  "redirects",
  {
    id: autoId("id"),
    fromPath: text("from_path").notNull(),
    to: text("to").notNull(),
    /** With which readers are led on: 308, or 301 where somebody has chosen that. */
    status: integer("status").notNull().default(308),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [uniqueIndex("redirects_from_path_unique").on(t.fromPath)],
);

/** Folded and segmented text for search: what `db/live-keepers.ts` makes each engine's index of. */
export const searchDocs = table(
  "search_docs",
  {
    id: autoId("id"),
    kind: text("kind", { enum: ["article", "item"] }).notNull(),
    ref: integer("ref").notNull(),
    language: text("language").notNull(),
    title: text("title").notNull(),
    /** What stands beside every headline, and what is shown where the source allows an excerpt. */
    label: text("label").notNull().default(""),
    excerpt: text("excerpt").notNull().default(""),
    /** All of it. */
    body: text("body").notNull(),
  },
  (t) => [uniqueIndex("search_docs_kind_ref_unique").on(t.kind, t.ref)],
);
