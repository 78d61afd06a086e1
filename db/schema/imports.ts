import { sql } from "drizzle-orm";
import {
  autoId,
  bigint,
  bool,
  index,
  instant,
  integer,
  json,
  real,
  table,
  text,
  uniqueIndex,
} from "@/db/kit";
import { users } from "@/db/schema/people";
import type { ColumnMapping, FoundTable } from "@/lib/domain/column-mapping";
import type { DateReading } from "@/lib/domain/date-reading";
import { DUPLICATE_DECISIONS, SUGGESTED_PAIR_STATES } from "@/lib/domain/duplicates";
import type { Facts } from "@/lib/domain/facts";
import { BATCH_STATUSES, type Block, DUPLICATE_KINDS, FORMAT_NAMES, ITEM_STATES } from "@/lib/domain/ingest";
import { REPUBLISH_RIGHTS } from "@/lib/domain/republish";
import type { ServerHints } from "@/lib/domain/server-hints";

/** Whose texts are imported, and on what terms. */
export const sources = table(
  "sources",
  {
    id: autoId("id"),
    name: text("name").notNull(),
    homeUrl: text("home_url"),
    usageTerms: text("usage_terms"),
    /** The name of the licence, its text, and whom to name: what readers see below an article. */
    licenceName: text("licence_name"),
    licenceUrl: text("licence_url"),
    attribution: text("attribution"),
    republish: text("republish", { enum: REPUBLISH_RIGHTS }).notNull().default("full"),
    /** Whether machines are told that a text shown in full belongs to the address where it was first published. */
    originalIsCanonical: bool("original_is_canonical").notNull().default(false),
    /** Raised by every change; a change names the version that it is based on. */
    version: integer("version").notNull().default(1),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("sources_name_unique").on(t.name),
    index("sources_name_folded").on(sql`lower(${t.name})`),
  ],
);

/** Counters of one batch, as the batch screen shows them. */
export interface BatchCounters {
  readonly items: number;
  readonly stored: number;
  readonly keptCharacters: number;
  readonly droppedCharacters: number;
  readonly duplicates: number;
  readonly warnings: number;
}

/** Something an editor should look at, on a batch or an item. */
export interface StoredWarning {
  readonly code: string;
  readonly message: string;
  readonly span?: readonly [number, number];
}

/** One import run of one dump. */
export const batches = table(
  "batches",
  {
    id: autoId("id"),
    fileName: text("file_name").notNull(),
    bytes: bigint("bytes").notNull(),
    sha256: text("sha256").notNull(),
    storageKey: text("storage_key").notNull(),
    sourceId: integer("source_id").references(() => sources.id),
    /** What its server said about it; null for an upload. */
    hints: json<ServerHints | null>()("hints"),
    embargoUntil: instant("embargo_until"),
    /** Chosen by an editor where detection was unsure. */
    forcedFormat: text("forced_format", { enum: FORMAT_NAMES }),
    format: text("format", { enum: [...FORMAT_NAMES, "unknown"] }),
    confidence: real("confidence"),
    encoding: text("encoding"),
    /** UTF-16 code units of the decoded text. */
    textLength: integer("text_length"),
    pipelineVersion: integer("pipeline_version"),
    status: text("status", { enum: BATCH_STATUSES }).notNull(),
    /** What went wrong, in words for an editor. */
    failure: text("failure"),
    counters: json<BatchCounters>()("counters").notNull(),
    warnings: json<readonly StoredWarning[]>()("warnings").notNull(),
    related: json<readonly { readonly title: string; readonly url?: string }[]>()("related").notNull(),
    /** What the dump says of itself, once for each part that says anything. */
    about: json<readonly Facts[]>()("about"),
    /** What editors had said about the columns of tables when the import began; null before it began. */
    mappings: json<readonly ColumnMapping[] | null>()("mappings"),
    /** The tables that were found, and how they were read. */
    tables: json<readonly FoundTable[] | null>()("tables"),
    createdBy: integer("created_by").references(() => users.id),
    createdAt: instant("created_at").notNull(),
    finishedAt: instant("finished_at"),
  },
  (t) => [uniqueIndex("batches_sha256_unique").on(t.sha256), index("batches_created_at").on(t.createdAt)],
);

/** The fields of an item as the source has them; never changed after import. */
export interface RawFields {
  readonly title: string | null;
  readonly kicker: string | null;
  readonly summary: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly publishedAtRaw: string | null;
  readonly categories: readonly string[];
  /** What the source says of its language, and what splitting had to say; absent in items of older releases. */
  readonly declaredLanguage?: string | null;
  readonly warnings?: readonly StoredWarning[];
  /** What else the source says of the item. */
  readonly extra?: Facts;
  readonly body: { readonly kind: "text" | "html"; readonly source: string; readonly base?: string | null };
}

/** One staged item. Its raw fields and spans never change; an editor's work is on the article. */
export const items = table(
  "items",
  {
    id: autoId("id"),
    batchId: integer("batch_id")
      .notNull()
      .references(() => batches.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    /** First and last offset of the spans, for reading a window of the text. */
    spanStart: integer("span_start").notNull(),
    spanEnd: integer("span_end").notNull(),
    spans: json<readonly (readonly [number, number])[]>()("spans").notNull(),
    raw: json<RawFields>()("raw").notNull(),
    title: text("title").notNull(),
    kicker: text("kicker"),
    summary: text("summary"),
    author: text("author"),
    url: text("url"),
    guid: text("guid"),
    canonicalUrl: text("canonical_url"),
    /** ISO 8601 with the source's offset, or a date alone. */
    publishedAt: text("published_at"),
    /** What the date was read from; null where the item has none. */
    dateReading: json<DateReading | null>()("date_reading"),
    language: text("language").notNull(),
    body: json<readonly Block[]>()("body").notNull(),
    links: json<readonly string[]>()("links").notNull(),
    hashtags: json<readonly string[]>()("hashtags").notNull(),
    steps:
      json<readonly { readonly name: string; readonly before: string; readonly after: string }[]>()(
        "steps",
      ).notNull(),
    warnings: json<readonly StoredWarning[]>()("warnings").notNull(),
    contentHash: text("content_hash").notNull(),
    confidence: real("confidence").notNull(),
    state: text("state", { enum: ITEM_STATES }).notNull(),
    /** Why it was rejected or set aside, in words. */
    reason: text("reason"),
    reviewedBy: integer("reviewed_by").references(() => users.id),
    reviewedAt: instant("reviewed_at"),
    /** Raised by every decision, so that none is taken on a stale screen. */
    version: integer("version").notNull().default(1),
  },
  (t) => [
    uniqueIndex("items_batch_position_unique").on(t.batchId, t.position),
    // With both ends, a window of the text is found without reading the items before it.
    index("items_batch_span").on(t.batchId, t.spanStart, t.spanEnd),
    // With the batch, items are counted without reading them: those of undone batches don't count.
    index("items_state").on(t.state, t.id, t.batchId),
    index("items_canonical_url").on(t.canonicalUrl),
    index("items_content_hash").on(t.contentHash),
    index("items_guid").on(t.guid),
  ],
);

/** Text of a batch that is in no item, with the reason. */
export const droppedSpans = table(
  "dropped_spans",
  {
    id: autoId("id"),
    batchId: integer("batch_id")
      .notNull()
      .references(() => batches.id, { onDelete: "cascade" }),
    start: integer("start").notNull(),
    end: integer("end").notNull(),
    reason: text("reason").notNull(),
  },
  (t) => [uniqueIndex("dropped_spans_batch_start_unique").on(t.batchId, t.start)],
);

/** Items that may belong together: a suggestion with its reason. */
export const duplicateSuggestions = table(
  "duplicate_suggestions",
  {
    id: autoId("id"),
    /** The lower item id of the pair. */
    itemId: integer("item_id")
      .notNull()
      .references(() => items.id, { onDelete: "cascade" }),
    otherItemId: integer("other_item_id")
      .notNull()
      .references(() => items.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: DUPLICATE_KINDS }).notNull(),
    score: real("score").notNull(),
    reason: text("reason").notNull(),
    state: text("state", { enum: SUGGESTED_PAIR_STATES }).notNull().default("open"),
  },
  (t) => [
    uniqueIndex("duplicate_suggestions_pair_unique").on(t.itemId, t.otherItemId),
    index("duplicate_suggestions_inbox").on(t.state, t.kind, t.itemId, t.otherItemId),
    index("duplicate_suggestions_other_item").on(t.otherItemId),
  ],
);

/** What an item was before a decision set it aside, and the version that this made. */
export interface SetAside {
  /** Absent where it is the later one of its pair. */
  readonly itemId?: number;
  readonly version: number;
  readonly state: (typeof ITEM_STATES)[number];
  readonly reason: string | null;
  readonly reviewedBy: number | null;
  /** Milliseconds since 1970. */
  readonly reviewedAt: number | null;
}

/** What an editor said about a pair of items. It outlives them: the texts are known again by their hashes. */
export const duplicateDecisions = table(
  "duplicate_decisions",
  {
    id: autoId("id"),
    /** The lower item id of the pair; null once the item was removed by another reading of its batch. */
    itemId: integer("item_id").references(() => items.id, { onDelete: "set null" }),
    otherItemId: integer("other_item_id").references(() => items.id, { onDelete: "set null" }),
    /** Both content hashes, the lower one first. */
    textPair: text("text_pair").notNull(),
    decision: text("decision", { enum: DUPLICATE_DECISIONS }).notNull(),
    setAside: json<SetAside | null>()("set_aside"),
    decidedBy: integer("decided_by").references(() => users.id),
    decidedAt: instant("decided_at").notNull(),
  },
  (t) => [
    uniqueIndex("duplicate_decisions_pair_unique").on(t.itemId, t.otherItemId),
    index("duplicate_decisions_other_item").on(t.otherItemId),
    index("duplicate_decisions_text_pair").on(t.textPair),
  ],
);
