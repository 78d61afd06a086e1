import {
  AppError,
  BATCH_STATUSES,
  DUPLICATE_KINDS,
  FORMAT_NAMES,
  ITEM_STATES,
  LEARN_FROM,
  TAG_TYPES,
  findDuplicates,
  finishHere,
  readDump
} from "./chunk-CPPF5TWN.mjs";
import "./chunk-7XFEQ4DF.mjs";
import {
  __export
} from "./chunk-J5LGTIGS.mjs";

// ../../../tmp/corebench/imp.ts
import { readdirSync, createReadStream, mkdtempSync, rmSync, statSync as statSync2 } from "node:fs";
import { join as join3 } from "node:path";

// db/sqlite.ts
import { drizzle } from "drizzle-orm/sqlite-proxy";

// db/insert-many.ts
import { getTableColumns, getTableName, is, SQL, sql } from "drizzle-orm";

// db/bindable.ts
function withoutNul(value) {
  return typeof value === "string" && value.includes("\0") ? value.replaceAll("\0", "\uFFFD") : value;
}

// db/insert-many.ts
function withInsertMany(transaction, insertMany2) {
  const tx = transaction;
  const savepoint = tx.transaction.bind(tx);
  return Object.assign(tx, {
    insertMany: insertMany2,
    transaction: (run) => savepoint((inner) => run(withInsertMany(inner, insertMany2)))
  });
}
function takeApart(table2, rows) {
  const all = getTableColumns(table2);
  const first = rows[0] ?? {};
  const used = Object.entries(all).filter(([key]) => first[key] !== void 0);
  return {
    table: getTableName(table2),
    columns: used.map(([, column]) => column.name),
    types: used.map(([, column]) => column.getSQLType()),
    values: rows.map(
      (row) => used.map(([key, column]) => encode(column, row[key]))
    )
  };
}
function encode(column, value) {
  if (value === void 0 || value === null) return null;
  if (is(value, SQL)) throw new Error(`A bulk insert takes values, no SQL: ${column.name}`);
  return withoutNul(column.mapToDriverValue(value));
}
var quoted = (name) => `"${name.replaceAll('"', '""')}"`;
var CONFLICT = " on conflict do nothing";
function oneRowStatement({ table: table2, columns }, skipConflicts) {
  const places = columns.map(() => "?").join(", ");
  return `insert into ${quoted(table2)} (${columns.map(quoted).join(", ")}) values (${places})${skipConflicts ? CONFLICT : ""}`;
}
function arraysStatement({ table: table2, columns, types, values }, skipConflicts) {
  const arrays = columns.map((_, at) => {
    const column = values.map((row) => row[at]);
    return sql`${sql.param(column)}::${sql.raw(types[at] ?? "text")}[]`;
  });
  const names = sql.raw(`${quoted(table2)} (${columns.map(quoted).join(", ")})`);
  const end = sql.raw(skipConflicts ? CONFLICT : "");
  return sql`insert into ${names} select * from unnest(${sql.join(arrays, sql`, `)})${end}`;
}

// db/schema/all.ts
var all_exports = {};
__export(all_exports, {
  INVITATION_KINDS: () => INVITATION_KINDS,
  SUGGESTION_STATES: () => SUGGESTION_STATES,
  articleItems: () => articleItems,
  articleRevisions: () => articleRevisions,
  articleTerms: () => articleTerms,
  articles: () => articles,
  auditEvents: () => auditEvents,
  batchUndoArticles: () => batchUndoArticles,
  batchUndos: () => batchUndos,
  batches: () => batches,
  droppedSpans: () => droppedSpans,
  duplicateDecisions: () => duplicateDecisions,
  duplicateSuggestions: () => duplicateSuggestions,
  feedFetches: () => feedFetches,
  feeds: () => feeds,
  invitations: () => invitations,
  itemWarnings: () => itemWarnings,
  items: () => items,
  jobs: () => jobs,
  loginAttempts: () => loginAttempts,
  redirects: () => redirects,
  searchDocs: () => searchDocs,
  settings: () => settings,
  sources: () => sources,
  termSuggestions: () => termSuggestions,
  terms: () => terms,
  users: () => users
});

// db/kit.ts
import * as pg from "drizzle-orm/pg-core";
import * as lite from "drizzle-orm/sqlite-core";

// lib/env.ts
import { resolve } from "node:path";
import { z } from "zod";
var blank = (value) => value === "" ? void 0 : value;
var optionalUrl = (message) => z.preprocess(blank, z.url(message).optional());
var schema = z.object({
  PORT: z.preprocess(blank, z.coerce.number().int().min(0).max(65535).default(3e3)),
  COPYDESK_DATA: z.preprocess(blank, z.string().default("./data")),
  DATABASE_URL: z.preprocess(
    blank,
    z.string().regex(/^postgres(ql)?:\/\//, "DATABASE_URL must begin with postgres://; leave it out for SQLite.").optional()
  ),
  COPYDESK_URL: optionalUrl("COPYDESK_URL must be a full address such as https://news.example.org."),
  AUTH_SECRET: z.preprocess(
    blank,
    z.string().min(32, "AUTH_SECRET needs at least 32 characters; leave it out to have one made.").optional()
  ),
  COPYDESK_WORKER: z.preprocess(blank, z.enum(["on", "off"]).default("on")),
  COPYDESK_TRUSTED_PROXIES: z.preprocess(blank, z.coerce.number().int().min(0).max(10).default(0)),
  COPYDESK_FETCH_ALLOW: z.preprocess(blank, z.string().default("")),
  COPYDESK_UPLOAD_LIMIT_MB: z.preprocess(blank, z.coerce.number().int().positive().default(512))
});
function readEnv(source = process.env) {
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new AppError("bad_input", `These settings can't be used:
${lines.join("\n")}`);
  }
  const settings2 = parsed.data;
  return {
    port: settings2.PORT,
    dataFolder: resolve(
      /* turbopackIgnore: true */
      settings2.COPYDESK_DATA
    ),
    databaseUrl: settings2.DATABASE_URL ?? null,
    publicUrl: settings2.COPYDESK_URL?.replace(/\/+$/, "") ?? null,
    authSecret: settings2.AUTH_SECRET ?? null,
    worker: settings2.COPYDESK_WORKER === "on",
    trustedProxies: settings2.COPYDESK_TRUSTED_PROXIES,
    uploadLimit: settings2.COPYDESK_UPLOAD_LIMIT_MB * 1e6,
    fetchAllow: settings2.COPYDESK_FETCH_ALLOW.split(",").map((host) => host.trim().toLowerCase()).filter(Boolean)
  };
}
function chosenDialect(source = process.env) {
  return source.DATABASE_URL ? "postgres" : "sqlite";
}

// db/kit.ts
var dialect = chosenDialect();
var sqliteKit = {
  table: lite.sqliteTable,
  text: lite.text,
  integer: lite.integer,
  real: lite.real,
  index: lite.index,
  uniqueIndex: lite.uniqueIndex,
  primaryKey: lite.primaryKey,
  bool: (name) => lite.integer(name, { mode: "boolean" }),
  instant: (name) => lite.integer(name, { mode: "timestamp_ms" }),
  json: () => (name) => lite.text(name, { mode: "json" }).$type(),
  bigint: (name) => lite.integer(name),
  autoId: (name) => lite.integer(name).primaryKey({ autoIncrement: true })
};
var pgJson = pg.customType({
  dataType: () => "json",
  toDriver: (value) => JSON.stringify(value)
});
var postgresKit = {
  table: pg.pgTable,
  text: pg.text,
  integer: pg.integer,
  real: pg.doublePrecision,
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
  bool: (name) => pg.boolean(name),
  instant: (name) => pg.timestamp(name, { withTimezone: true, precision: 3 }),
  json: () => (name) => pgJson(name).$type(),
  bigint: (name) => pg.bigint(name, { mode: "number" }),
  autoId: (name) => pg.integer(name).primaryKey().generatedByDefaultAsIdentity()
};
var kit = dialect === "postgres" ? postgresKit : sqliteKit;
var table = kit.table;
var text3 = kit.text;
var integer3 = kit.integer;
var real2 = kit.real;
var index3 = kit.index;
var uniqueIndex3 = kit.uniqueIndex;
var primaryKey3 = kit.primaryKey;
var bool = kit.bool;
var instant = kit.instant;
var json = kit.json;
var bigint2 = kit.bigint;
var autoId = kit.autoId;

// lib/domain/actor.ts
var ROLES = ["contributor", "editor", "publisher", "administrator"];
var LEAST_ROLE = {
  "desk.read": "contributor",
  "article.create": "contributor",
  "article.edit": "contributor",
  "batch.create": "editor",
  "batch.cancel": "editor",
  "item.review": "editor",
  "article.tag": "editor",
  "term.edit": "editor",
  "article.publish": "publisher",
  "article.unpublish": "publisher",
  "article.schedule": "publisher",
  "article.trash": "publisher",
  "people.manage": "administrator",
  "settings.edit": "administrator"
};
function can(actor, verb) {
  return ROLES.indexOf(actor.role) >= ROLES.indexOf(LEAST_ROLE[verb]);
}
function assertCan(actor, verb) {
  if (can(actor, verb)) return;
  throw new AppError("forbidden", `This needs the role \u201C${LEAST_ROLE[verb]}\u201D; yours is \u201C${actor.role}\u201D.`);
}

// db/schema/people.ts
var users = table(
  "users",
  {
    id: autoId("id"),
    /** Folded to lower case. */
    email: text3("email").notNull(),
    name: text3("name").notNull(),
    role: text3("role", { enum: ROLES }).notNull(),
    /** argon2id in PHC form. */
    passwordHash: text3("password_hash").notNull(),
    /** Raised to sign the person out everywhere. */
    sessionVersion: integer3("session_version").notNull().default(1),
    isActive: bool("is_active").notNull().default(true),
    createdAt: instant("created_at").notNull()
  },
  (t2) => [uniqueIndex3("users_email_unique").on(t2.email)]
);
var INVITATION_KINDS = ["setup", "invite", "reset"];
var invitations = table(
  "invitations",
  {
    id: autoId("id"),
    /** SHA-256 (hex) of the token in the link: the link itself is never stored. */
    tokenHash: text3("token_hash").notNull(),
    kind: text3("kind", { enum: INVITATION_KINDS }).notNull().default("invite"),
    email: text3("email"),
    role: text3("role", { enum: ROLES }).notNull(),
    createdBy: integer3("created_by").references(() => users.id),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at")
  },
  (t2) => [uniqueIndex3("invitations_token_hash_unique").on(t2.tokenHash)]
);
var loginAttempts = table(
  "login_attempts",
  {
    id: autoId("id"),
    /** `account:<e-mail>` or `address:<ip>`. */
    key: text3("key").notNull(),
    at: instant("at").notNull()
  },
  (t2) => [index3("login_attempts_key_at").on(t2.key, t2.at)]
);

// lib/domain/duplicates.ts
var DUPLICATE_DECISIONS = ["same", "update", "follow_up", "different"];
var SUGGESTED_PAIR_STATES = ["open", "exact", "decided"];
function textPairOf(left, right) {
  return left < right ? `${left} ${right}` : `${right} ${left}`;
}

// db/schema/imports.ts
var sources = table(
  "sources",
  {
    id: autoId("id"),
    name: text3("name").notNull(),
    homeUrl: text3("home_url"),
    usageTerms: text3("usage_terms"),
    createdAt: instant("created_at").notNull()
  },
  (t2) => [uniqueIndex3("sources_name_unique").on(t2.name)]
);
var batches = table(
  "batches",
  {
    id: autoId("id"),
    fileName: text3("file_name").notNull(),
    bytes: bigint2("bytes").notNull(),
    sha256: text3("sha256").notNull(),
    storageKey: text3("storage_key").notNull(),
    sourceId: integer3("source_id").references(() => sources.id),
    /** Chosen by an editor where detection was unsure. */
    forcedFormat: text3("forced_format", { enum: FORMAT_NAMES }),
    format: text3("format", { enum: [...FORMAT_NAMES, "unknown"] }),
    confidence: real2("confidence"),
    encoding: text3("encoding"),
    /** UTF-16 code units of the decoded text. */
    textLength: integer3("text_length"),
    pipelineVersion: integer3("pipeline_version"),
    status: text3("status", { enum: BATCH_STATUSES }).notNull(),
    /** What went wrong, in words for an editor. */
    failure: text3("failure"),
    counters: json()("counters").notNull(),
    warnings: json()("warnings").notNull(),
    related: json()("related").notNull(),
    createdBy: integer3("created_by").references(() => users.id),
    createdAt: instant("created_at").notNull(),
    finishedAt: instant("finished_at")
  },
  (t2) => [uniqueIndex3("batches_sha256_unique").on(t2.sha256), index3("batches_created_at").on(t2.createdAt)]
);
var items = table(
  "items",
  {
    id: autoId("id"),
    batchId: integer3("batch_id").notNull().references(() => batches.id, { onDelete: "cascade" }),
    position: integer3("position").notNull(),
    /** First and last offset of the spans, for reading a window of the text. */
    spanStart: integer3("span_start").notNull(),
    spanEnd: integer3("span_end").notNull(),
    spans: json()("spans").notNull(),
    raw: json()("raw").notNull(),
    title: text3("title").notNull(),
    kicker: text3("kicker"),
    summary: text3("summary"),
    author: text3("author"),
    url: text3("url"),
    guid: text3("guid"),
    canonicalUrl: text3("canonical_url"),
    /** ISO 8601 with the source's offset, or a date alone. */
    publishedAt: text3("published_at"),
    language: text3("language").notNull(),
    body: json()("body").notNull(),
    links: json()("links").notNull(),
    hashtags: json()("hashtags").notNull(),
    steps: json()(
      "steps"
    ).notNull(),
    warnings: json()("warnings").notNull(),
    contentHash: text3("content_hash").notNull(),
    signature: json()("signature").notNull(),
    confidence: real2("confidence").notNull(),
    state: text3("state", { enum: ITEM_STATES }).notNull(),
    /** Why it was rejected or set aside, in words. */
    reason: text3("reason"),
    reviewedBy: integer3("reviewed_by").references(() => users.id),
    reviewedAt: instant("reviewed_at"),
    /** Raised by every decision, so that none is taken on a stale screen. */
    version: integer3("version").notNull().default(1)
  },
  (t2) => [
    uniqueIndex3("items_batch_position_unique").on(t2.batchId, t2.position),
    index3("items_state").on(t2.state, t2.id),
    index3("items_canonical_url").on(t2.canonicalUrl),
    index3("items_content_hash").on(t2.contentHash),
    index3("items_guid").on(t2.guid)
  ]
);
var droppedSpans = table(
  "dropped_spans",
  {
    id: autoId("id"),
    batchId: integer3("batch_id").notNull().references(() => batches.id, { onDelete: "cascade" }),
    start: integer3("start").notNull(),
    end: integer3("end").notNull(),
    reason: text3("reason").notNull()
  },
  (t2) => [uniqueIndex3("dropped_spans_batch_start_unique").on(t2.batchId, t2.start)]
);
var duplicateSuggestions = table(
  "duplicate_suggestions",
  {
    id: autoId("id"),
    /** The lower item id of the pair. */
    itemId: integer3("item_id").notNull().references(() => items.id, { onDelete: "cascade" }),
    otherItemId: integer3("other_item_id").notNull().references(() => items.id, { onDelete: "cascade" }),
    kind: text3("kind", { enum: DUPLICATE_KINDS }).notNull(),
    score: real2("score").notNull(),
    reason: text3("reason").notNull(),
    state: text3("state", { enum: SUGGESTED_PAIR_STATES }).notNull().default("open")
  },
  (t2) => [
    uniqueIndex3("duplicate_suggestions_pair_unique").on(t2.itemId, t2.otherItemId),
    index3("duplicate_suggestions_inbox").on(t2.state, t2.kind, t2.itemId, t2.otherItemId)
  ]
);
var duplicateDecisions = table(
  "duplicate_decisions",
  {
    id: autoId("id"),
    /** The lower item id of the pair; null once the item was removed by another reading of its batch. */
    itemId: integer3("item_id").references(() => items.id, { onDelete: "set null" }),
    otherItemId: integer3("other_item_id").references(() => items.id, { onDelete: "set null" }),
    /** Both content hashes, the lower one first. */
    textPair: text3("text_pair").notNull(),
    decision: text3("decision", { enum: DUPLICATE_DECISIONS }).notNull(),
    setAside: json()("set_aside"),
    decidedBy: integer3("decided_by").references(() => users.id),
    decidedAt: instant("decided_at").notNull()
  },
  (t2) => [
    uniqueIndex3("duplicate_decisions_pair_unique").on(t2.itemId, t2.otherItemId),
    index3("duplicate_decisions_other_item").on(t2.otherItemId),
    index3("duplicate_decisions_text_pair").on(t2.textPair)
  ]
);

// lib/domain/article-status.ts
var ARTICLE_STATUSES = [
  "draft",
  "in_review",
  "scheduled",
  "published",
  "corrected",
  "unpublished",
  "trashed"
];

// db/schema/articles.ts
var articles = table(
  "articles",
  {
    id: autoId("id"),
    slug: text3("slug").notNull(),
    headline: text3("headline").notNull(),
    kicker: text3("kicker"),
    standfirst: text3("standfirst"),
    byline: text3("byline"),
    dateline: text3("dateline"),
    /** Tiptap JSON: what the editor edits. */
    body: json()("body").notNull(),
    /** Rendered by the sanitiser from `body`: what readers get. */
    bodyHtml: text3("body_html").notNull(),
    bodyText: text3("body_text").notNull(),
    /** BCP 47 primary tag. */
    language: text3("language").notNull(),
    status: text3("status", { enum: ARTICLE_STATUSES }).notNull(),
    /** The date of the news as the source gives it: ISO 8601 with offset, or a date alone. */
    issuedOn: text3("issued_on"),
    /** `issuedOn` as an instant, for order and archive; set on publication where the source has none. */
    issuedAt: instant("issued_at"),
    embargoUntil: instant("embargo_until"),
    publishAt: instant("publish_at"),
    firstPublishedAt: instant("first_published_at"),
    /** Raised by every write; the write names the version it was based on. */
    version: integer3("version").notNull().default(1),
    sourceId: integer3("source_id").references(() => sources.id),
    sourceName: text3("source_name"),
    /** Where the text was first published. */
    canonicalUrl: text3("canonical_url"),
    createdBy: integer3("created_by").references(() => users.id),
    updatedBy: integer3("updated_by").references(() => users.id),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull()
  },
  (t2) => [
    uniqueIndex3("articles_slug_unique").on(t2.slug),
    index3("articles_status_issued_at").on(t2.status, t2.issuedAt),
    index3("articles_status_publish_at").on(t2.status, t2.publishAt),
    index3("articles_updated_at").on(t2.updatedAt)
  ]
);
var articleItems = table(
  "article_items",
  {
    articleId: integer3("article_id").notNull().references(() => articles.id, { onDelete: "cascade" }),
    itemId: integer3("item_id").notNull().references(() => items.id),
    spans: json()("spans").notNull()
  },
  (t2) => [primaryKey3({ columns: [t2.articleId, t2.itemId] }), index3("article_items_item").on(t2.itemId)]
);
var articleRevisions = table(
  "article_revisions",
  {
    id: autoId("id"),
    articleId: integer3("article_id").notNull().references(() => articles.id, { onDelete: "cascade" }),
    number: integer3("number").notNull(),
    authorId: integer3("author_id").references(() => users.id),
    snapshot: json()("snapshot").notNull(),
    note: text3("note"),
    createdAt: instant("created_at").notNull()
  },
  (t2) => [uniqueIndex3("article_revisions_number_unique").on(t2.articleId, t2.number)]
);
var terms = table(
  "terms",
  {
    id: autoId("id"),
    type: text3("type", { enum: TAG_TYPES }).notNull(),
    slug: text3("slug").notNull(),
    name: text3("name").notNull(),
    aliases: json()("aliases").notNull(),
    parentId: integer3("parent_id"),
    mergedIntoId: integer3("merged_into_id"),
    createdAt: instant("created_at").notNull()
  },
  (t2) => [
    uniqueIndex3("terms_slug_unique").on(t2.slug),
    uniqueIndex3("terms_type_name_unique").on(t2.type, t2.name)
  ]
);
var articleTerms = table(
  "article_terms",
  {
    articleId: integer3("article_id").notNull().references(() => articles.id, { onDelete: "cascade" }),
    termId: integer3("term_id").notNull().references(() => terms.id),
    confidence: real2("confidence"),
    evidence: text3("evidence"),
    acceptedBy: integer3("accepted_by").references(() => users.id)
  },
  (t2) => [primaryKey3({ columns: [t2.articleId, t2.termId] }), index3("article_terms_term").on(t2.termId)]
);
var SUGGESTION_STATES = ["open", "accepted", "rejected"];
var termSuggestions = table(
  "term_suggestions",
  {
    id: autoId("id"),
    itemId: integer3("item_id").notNull().references(() => items.id, { onDelete: "cascade" }),
    type: text3("type", { enum: TAG_TYPES }).notNull(),
    name: text3("name").notNull(),
    confidence: real2("confidence").notNull(),
    evidence: text3("evidence").notNull(),
    state: text3("state", { enum: SUGGESTION_STATES }).notNull(),
    decidedBy: integer3("decided_by").references(() => users.id)
  },
  (t2) => [uniqueIndex3("term_suggestions_unique").on(t2.itemId, t2.type, t2.name)]
);
var redirects = table(
  "redirects",
  {
    id: autoId("id"),
    fromPath: text3("from_path").notNull(),
    to: text3("to").notNull(),
    createdAt: instant("created_at").notNull()
  },
  (t2) => [uniqueIndex3("redirects_from_path_unique").on(t2.fromPath)]
);
var searchDocs = table(
  "search_docs",
  {
    id: autoId("id"),
    kind: text3("kind", { enum: ["article", "item"] }).notNull(),
    ref: integer3("ref").notNull(),
    language: text3("language").notNull(),
    title: text3("title").notNull(),
    body: text3("body").notNull()
  },
  (t2) => [uniqueIndex3("search_docs_kind_ref_unique").on(t2.kind, t2.ref)]
);

// lib/domain/feeds.ts
var FETCH_OUTCOMES = ["new", "unchanged", "failed"];
var MINUTE_MS = 6e4;
var DAY_MS = 24 * 60 * MINUTE_MS;
var LONGEST_WAIT_MS = 7 * DAY_MS;

// db/schema/feeds.ts
var feeds = table(
  "feeds",
  {
    id: autoId("id"),
    url: text3("url").notNull(),
    sourceId: integer3("source_id").references(() => sources.id),
    /** 0: once. */
    everyMinutes: integer3("every_minutes").notNull(),
    isPaused: bool("is_paused").notNull(),
    /** Validators of the last answer, for a conditional request. */
    etag: text3("etag"),
    lastModified: text3("last_modified"),
    /** In a row. */
    failures: integer3("failures").notNull().default(0),
    nextAt: instant("next_at"),
    createdBy: integer3("created_by").references(() => users.id),
    createdAt: instant("created_at").notNull(),
    /** Set where the feed was removed; adding its address again brings it back. */
    removedAt: instant("removed_at")
  },
  (t2) => [uniqueIndex3("feeds_url_unique").on(t2.url), index3("feeds_next_at").on(t2.nextAt)]
);
var feedFetches = table(
  "feed_fetches",
  {
    id: autoId("id"),
    feedId: integer3("feed_id").notNull().references(() => feeds.id, { onDelete: "cascade" }),
    outcome: text3("outcome", { enum: FETCH_OUTCOMES }).notNull(),
    /** In an editor's words. */
    message: text3("message").notNull(),
    bytes: bigint2("bytes"),
    batchId: integer3("batch_id").references(() => batches.id, { onDelete: "set null" }),
    at: instant("at").notNull()
  },
  (t2) => [index3("feed_fetches_feed").on(t2.feedId, t2.id)]
);

// db/schema/reports.ts
var itemWarnings = table(
  "item_warnings",
  {
    itemId: integer3("item_id").notNull().references(() => items.id, { onDelete: "cascade" }),
    code: text3("code").notNull(),
    batchId: integer3("batch_id").notNull().references(() => batches.id, { onDelete: "cascade" })
  },
  (t2) => [primaryKey3({ columns: [t2.itemId, t2.code] }), index3("item_warnings_batch").on(t2.batchId, t2.code)]
);

// lib/domain/job.ts
var JOB_STATES = ["queued", "running", "done", "failed", "cancelled"];

// db/schema/system.ts
var auditEvents = table(
  "audit_events",
  {
    id: autoId("id"),
    actorId: integer3("actor_id").references(() => users.id),
    /** `noun.verb`: `article.published`. */
    action: text3("action").notNull(),
    subjectType: text3("subject_type").notNull(),
    subjectId: integer3("subject_id").notNull(),
    detail: json()("detail"),
    at: instant("at").notNull()
  },
  (t2) => [index3("audit_events_subject").on(t2.subjectType, t2.subjectId), index3("audit_events_at").on(t2.at)]
);
var jobs = table(
  "jobs",
  {
    id: autoId("id"),
    kind: text3("kind").notNull(),
    payload: json()("payload").notNull(),
    /** Where to go on after an interruption; written in the same transaction as the rows it speaks of. */
    checkpoint: json()("checkpoint"),
    state: text3("state", { enum: JOB_STATES }).notNull(),
    runAt: instant("run_at").notNull(),
    attempts: integer3("attempts").notNull().default(0),
    lockedBy: text3("locked_by"),
    lockedUntil: instant("locked_until"),
    /** Two open jobs never share it. */
    uniqueKey: text3("unique_key"),
    lastError: text3("last_error"),
    progress: json()(
      "progress"
    ),
    createdAt: instant("created_at").notNull(),
    finishedAt: instant("finished_at")
  },
  (t2) => [
    uniqueIndex3("jobs_unique_key_unique").on(t2.uniqueKey),
    index3("jobs_state_run_at").on(t2.state, t2.runAt)
  ]
);
var settings = table("settings", {
  key: text3("key").primaryKey(),
  value: json()("value").notNull(),
  updatedAt: instant("updated_at").notNull()
});

// lib/domain/batch-undo.ts
var UNDO_KINDS = ["untouched", "edited", "published"];
var RESTORE_OUTCOMES = ["restored", "draft", "left"];

// db/schema/undos.ts
var batchUndos = table(
  "batch_undos",
  {
    id: autoId("id"),
    batchId: integer3("batch_id").notNull().references(() => batches.id, { onDelete: "cascade" }),
    statusBefore: text3("status_before", { enum: BATCH_STATUSES }).notNull(),
    counts: json()("counts").notNull(),
    undoneBy: integer3("undone_by").references(() => users.id),
    undoneAt: instant("undone_at").notNull(),
    restoredBy: integer3("restored_by").references(() => users.id),
    /** Null while the batch is undone. */
    restoredAt: instant("restored_at")
  },
  (t2) => [index3("batch_undos_batch").on(t2.batchId)]
);
var batchUndoArticles = table(
  "batch_undo_articles",
  {
    undoId: integer3("undo_id").notNull().references(() => batchUndos.id, { onDelete: "cascade" }),
    articleId: integer3("article_id").notNull().references(() => articles.id, { onDelete: "cascade" }),
    kind: text3("kind", { enum: UNDO_KINDS }).notNull(),
    statusBefore: text3("status_before", { enum: ARTICLE_STATUSES }).notNull(),
    publishAtBefore: instant("publish_at_before"),
    /** The version in the trash: at any other, somebody has changed the article since. */
    version: integer3("version").notNull(),
    outcome: text3("outcome", { enum: RESTORE_OUTCOMES }),
    restoredVersion: integer3("restored_version")
  },
  (t2) => [
    primaryKey3({ columns: [t2.undoId, t2.articleId] }),
    index3("batch_undo_articles_article").on(t2.articleId)
  ]
);

// db/sqlite-connection.ts
import { createRequire } from "node:module";

// db/explain-error.ts
function explainSqliteError(error, file2) {
  if (error instanceof AppError) return error;
  const advice = SQLITE.find(([pattern]) => error instanceof Error && pattern.test(error.message))?.[1];
  return advice ? new AppError("unavailable", `${advice} (${file2})`, { cause: error }) : error;
}
var SQLITE = [
  [
    /unable to open|SQLITE_CANTOPEN|not a directory/i,
    "The database file can't be opened: its folder must exist and be writable."
  ],
  [/readonly database|SQLITE_READONLY/i, "The database file can't be written: check who owns it."],
  [/not a database|SQLITE_NOTADB/i, "This file is not a SQLite database: move it away or restore a backup."],
  [/malformed|SQLITE_CORRUPT/i, "The database file is damaged: restore a backup."],
  [/disk is full|SQLITE_FULL/i, "The disk is full: make room for the database."],
  [/locked|busy/i, "Another program holds the database: end it and start again."]
];
function explainPostgresError(error, url) {
  if (error instanceof AppError) return error;
  const advice = POSTGRES[codeOf(error) ?? ""];
  if (advice) return new AppError("unavailable", `${advice} (${place(url)})`, { cause: error });
  if (!(error instanceof Error) || !/timeout|terminated|SSL/i.test(error.message)) return error;
  return new AppError("unavailable", `The database does not answer: ${error.message} (${place(url)})`, {
    cause: error
  });
}
var UNREACHABLE = "The database can't be reached: check DATABASE_URL and that the server runs.";
var REFUSED = "The database refuses the user name or password in DATABASE_URL.";
var POSTGRES = {
  ECONNREFUSED: UNREACHABLE,
  ECONNRESET: UNREACHABLE,
  EHOSTUNREACH: UNREACHABLE,
  ENETUNREACH: UNREACHABLE,
  ENOTFOUND: UNREACHABLE,
  EAI_AGAIN: UNREACHABLE,
  ETIMEDOUT: UNREACHABLE,
  "28000": REFUSED,
  "28P01": REFUSED,
  "3D000": "The server has no such database: create it, or correct DATABASE_URL.",
  "42501": "The user in DATABASE_URL may not create tables there.",
  "53300": "The database server has no connection left.",
  "57P03": "The database is starting or stopping: try again in a moment."
};
function codeOf(error) {
  if (!(error instanceof Error)) return null;
  if ("code" in error && typeof error.code === "string") return error.code;
  return codeOf(error.cause);
}
function place(url) {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || "5432"}${pathname}`;
}

// db/sqlite-connection.ts
var OLDEST_SAFE = [3, 51, 3];
var BUSY_TIMEOUT_MS = 25;
var OPEN_TIMEOUT_MS = 5e3;
var RETRY_FOR_MS = 3e4;
var CACHED_STATEMENTS = 500;
var LONGEST_CACHED = 1e4;
var load = createRequire(import.meta.url);
function openSqlite(file2) {
  const database = openFile(file2);
  const statements = /* @__PURE__ */ new Map();
  return {
    call(sql8, params, method) {
      const statement = cached(database, statements, sql8);
      const values = params.map(bindable);
      if (method === "run") {
        statement.run(...values);
        return { rows: [] };
      }
      if (method === "get") return { rows: statement.get(...values) };
      return { rows: statement.all(...values) };
    },
    exec: (sql8) => database.exec(sql8),
    isInTransaction: () => database.isTransaction,
    close: () => database.close()
  };
}
function openFile(file2) {
  const { DatabaseSync } = loadSqlite();
  let database;
  try {
    database = new DatabaseSync(file2);
    enterWal(database);
    database.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
    database.exec("pragma synchronous = normal; pragma foreign_keys = on");
    return database;
  } catch (error) {
    database?.close();
    throw explainSqliteError(error, file2);
  }
}
function enterWal(database) {
  const giveUpAt = Date.now() + OPEN_TIMEOUT_MS;
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (; ; ) {
    try {
      database.exec("pragma busy_timeout = 1000; pragma journal_mode = wal");
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() > giveUpAt) throw error;
      Atomics.wait(pause, 0, 0, 10);
    }
  }
}
async function retryBusy(run) {
  const giveUpAt = Date.now() + RETRY_FOR_MS;
  for (let wait = 2; ; wait = Math.min(wait * 2, 50)) {
    try {
      return run();
    } catch (error) {
      if (!isBusy(error) || Date.now() > giveUpAt) throw error;
    }
    await new Promise((done) => setTimeout(done, wait + Math.random() * wait));
  }
}
function loadSqlite() {
  return builtIn() ?? load("@photostructure/sqlite");
}
function builtIn() {
  const version = process.versions.sqlite;
  if (!version || !isSafe(version)) return null;
  try {
    return load("node:sqlite");
  } catch {
    return null;
  }
}
function isSafe(version) {
  const parts = version.split(".").map(Number);
  for (const [position, least] of OLDEST_SAFE.entries()) {
    const part = parts[position] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
}
function cached(database, statements, sql8) {
  const known = statements.get(sql8);
  if (known) return known;
  const statement = database.prepare(sql8);
  statement.setReturnArrays(true);
  if (sql8.length > LONGEST_CACHED) return statement;
  if (statements.size >= CACHED_STATEMENTS) statements.clear();
  statements.set(sql8, statement);
  return statement;
}
function bindable(value) {
  if (value === void 0 || value === null) return null;
  if (typeof value === "boolean") return value ? 1 : 0;
  return withoutNul(value);
}
function isBusy(error) {
  return error instanceof Error && /database (table )?is (locked|busy)|SQLITE_BUSY/i.test(error.message);
}

// db/sqlite-file.ts
import { statSync } from "node:fs";
function watchSqliteFile(file2) {
  const opened = identityOf(file2);
  if (!opened) {
    throw new AppError(
      "unavailable",
      `There is no database: its folder must exist, and npm start makes the file. (${file2})`
    );
  }
  return () => {
    if (identityOf(file2) === opened) return;
    throw new AppError(
      "unavailable",
      "The database file was removed or replaced, so nothing can be saved: put it back and start Copydesk again."
    );
  };
}
function identityOf(file2) {
  const found = statSync(
    /* turbopackIgnore: true */
    file2,
    { throwIfNoEntry: false }
  );
  return found ? `${found.dev}:${found.ino}` : null;
}

// db/transaction-guard.ts
import { AsyncLocalStorage } from "node:async_hooks";
function createTransactionGuard() {
  const store = new AsyncLocalStorage();
  return {
    async inside(work) {
      const scope = { isOpen: true };
      try {
        return await store.run(scope, work);
      } finally {
        scope.isOpen = false;
      }
    },
    assertOutside(what) {
      if (!store.getStore()?.isOpen) return;
      throw new Error(`${what} on the root database inside a transaction: use the transaction's own handle.`);
    },
    assertInside() {
      if (store.getStore()?.isOpen) return;
      throw new Error("A query on a transaction that has ended: was an await forgotten?");
    }
  };
}

// db/sqlite.ts
function openSqliteDb(file2) {
  const assertInPlace = watchSqliteFile(file2);
  const main = openSqlite(file2);
  const transactions = openSqlite(file2);
  const guard = createTransactionGuard();
  const locked = createQueue();
  const write = (task) => locked(async () => {
    assertInPlace();
    return task();
  });
  const root = drizzle(
    async (sql8, params, method) => {
      guard.assertOutside("A query");
      const run = () => retryBusy(() => main.call(sql8, params, method));
      return isRead(sql8) ? run() : write(run);
    },
    { schema: all_exports }
  );
  const inner = drizzle(
    async (sql8, params, method) => {
      guard.assertInside();
      const run = () => transactions.call(sql8, params, method);
      if (/^begin/i.test(sql8)) return retryBusy(run);
      return /^rollback$/i.test(sql8) && !transactions.isInTransaction() ? { rows: [] } : run();
    },
    { schema: all_exports }
  );
  let isClosed = false;
  const insertMany2 = async (table2, rows, { skipConflicts = false } = {}) => {
    guard.assertInside();
    const many = takeApart(table2, rows);
    const statement = oneRowStatement(many, skipConflicts);
    for (const values of many.values) transactions.call(statement, values, "run");
  };
  const begin = async (run) => {
    guard.assertOutside("A transaction");
    return write(
      () => guard.inside(
        () => inner.transaction((tx) => run(withInsertMany(tx, insertMany2)), { behavior: "immediate" })
      )
    );
  };
  return Object.assign(root, {
    transaction: begin,
    insertMany: ((table2, rows, options) => begin((tx) => tx.insertMany(table2, rows, options))),
    async close() {
      await locked(async () => {
        if (isClosed) return;
        isClosed = true;
        main.close();
        transactions.close();
      });
    }
  });
}
var isRead = (sql8) => /^\s*(select|explain)/i.test(sql8);
function createQueue() {
  let tail = Promise.resolve();
  return (task) => {
    const result = tail.then(task, task);
    tail = result.catch(() => void 0);
    return result;
  };
}

// db/connect.ts
import { join } from "node:path";

// db/migrate.ts
import { fileURLToPath } from "node:url";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle as drizzle2 } from "drizzle-orm/node-postgres";
import { migrate as migratePg } from "drizzle-orm/node-postgres/migrator";
import pg2 from "pg";
var ADVISORY_LOCK = 7203119;
var folderOf = (dialect2) => fileURLToPath(new URL(
  /* turbopackIgnore: true */
  `./migrations/${dialect2}`,
  import.meta.url
));
async function migrateSqlite(file2) {
  const connection = openSqlite(file2);
  try {
    connection.exec("pragma foreign_keys = off");
    await retryBusy(() => connection.exec("begin immediate"));
    applyAll(connection);
    connection.exec("commit");
  } catch (error) {
    if (connection.isInTransaction()) connection.exec("rollback");
    throw explainSqliteError(error, file2);
  } finally {
    connection.close();
  }
}
function applyAll(connection) {
  connection.exec(
    "create table if not exists __drizzle_migrations (id integer primary key, hash text not null, created_at integer)"
  );
  const done = newestApplied(
    connection.call("select max(created_at) from __drizzle_migrations", [], "all").rows
  );
  const files = readMigrationFiles({ migrationsFolder: folderOf("sqlite") });
  refuseNewer(done, files.at(-1)?.folderMillis ?? 0);
  for (const migration of files.filter((file2) => file2.folderMillis > done)) {
    for (const statement of migration.sql) connection.exec(statement);
    connection.call(
      "insert into __drizzle_migrations (hash, created_at) values (?, ?)",
      [migration.hash, migration.folderMillis],
      "run"
    );
  }
  const broken = connection.call("pragma foreign_key_check", [], "all").rows;
  if (broken.length > 0) throw new Error(`A migration would break ${broken.length} references.`);
}
async function migratePostgres(url) {
  const client = new pg2.Client({ connectionString: url, connectionTimeoutMillis: 1e4 });
  client.on("error", () => void 0);
  try {
    await client.connect();
    await client.query("select pg_advisory_lock($1)", [ADVISORY_LOCK]);
    const files = readMigrationFiles({ migrationsFolder: folderOf("postgres") });
    refuseNewer(await newestAppliedPg(client), files.at(-1)?.folderMillis ?? 0);
    await migratePg(drizzle2(client), { migrationsFolder: folderOf("postgres") });
  } catch (error) {
    throw explainPostgresError(error, url);
  } finally {
    await client.end().catch(() => void 0);
  }
}
async function newestAppliedPg(client) {
  const exists = await client.query("select to_regclass('drizzle.__drizzle_migrations') as name");
  if (!exists.rows[0]?.name) return 0;
  const { rows } = await client.query({
    text: "select max(created_at) from drizzle.__drizzle_migrations",
    rowMode: "array"
  });
  return newestApplied(rows);
}
function newestApplied(rows) {
  const [row] = rows;
  return Number(row?.[0] ?? 0);
}
function refuseNewer(applied, known) {
  if (applied <= known) return;
  throw new AppError(
    "unavailable",
    "The database was written by a newer release of Copydesk. Install that release, or restore a backup made with this one."
  );
}

// db/postgres.ts
import { drizzle as drizzle3 } from "drizzle-orm/node-postgres";
import pg3 from "pg";
var CONNECTIONS = 10;
var CONNECT_TIMEOUT_MS = 1e4;
var ATTEMPTS = 5;
function openPostgresDb(url) {
  const guard = createTransactionGuard();
  const pool = openPool(url);
  const watched = watch(pool, {
    query: (args) => {
      guard.assertOutside("A query");
      return pool.query(...withParams(args));
    },
    connect: async () => lend(await pool.connect())
  });
  const root = drizzle3(watched, { schema: all_exports });
  const begin = root.transaction.bind(root);
  let closing;
  const transaction = async (run) => {
    guard.assertOutside("A transaction");
    return retryDeadlock(
      () => begin((tx) => guard.inside(() => run(withInsertMany(tx, (...rows) => insertMany(tx, ...rows)))))
    );
  };
  return Object.assign(root, {
    transaction,
    insertMany: ((table2, rows, options) => transaction((tx) => tx.insertMany(table2, rows, options))),
    async close() {
      closing ??= pool.end();
      await closing;
    }
  });
}
function openPool(url) {
  const pool = new pg3.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS
  });
  pool.on("error", () => void 0);
  pool.on("connect", (client) => client.on("error", () => void 0));
  return pool;
}
async function insertMany(tx, ...[table2, rows, { skipConflicts = false } = {}]) {
  if (rows.length > 0) await tx.execute(arraysStatement(takeApart(table2, rows), skipConflicts));
}
function lend(client) {
  let isBack = false;
  return watch(client, {
    query: (args) => {
      if (isBack) throw new Error("A query on a transaction that has ended: was an await forgotten?");
      return client.query(...withParams(args));
    },
    release: ([error]) => {
      isBack = true;
      client.release(error);
    }
  });
}
var withParams = ([query, params]) => [
  query,
  params?.map(withoutNul)
];
function watch(target, methods) {
  return new Proxy(target, {
    get(_, key) {
      const replaced = typeof key === "string" ? methods[key] : void 0;
      if (replaced) return (...args) => replaced(args);
      const value = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    }
  });
}
async function retryDeadlock(run) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      const isRepeatable = ["40P01", "40001"].includes(codeOf(error) ?? "");
      if (!isRepeatable || attempt === ATTEMPTS) throw error;
    }
    await new Promise((done) => setTimeout(done, Math.random() * 40 * attempt));
  }
}

// db/connect.ts
function openDb(target) {
  return target.databaseUrl ? openPostgresDb(target.databaseUrl) : openSqliteDb(sqliteFile(target));
}
async function migrateDb(target) {
  if (target.databaseUrl) await migratePostgres(target.databaseUrl);
  else await migrateSqlite(sqliteFile(target));
}
var sqliteFile = ({ dataFolder }) => join(
  /* turbopackIgnore: true */
  dataFolder,
  "copydesk.sqlite"
);

// lib/desk/import/import-batch.ts
import { z as z3 } from "zod";

// db/queries/batches.ts
import { desc, eq, lt, sql as sql2 } from "drizzle-orm";
var NO_COUNTERS = {
  items: 0,
  stored: 0,
  keptCharacters: 0,
  droppedCharacters: 0,
  duplicates: 0,
  warnings: 0
};
async function insertBatch(tx, batch) {
  const [row] = await tx.insert(batches).values({ ...batch, status: "uploaded", counters: NO_COUNTERS, warnings: [], related: [] }).onConflictDoNothing({ target: batches.sha256 }).returning({ id: batches.id });
  return row?.id ?? null;
}
async function findBatchBySha256(db2, sha256) {
  const [row] = await db2.select({ id: batches.id, status: batches.status }).from(batches).where(eq(batches.sha256, sha256)).limit(1);
  return row ?? null;
}
async function getBatch(db2, id2) {
  const [row] = await db2.select().from(batches).where(eq(batches.id, id2)).limit(1);
  return row ?? null;
}
async function updateBatch(tx, id2, change) {
  await tx.update(batches).set(change).where(eq(batches.id, id2));
}

// lib/desk/import/import-cursor.ts
import { z as z2 } from "zod";
var count = z2.number().int().min(0);
var cursorSchema = z2.object({
  pieces: count,
  items: count,
  keptCharacters: count,
  droppedCharacters: count,
  /** Of the items; those of the dump itself are met again. */
  warnings: count,
  duplicates: count
});
var IMPORT_START = {
  pieces: 0,
  items: 0,
  keptCharacters: 0,
  droppedCharacters: 0,
  warnings: 0,
  duplicates: 0
};
function readCursor(checkpoint) {
  return checkpoint === null ? null : cursorSchema.parse(checkpoint);
}

// lib/desk/import/import-job.ts
var IMPORT_KIND = "import-batch";
var importJob = (batchId, now2) => ({
  kind: IMPORT_KIND,
  payload: { batchId },
  uniqueKey: importKey(batchId),
  runAt: now2
});
var importKey = (batchId) => `${IMPORT_KIND}:${batchId}`;

// lib/desk/import/dump-summary.ts
var LONGEST_LIST_OF_WARNINGS = 200;
var LONGEST_LIST_OF_RELATED = 1e3;
var NOTHING_FOUND = {
  code: "no-items",
  message: "No news item was found in this file. Choose its format by hand, if you know it."
};
var DumpSummary = class {
  #warnings = [];
  #related = [];
  /** The first part of each format, with the number of its items. */
  #formats = /* @__PURE__ */ new Map();
  #current = null;
  #textLength = 0;
  #warningCount = 0;
  #items = 0;
  add(event) {
    if (event.kind === "text") this.#textLength += event.text.length;
    else if (event.kind === "part") this.#enter(event.part);
    else if (event.kind === "item") this.#countItem();
    else if (event.kind === "warning") this.warn(event.warning);
    else if (event.kind === "related" && this.#related.length < LONGEST_LIST_OF_RELATED)
      this.#related.push(event.related);
  }
  warn(warning) {
    this.#warningCount++;
    if (this.#warnings.length < LONGEST_LIST_OF_WARNINGS) this.#warnings.push(warning);
  }
  /** The dump is read. */
  end() {
    if (this.#items === 0 && this.#warningCount === 0) this.warn(NOTHING_FOUND);
  }
  /** How many warnings there are, listed or not. */
  get warningCount() {
    return this.#warningCount;
  }
  /** What a batch says about its dump; the format is that of most items. */
  toBatch() {
    const [most] = [...this.#formats.values()].sort((a, b2) => b2.items - a.items);
    return {
      format: most?.part.format ?? "unknown",
      confidence: most?.part.confidence ?? 0,
      encoding: most?.part.encoding ?? "utf-8",
      textLength: this.#textLength,
      warnings: [...this.#warnings],
      related: [...this.#related]
    };
  }
  #enter(part) {
    const known = this.#formats.get(part.format) ?? { part, items: 0 };
    this.#formats.set(part.format, known);
    this.#current = known;
  }
  #countItem() {
    this.#items++;
    if (this.#current) this.#current.items++;
  }
};

// lib/desk/import/read-chunks.ts
var DROPPED_PER_ITEM = 5;
var LONGEST_CHUNK = 2e6;
var LONGEST_SAMPLE = 4e6;
async function* readChunks(events, { skip, size, finisher, keepText }) {
  const summary = new DumpSummary();
  const sample = new Sample();
  const pending = new Pending(skip, size);
  let waiting = [];
  for await (const some of events) {
    for (const event of some) {
      summary.add(event);
      if (event.kind === "text") await keepText(event.text);
      else if (event.kind === "item") sample.add(event.item);
      if (pending.add(event)) waiting.push(pending.take(summary));
    }
    if (sample.isEnough) {
      await sample.teach(finisher);
      yield* waiting;
      waiting = [];
    }
  }
  summary.end();
  await sample.teach(finisher);
  yield* waiting;
  yield pending.take(summary);
}
var Sample = class {
  #items = [];
  #length = 0;
  add(item) {
    if (this.isEnough) return;
    this.#items?.push(item);
    this.#length += lengthOf(item);
  }
  get isEnough() {
    return this.#items === null || this.#items.length >= LEARN_FROM || this.#length > LONGEST_SAMPLE;
  }
  async teach(finisher) {
    const items2 = this.#items;
    this.#items = null;
    if (items2) await finisher.learn(items2);
  }
};
var Pending = class {
  #skip;
  #size;
  #pieces = 0;
  #items = [];
  #dropped = [];
  #length = 0;
  constructor(skip, size) {
    this.#skip = skip;
    this.#size = size;
  }
  /** Take an event; true where the chunk is full. */
  add(event) {
    if (event.kind !== "item" && event.kind !== "dropped") return false;
    this.#pieces++;
    if (this.#pieces <= this.#skip) return false;
    if (event.kind === "dropped") this.#dropped.push(event.dropped);
    else {
      this.#items.push(event.item);
      this.#length += lengthOf(event.item);
    }
    return this.#items.length >= this.#size || this.#dropped.length >= this.#size * DROPPED_PER_ITEM || this.#length > LONGEST_CHUNK;
  }
  take(summary) {
    const chunk = {
      items: this.#items,
      dropped: this.#dropped,
      pieces: Math.max(this.#pieces, this.#skip),
      summary: summary.toBatch(),
      warningCount: summary.warningCount
    };
    this.#items = [];
    this.#dropped = [];
    this.#length = 0;
    return chunk;
  }
};
var lengthOf = ({ body, title, summary }) => body.source.length + (title?.length ?? 0) + (summary?.length ?? 0);

// db/queries/audit.ts
async function appendAuditEvent(tx, event) {
  await tx.insert(auditEvents).values({ ...event, detail: event.detail ?? null });
}

// db/queries/dropped-spans.ts
import { and, asc, count as count2, eq as eq2, gt, lt as lt2, min, sql as sql3, sum } from "drizzle-orm";
async function insertDroppedSpans(tx, batchId, spans) {
  await tx.insertMany(
    droppedSpans,
    spans.map((span) => ({ batchId, ...span }))
  );
}

// lib/desk/import/storable.ts
function storable(value) {
  return isStorable(value) ? value : mended(value);
}
function isStorable(value) {
  if (typeof value === "string") return isWellFormed(value) && !value.includes("\0");
  if (value === null || typeof value !== "object" || value instanceof Date) return true;
  return Object.values(value).every(isStorable);
}
function mended(value) {
  if (typeof value === "string") return value.replace(/[\0\p{Surrogate}]/gu, "\uFFFD");
  if (Array.isArray(value)) return value.map(mended);
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, mended(entry)]));
}
var isWellFormed = (text4) => text4.isWellFormed();

// lib/desk/import/item-rows.ts
function itemRow(batchId, { raw, item }, duplicateOf) {
  return storable({
    batchId,
    position: item.position,
    spanStart: Math.min(...item.spans.map(([start]) => start)),
    spanEnd: Math.max(...item.spans.map(([, end]) => end)),
    spans: item.spans,
    raw: rawFields(raw),
    title: item.title,
    kicker: item.kicker,
    summary: item.summary,
    author: item.author,
    url: item.url,
    guid: keyOrNull(item.guid),
    canonicalUrl: keyOrNull(item.canonicalUrl),
    publishedAt: item.publishedAt,
    language: item.language,
    body: item.body,
    links: item.links,
    hashtags: item.hashtags,
    steps: item.steps,
    warnings: item.warnings,
    contentHash: item.contentHash,
    signature: item.signature,
    confidence: item.confidence,
    state: duplicateOf ? "duplicate" : "new",
    reason: duplicateOf ? `Same text as item ${duplicateOf.position + 1} of \u201C${duplicateOf.fileName}\u201D, imported earlier.` : null
  });
}
var LONGEST_KEY_BYTES = 2e3;
var keyOrNull = (key) => key !== null && Buffer.byteLength(key) <= LONGEST_KEY_BYTES ? key : null;
var rawFields = (raw) => ({
  title: raw.title,
  kicker: raw.kicker,
  summary: raw.summary,
  author: raw.author,
  url: raw.url,
  publishedAtRaw: raw.publishedAtRaw,
  categories: raw.categories,
  body: raw.body
});
var LONGEST_TAG = 200;
function suggestionRows(itemId, item) {
  return item.tags.filter(({ name }) => name.length <= LONGEST_TAG).map((tag) => storable({ itemId, ...tag, state: "open" }));
}
function warningRows(batchId, itemId, { warnings }) {
  if (itemId === void 0) return [];
  const codes = new Set(warnings.map(({ code }) => code));
  return [...codes].map((code) => ({ itemId, code, batchId }));
}
function lengthOf2(spans) {
  let length = 0;
  for (const [start, end] of spans) length += end - start;
  return length;
}

// db/queries/items.ts
import { and as and5, asc as asc2, between, count as count3, eq as eq5, gt as gt2, inArray as inArray4, isNull as isNull3, lt as lt3, ne as ne2, or as or3 } from "drizzle-orm";

// db/queries/batch-undos.ts
import { and as and2, desc as desc2, eq as eq3, inArray, isNull, max, ne, or, sql as sql4 } from "drizzle-orm";
var ITEM = { id: items.id, state: items.state, version: items.version };
var isOfBatchInForce = sql4`${items.batchId} not in (select ${batches.id} from ${batches} where ${batches.status} = 'undone')`;
var isInArchive = or(
  isOfBatchInForce,
  sql4`exists (select 1 from ${articleItems} inner join ${articles} on ${articles.id} = ${articleItems.articleId} where ${articleItems.itemId} = ${items.id} and ${articles.status} <> 'trashed')`
);

// db/queries/search.ts
import { and as and4, desc as desc3, eq as eq4, inArray as inArray3, sql as sql6 } from "drizzle-orm";

// db/queries/live-rule.ts
import { and as and3, inArray as inArray2, isNull as isNull2, lte, or as or2, sql as sql5 } from "drizzle-orm";
var newestFirst = [sql5`${articles.issuedAt} desc nulls last`, sql5`${articles.id} desc`];
var utcMonth = dialect === "postgres" ? sql5`to_char(${articles.issuedAt} at time zone 'UTC', 'YYYY-MM')` : sql5`strftime('%Y-%m', ${articles.issuedAt} / 1000, 'unixepoch')`;
var monthOfNews = sql5`coalesce(substr(${articles.issuedOn}, 1, 7), ${utcMonth})`;

// db/queries/search.ts
async function insertSearchDocs(tx, docs) {
  await tx.insertMany(searchDocs, docs);
}

// db/queries/items.ts
async function insertItems(tx, rows) {
  const [first] = rows;
  if (!first) return /* @__PURE__ */ new Map();
  await tx.insertMany(items, rows);
  const positions = rows.map(({ position }) => position);
  const stored = await tx.select({ id: items.id, position: items.position }).from(items).where(
    and5(
      eq5(items.batchId, first.batchId),
      between(items.position, Math.min(...positions), Math.max(...positions))
    )
  );
  return new Map(stored.map((row) => [row.position, row.id]));
}
async function insertTermSuggestions(tx, rows) {
  await tx.insertMany(termSuggestions, rows, { skipConflicts: true });
}
async function insertDuplicateSuggestions(tx, rows) {
  for (const chunk of chunksOf(rows)) {
    const undecided = await leaveOutDecided(tx, chunk);
    if (undecided.length > 0) await tx.insert(duplicateSuggestions).values(undecided).onConflictDoNothing();
  }
}
async function leaveOutDecided(tx, rows) {
  const ids = [...new Set(rows.flatMap(({ itemId, otherItemId }) => [itemId, otherItemId]))];
  const found = await tx.select({ id: items.id, hash: items.contentHash }).from(items).where(inArray4(items.id, ids));
  const hashes = new Map(found.map(({ id: id2, hash }) => [id2, hash]));
  const keyOf = ({ itemId, otherItemId }) => textPairOf(hashes.get(itemId) ?? "", hashes.get(otherItemId) ?? "");
  const decided = await tx.selectDistinct({ textPair: duplicateDecisions.textPair }).from(duplicateDecisions).where(inArray4(duplicateDecisions.textPair, [...new Set(rows.map(keyOf))]));
  const known = new Set(decided.map(({ textPair }) => textPair));
  return rows.filter((row) => !known.has(keyOf(row)));
}
async function listItemIds(db2, batchId) {
  const rows = await db2.select({ id: items.id, position: items.position }).from(items).where(eq5(items.batchId, batchId));
  return new Map(rows.map((row) => [row.position, row.id]));
}
async function countItems(db2, batchId) {
  return db2.$count(items, eq5(items.batchId, batchId));
}
async function listMembers(db2, batchId) {
  const rows = await db2.select({
    id: items.id,
    position: items.position,
    title: items.title,
    summary: items.summary,
    body: items.body,
    guid: items.guid,
    canonicalUrl: items.canonicalUrl,
    publishedAt: items.publishedAt,
    language: items.language,
    contentHash: items.contentHash,
    signature: items.signature
  }).from(items).where(eq5(items.batchId, batchId)).orderBy(asc2(items.position));
  const found = await db2.select({
    itemId: termSuggestions.itemId,
    type: termSuggestions.type,
    name: termSuggestions.name,
    confidence: termSuggestions.confidence,
    evidence: termSuggestions.evidence
  }).from(termSuggestions).innerJoin(items, eq5(items.id, termSuggestions.itemId)).where(eq5(items.batchId, batchId)).orderBy(asc2(termSuggestions.id));
  const tags = /* @__PURE__ */ new Map();
  for (const tag of found) tags.set(tag.itemId, [...tags.get(tag.itemId) ?? [], tag]);
  return rows.map((row) => ({ ...row, tags: tags.get(row.id) ?? [] }));
}
async function findArchiveMatches(db2, batchId, keys) {
  const hasHash = inArray4(items.contentHash, [...keys.hashes]);
  const hasKey = keys.urls.length === 0 ? hasHash : or3(hasHash, inArray4(items.canonicalUrl, [...keys.urls]));
  return db2.select({
    id: items.id,
    batchId: items.batchId,
    fileName: batches.fileName,
    position: items.position,
    contentHash: items.contentHash,
    canonicalUrl: items.canonicalUrl,
    publishedAt: items.publishedAt
  }).from(items).innerJoin(batches, eq5(batches.id, items.batchId)).where(and5(ne2(items.batchId, batchId), ne2(items.state, "duplicate"), isInArchive, hasKey)).orderBy(asc2(items.id));
}
async function setAsideDuplicate(tx, itemId, reason) {
  const rows = await tx.update(items).set({ state: "duplicate", reason }).where(and5(eq5(items.id, itemId), eq5(items.state, "new"), isNull3(items.reviewedAt))).returning({ id: items.id });
  return rows.length > 0;
}
var ROWS_PER_INSERT = 500;
function* chunksOf(rows) {
  for (let at = 0; at < rows.length; at += ROWS_PER_INSERT) yield rows.slice(at, at + ROWS_PER_INSERT);
}

// lib/desk/import/match-archive.ts
async function matchArchive(db2, batchId, chunk) {
  if (chunk.length === 0) return { repeated: /* @__PURE__ */ new Map(), resembling: /* @__PURE__ */ new Map() };
  const matches = await findArchiveMatches(db2, batchId, {
    hashes: chunk.map(({ item }) => item.contentHash),
    urls: chunk.flatMap(({ item }) => item.canonicalUrl ?? [])
  });
  const repeated = /* @__PURE__ */ new Map();
  const resembling = /* @__PURE__ */ new Map();
  for (const { item } of chunk) {
    const same = matches.find((match) => isRepetition(item, match));
    if (same) repeated.set(item.position, same);
    const others = matches.filter((match) => match !== same && isSameAddress(item, match));
    if (others.length > 0) resembling.set(item.position, others.slice(0, MOST_SUGGESTIONS));
  }
  return { repeated, resembling };
}
var MOST_SUGGESTIONS = 20;
function isRepetition(item, match) {
  if (item.contentHash !== match.contentHash) return false;
  const [left, right] = [item.publishedAt?.slice(0, 10), match.publishedAt?.slice(0, 10)];
  return left === void 0 || right === void 0 || left === right;
}
var isSameAddress = (item, match) => item.canonicalUrl !== null && item.canonicalUrl === match.canonicalUrl;
function archiveSuggestions({ repeated, resembling }, ids) {
  const rows = [];
  for (const [position, match] of repeated) {
    const itemId = ids.get(position);
    if (itemId === void 0) continue;
    const finding = { kind: "same", score: 1, reason: "Same title and text.", state: "exact" };
    rows.push(pairRow(itemId, match.id, finding));
  }
  for (const [position, matches] of resembling) {
    const itemId = ids.get(position);
    if (itemId === void 0) continue;
    const reason = "Same address, other text.";
    rows.push(...matches.map((match) => pairRow(itemId, match.id, { kind: "update", score: 0.9, reason })));
  }
  return rows;
}
function pairRow(left, right, finding) {
  return { itemId: Math.min(left, right), otherItemId: Math.max(left, right), ...finding };
}

// lib/desk/import/store-duplicates.ts
async function storeDuplicates(tx, batchId, groups) {
  const ids = await listItemIds(tx, batchId);
  const setAside = /* @__PURE__ */ new Set();
  const rows = groups.flatMap(({ members, kind, score, reason }) => {
    const [first, ...others] = members.flatMap(({ position }) => {
      const id2 = ids.get(position);
      return id2 === void 0 ? [] : [{ id: id2, position }];
    });
    if (!first) return [];
    const isExact = kind === "same" && score === 1;
    if (isExact) for (const { id: id2 } of others) setAside.add(id2);
    return others.map(
      ({ id: id2 }) => pairRow(first.id, id2, { kind, score, reason, state: isExact ? "exact" : "open" })
    );
  });
  await insertDuplicateSuggestions(tx, rows);
  let changed = 0;
  for (const id2 of setAside) {
    if (await setAsideDuplicate(tx, id2, "Same text as an earlier item of this batch.")) changed++;
  }
  return changed;
}

// lib/desk/import/resolve-duplicates.ts
var MOST_COMPARED = 5e3;
var HOLD_MS_PER_ITEM = 10;
var NOT_COMPARED = {
  ...{ spans: [], confidence: 1, kicker: null, author: null, url: null, publishedAtRaw: null },
  ...{ declaredLanguage: null, categories: [], warnings: [], titleDerived: false, links: [], hashtags: [] },
  ...{ datePrecision: null, steps: [] }
};
async function resolveDuplicates(job, { id: batchId, fileName: file2 }, holdMs) {
  const count5 = await countItems(job.db, batchId);
  if (count5 > MOST_COMPARED) return async () => 0;
  const members = await listMembers(job.db, batchId);
  const groups = await job.hold(
    holdMs + count5 * HOLD_MS_PER_ITEM,
    async () => findDuplicates(
      members.map((member) => ({
        ref: { file: file2, position: member.position },
        item: { ...NOT_COMPARED, ...member }
      }))
    )
  );
  return (tx) => storeDuplicates(tx, batchId, groups);
}

// db/queries/item-warnings.ts
import { and as and6, asc as asc3, count as count4, eq as eq6, gt as gt3 } from "drizzle-orm";
async function insertItemWarnings(tx, rows) {
  await tx.insertMany(itemWarnings, rows, { skipConflicts: true });
}

// lib/desk/import/store-chunk.ts
async function storeChunk(tx, batchId, chunk, findings) {
  const rows = chunk.map(
    (finished) => itemRow(batchId, finished, findings.repeated.get(finished.item.position) ?? null)
  );
  const ids = await insertItems(tx, rows);
  const tags = chunk.flatMap(({ item }) => {
    const id2 = ids.get(item.position);
    return id2 === void 0 ? [] : suggestionRows(id2, item);
  });
  await insertTermSuggestions(tx, tags);
  await insertItemWarnings(
    tx,
    chunk.flatMap(({ item }) => warningRows(batchId, ids.get(item.position), item))
  );
  await insertSearchDocs(
    tx,
    chunk.flatMap(({ item, words }) => docRows(ids.get(item.position), item, words))
  );
  await insertDuplicateSuggestions(tx, archiveSuggestions(findings, ids));
}
function docRows(ref, { language }, words) {
  return ref === void 0 ? [] : [{ kind: "item", ref, language, ...words }];
}

// lib/desk/import/running-import.ts
var PIPELINE_VERSION = 2;
var RunningImport = class {
  #job;
  #batch;
  #readShare;
  #cursor = IMPORT_START;
  #warningCount = 0;
  /** `readShare` tells how much of the file has been read, 0 to 1. */
  constructor(job, batch, readShare) {
    this.#job = job;
    this.#batch = batch;
    this.#readShare = readShare;
  }
  /** The first checkpoint: from here on the batch is being read. */
  async begin() {
    await this.#save(IMPORT_START, { status: "running", pipelineVersion: PIPELINE_VERSION });
    return IMPORT_START;
  }
  /** Store the chunks in their order from behind `cursor` on, while those after them are finished. */
  async store(cursor, chunks, { finisher, ahead }) {
    this.#cursor = cursor;
    const queue = [];
    for await (const chunk of chunks) {
      const finished = finisher.finish(chunk.items);
      finished.catch(() => void 0);
      queue.push(async () => this.#storeChunk(chunk, await finished));
      if (queue.length > ahead) await queue.shift()?.();
    }
    for (const store of queue) await store();
  }
  /** The last transaction: what resembles what, the final counters, and the job's end. */
  async finish(holdMs) {
    const job = this.#job;
    const { id: batchId } = this.#batch;
    const resolve2 = await resolveDuplicates(job, this.#batch, holdMs);
    await job.complete(async (tx) => {
      const duplicates = this.#cursor.duplicates + await resolve2(tx);
      await updateBatch(tx, batchId, {
        status: "done",
        counters: this.#counters({ ...this.#cursor, duplicates }),
        finishedAt: job.now()
      });
      await appendAuditEvent(tx, {
        actorId: null,
        action: "batch.imported",
        subjectType: "batch",
        subjectId: batchId,
        detail: { items: this.#cursor.items },
        at: job.now()
      });
    });
  }
  async #storeChunk(chunk, finished) {
    const { id: batchId } = this.#batch;
    const findings = await matchArchive(this.#job.db, batchId, finished);
    this.#warningCount = chunk.warningCount;
    const cursor = advance(this.#cursor, chunk, finished, findings.repeated.size);
    const dropped = chunk.dropped.map(({ start, end, reason }) => storable({ start, end, reason }));
    await this.#save(cursor, storable(chunk.summary), async (tx) => {
      await storeChunk(tx, batchId, finished, findings);
      await insertDroppedSpans(tx, batchId, dropped);
    });
  }
  /** Save rows, counters and cursor together. */
  async #save(cursor, change, write) {
    const share = Math.min(1, this.#readShare());
    const progress = { done: Math.round(1e3 * share), total: 1e3, note: "Reading and storing items" };
    await this.#job.checkpoint({ cursor, progress }, async (tx) => {
      await write?.(tx);
      await updateBatch(tx, this.#batch.id, { ...change, counters: this.#counters(cursor) });
    });
    this.#cursor = cursor;
  }
  #counters({ items: items2, warnings, keptCharacters, droppedCharacters, duplicates }) {
    return {
      ...{ items: items2, stored: items2, keptCharacters, droppedCharacters, duplicates },
      warnings: this.#warningCount + warnings
    };
  }
};
function advance(cursor, { pieces, dropped }, finished, duplicates) {
  const sum2 = (values) => values.reduce((total, value) => total + value, 0);
  return {
    pieces,
    items: cursor.items + finished.length,
    keptCharacters: cursor.keptCharacters + sum2(finished.map(({ item }) => lengthOf2(item.spans))),
    droppedCharacters: cursor.droppedCharacters + sum2(dropped.map(({ start, end }) => end - start)),
    warnings: cursor.warnings + sum2(finished.map(({ item }) => item.warnings.length)),
    duplicates: cursor.duplicates + duplicates
  };
}

// lib/desk/job-handler.ts
var JobStopped = class extends Error {
  name = "JobStopped";
};

// lib/media/storage.ts
import { createHash, randomUUID } from "node:crypto";
import { constants, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join as join2 } from "node:path";
var STALE_PART_MS = 10 * 6e4;
var KEY = /^uploads\/[0-9a-f]{64}$/;
function openStorage(dataFolder = readEnv().dataFolder) {
  const folder2 = join2(
    /* turbopackIgnore: true */
    dataFolder,
    "uploads"
  );
  const pathOf = (key) => {
    if (!KEY.test(key)) throw new AppError("not_found", "There is no such stored file.");
    return join2(
      /* turbopackIgnore: true */
      dataFolder,
      key
    );
  };
  return {
    receive: (stream, expected) => receive(folder2, stream, expected),
    open: (key) => openBytes(pathOf(key)),
    openText: (key) => openTextWriter(`${pathOf(key)}.text`),
    readText: (key, start, end) => readWindow(`${pathOf(key)}.text`, start, end),
    sweep: (now2) => sweep(folder2, now2)
  };
}
async function receive(folder2, stream, expected) {
  if ((expected.announced ?? 0) > expected.limit) throw tooLarge(expected.limit);
  await mkdir(
    /* turbopackIgnore: true */
    folder2,
    { recursive: true }
  );
  const part = join2(
    /* turbopackIgnore: true */
    folder2,
    `${randomUUID()}.part`
  );
  try {
    const { sha256, bytes } = await writePart(part, stream, expected);
    await rename(part, join2(
      /* turbopackIgnore: true */
      folder2,
      sha256
    ));
    await syncFolder(folder2);
    return { sha256, bytes, key: `uploads/${sha256}` };
  } finally {
    await rm(part, { force: true });
  }
}
async function writePart(part, stream, expected) {
  const hash = createHash("sha256");
  let bytes = 0;
  const file2 = await open(
    /* turbopackIgnore: true */
    part,
    "wx"
  );
  try {
    for await (const chunk of stream) {
      bytes += chunk.byteLength;
      if (bytes > expected.limit) throw tooLarge(expected.limit);
      hash.update(chunk);
      await writeAll(file2, chunk);
    }
    if (expected.announced !== null && bytes !== expected.announced) throw truncated();
    await file2.sync();
  } catch (error) {
    throw isDisconnect(error) ? truncated() : error;
  } finally {
    await file2.close();
  }
  return { sha256: hash.digest("hex"), bytes };
}
async function writeAll(file2, chunk, position = null) {
  for (let at = 0; at < chunk.byteLength; ) {
    const place2 = position === null ? null : position + at;
    at += (await file2.write(chunk, at, chunk.byteLength - at, place2)).bytesWritten;
  }
}
async function openBytes(path) {
  const file2 = await open(
    /* turbopackIgnore: true */
    path,
    "r"
  ).catch(missing);
  const { size } = await file2.stat();
  return {
    size,
    async read(start, end) {
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(end, size) - start));
      let length = 0;
      while (length < bytes.length) {
        const { bytesRead } = await file2.read(bytes, length, bytes.length - length, start + length);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      return bytes.subarray(0, length);
    },
    close: () => file2.close()
  };
}
async function openTextWriter(path) {
  const file2 = await open(
    /* turbopackIgnore: true */
    path,
    constants.O_RDWR | constants.O_CREAT
  );
  let length = 0;
  return {
    async append(text4) {
      const bytes = Buffer.from(text4, "utf16le");
      await writeAll(file2, bytes, length);
      length += bytes.length;
    },
    async finish() {
      await file2.truncate(length);
      await file2.sync();
    },
    close: () => file2.close()
  };
}
async function readWindow(path, start, end) {
  const file2 = await open(
    /* turbopackIgnore: true */
    path,
    "r"
  ).catch(() => null);
  if (!file2) return null;
  try {
    const buffer = Buffer.alloc(Math.max(0, end - start) * 2);
    const { bytesRead } = await file2.read(buffer, 0, buffer.length, start * 2);
    return buffer.toString("utf16le", 0, bytesRead);
  } finally {
    await file2.close();
  }
}
async function sweep(folder2, now2) {
  const names = await readdir(
    /* turbopackIgnore: true */
    folder2
  ).catch(() => []);
  for (const name of names.filter((entry) => entry.endsWith(".part"))) {
    const path = join2(
      /* turbopackIgnore: true */
      folder2,
      name
    );
    const found = await stat(
      /* turbopackIgnore: true */
      path
    ).catch(() => null);
    if (found && now2.getTime() - found.mtimeMs > STALE_PART_MS) await rm(path, { force: true });
  }
}
async function syncFolder(folder2) {
  const handle = await open(
    /* turbopackIgnore: true */
    folder2,
    "r"
  );
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
function missing(error) {
  if (error.code !== "ENOENT") throw error;
  throw new AppError("not_found", "The stored file is gone from the data folder; upload it again.", {
    cause: error
  });
}
function isDisconnect(error) {
  if (!(error instanceof Error) || error instanceof AppError) return false;
  const code = error.code ?? "";
  const isCode = ["ECONNRESET", "ERR_STREAM_PREMATURE_CLOSE", "UND_ERR_ABORTED"].includes(code);
  return isCode || /abort/i.test(`${error.name} ${error.message}`);
}
var tooLarge = (limit) => new AppError(
  "too_large",
  `This file is larger than ${Math.floor(limit / 1e6)} MB, which is the most that can be uploaded here.`
);
var truncated = () => new AppError("bad_input", "The upload broke off before the whole file had arrived. Please try again.");

// lib/desk/import/import-batch.ts
var ITEMS_PER_CHECKPOINT = 200;
var CHUNKS_AHEAD = 2;
var HOLD_MS_PER_MILLION = 2e3;
var LEAST_HOLD_MS = 5e3;
var payloadSchema = z3.object({ batchId: z3.number().int() });
var importBatchHandler = (options = {}) => {
  const storage2 = options.storage ?? openStorage();
  return {
    kind: IMPORT_KIND,
    async run(job) {
      const { batchId } = payloadSchema.parse(job.payload);
      const batch = await getBatch(job.db, batchId);
      if (!batch) throw new JobStopped("The batch is gone.");
      const source = await storage2.open(batch.storageKey);
      const text4 = await storage2.openText(batch.storageKey);
      try {
        await importDump(job, batch, { ...options, source, text: text4 });
      } finally {
        await Promise.all([source.close(), text4.close()]);
      }
    },
    giveUp: async (tx, payload, failure, now2) => {
      const { batchId } = payloadSchema.parse(payload);
      await updateBatch(tx, batchId, { status: "failed", failure, finishedAt: now2 });
    }
  };
};
async function importDump(job, batch, opened) {
  const { chunk: size = ITEMS_PER_CHECKPOINT, holdMs = LEAST_HOLD_MS, openFinisher = finishHere } = opened;
  const { limits, text: text4 } = opened;
  const source = meter(opened.source);
  const running = new RunningImport(job, batch, () => source.bytesRead / (2 * source.size));
  const cursor = readCursor(job.cursor) ?? await running.begin();
  const finisher = openFinisher({});
  try {
    const events = readDump(
      { file: batch.fileName, source },
      {
        format: batch.forcedFormat,
        ...limits && { limits },
        hold: (units, work) => job.hold(holdMs + msFor(units), async () => work())
      }
    );
    const keepText = (piece) => text4.append(piece);
    const chunks = readChunks(events, { skip: cursor.pieces, size, finisher, keepText });
    await running.store(cursor, chunks, { finisher, ahead: CHUNKS_AHEAD });
    await text4.finish();
    await running.finish(holdMs);
  } finally {
    finisher.close();
  }
}
var msFor = (units) => Math.ceil(units / 1e6 * HOLD_MS_PER_MILLION);
function meter(source) {
  let bytesRead = 0;
  return {
    size: source.size,
    get bytesRead() {
      return bytesRead;
    },
    async read(start, end) {
      const bytes = await source.read(start, end);
      bytesRead += bytes.length;
      return bytes;
    }
  };
}

// db/queries/jobs.ts
import { and as and7, asc as asc4, eq as eq7, inArray as inArray5, lt as lt4, lte as lte2, or as or4, sql as sql7 } from "drizzle-orm";
async function enqueueJob(tx, job) {
  const [row] = await tx.insert(jobs).values({ ...job, state: "queued", checkpoint: null, progress: null, createdAt: job.runAt }).onConflictDoNothing({ target: jobs.uniqueKey }).returning({ id: jobs.id });
  return row?.id ?? null;
}
async function hasDueJob(db2, kinds, now2) {
  const rows = await db2.select({ id: jobs.id }).from(jobs).where(isDue(kinds, now2)).limit(1);
  return rows.length > 0;
}
async function claimJob(db2, claim) {
  const next = db2.select({ id: jobs.id }).from(jobs).where(isDue(claim.kinds, claim.now)).orderBy(asc4(jobs.runAt), asc4(jobs.id)).limit(1);
  const [row] = await db2.update(jobs).set({
    state: "running",
    lockedBy: claim.token,
    lockedUntil: claim.until,
    attempts: sql7`${jobs.attempts} + 1`
  }).where(eq7(jobs.id, sql7`(${skipLocked(next)})`)).returning();
  return row ?? null;
}
async function renewLease(tx, lease) {
  const rows = await tx.update(jobs).set({ lockedUntil: lease.until }).where(isHeld(lease)).returning({ id: jobs.id });
  return rows.length > 0;
}
async function saveCheckpoint(tx, lease, state) {
  const rows = await tx.update(jobs).set({ checkpoint: state.cursor, progress: state.progress, lockedUntil: lease.until, attempts: 1 }).where(isHeld(lease)).returning({ id: jobs.id });
  return rows.length > 0;
}
async function finishJob(tx, lease, end) {
  const rows = await tx.update(jobs).set({ ...freed, state: end.state, lastError: end.error, finishedAt: end.now }).where(isHeld(lease)).returning({ id: jobs.id });
  return rows.length > 0;
}
async function requeueJob(db2, lease, again) {
  await db2.update(jobs).set({
    state: "queued",
    lockedBy: null,
    lockedUntil: null,
    runAt: again.runAt,
    attempts: again.attempts,
    ...again.error === null ? {} : { lastError: again.error }
  }).where(isHeld(lease));
}
var freed = { uniqueKey: null, lockedBy: null, lockedUntil: null };
var isHeld = (lease) => and7(eq7(jobs.id, lease.jobId), eq7(jobs.lockedBy, lease.token), eq7(jobs.state, "running"));
function isDue(kinds, now2) {
  const isWaiting = and7(eq7(jobs.state, "queued"), lte2(jobs.runAt, now2));
  const isAbandoned = and7(eq7(jobs.state, "running"), lt4(jobs.lockedUntil, now2));
  return and7(inArray5(jobs.kind, [...kinds]), or4(isWaiting, isAbandoned));
}
function skipLocked(query) {
  if (dialect === "sqlite") return query;
  const locking = query;
  return locking.for("update", { skipLocked: true });
}

// lib/desk/register-dump.ts
async function registerDump(tx, input) {
  const { sha256, bytes, key } = input.stored;
  const id2 = await insertBatch(tx, {
    fileName: labelOf(input.fileName),
    bytes,
    sha256,
    storageKey: key,
    sourceId: input.sourceId ?? null,
    createdBy: input.actorId,
    createdAt: input.now
  });
  if (id2 === null) return earlier(await findBatchBySha256(tx, sha256));
  await enqueueJob(tx, importJob(id2, input.now));
  await appendAuditEvent(tx, {
    actorId: input.actorId,
    action: "batch.created",
    subjectType: "batch",
    subjectId: id2,
    detail: { bytes },
    at: input.now
  });
  return { id: id2, isNew: true, isUndone: false };
}
function earlier(batch) {
  if (!batch) throw new AppError("conflict", "The same file is being removed. Please upload it again.");
  return { id: batch.id, isNew: false, isUndone: batch.status === "undone" };
}
var LONGEST_LABEL = 200;
function labelOf(fileName) {
  const shown = fileName.replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, "").trim();
  return shown.slice(0, LONGEST_LABEL) || "untitled";
}

// lib/desk/receive-dump.ts
async function receiveDump(db2, actor, input) {
  assertCan(actor, "batch.create");
  const stored = await input.storage.receive(input.stream, input);
  const { fileName, now: now2 } = input;
  return db2.transaction((tx) => registerDump(tx, { fileName, stored, actorId: actor.id, now: now2 }));
}

// lib/jobs/worker.ts
import { randomUUID as randomUUID2 } from "node:crypto";

// lib/log.ts
var LONGEST_MESSAGE = 2e3;
function reportError(error, context = {}) {
  const detail = error instanceof Error ? { name: error.name, message: messageOf(error), stack: placesOf(error), cause: causeOf(error) } : { message: String(error) };
  console.error(JSON.stringify({ level: "error", at: (/* @__PURE__ */ new Date()).toISOString(), ...context, error: detail }));
}
var messageOf = ({ message }) => (message.split("\nparams: ", 1)[0] ?? "").slice(0, LONGEST_MESSAGE);
function placesOf({ stack = "" }) {
  const lines = stack.split("\n");
  const last = lines.findLastIndex((line) => !line.startsWith("    at "));
  return lines.slice(last + 1).join("\n");
}
var causeOf = (error) => error.cause instanceof Error ? messageOf(error.cause) : void 0;

// lib/jobs/run-job.ts
var MOST_ATTEMPTS = 5;
var FIRST_BACKOFF_MS = 1e3;
async function runJob(hold, job, handler) {
  const lease = (ms = hold.leaseMs) => ({
    jobId: job.id,
    token: hold.token,
    until: new Date(hold.now().getTime() + ms)
  });
  const state = { attempts: job.attempts, isHeldLong: false };
  const beat = setInterval(() => {
    if (!state.isHeldLong) renewLease(hold.db, lease()).catch((error) => reportError(error, { job: job.id }));
  }, hold.leaseMs / 3);
  try {
    if (job.attempts > MOST_ATTEMPTS) throw new AppError("unavailable", tooOften());
    await handler.run(createRun(hold, job, lease, state));
  } catch (error) {
    await settle({ hold, job, handler, lease: lease(), attempts: state.attempts }, error);
  } finally {
    clearInterval(beat);
  }
}
function createRun({ db: db2, now: now2, stopping }, job, lease, state) {
  const guarded = (take, write) => db2.transaction(async (tx) => {
    if (!await take(tx)) throw new JobStopped("The job has no longer this holder.");
    await write(tx);
  });
  return {
    db: db2,
    now: now2,
    payload: job.payload,
    cursor: job.checkpoint,
    async checkpoint(next, write) {
      await guarded((tx) => saveCheckpoint(tx, lease(), next), write);
      state.attempts = 1;
      if (stopping.aborted) throw new JobStopped("The worker is stopping.");
    },
    complete: (write) => guarded((tx) => finishJob(tx, lease(), { state: "done", error: null, now: now2() }), write),
    async hold(ms, work) {
      state.isHeldLong = true;
      try {
        if (!await renewLease(db2, lease(ms))) throw new JobStopped("The job has no longer this holder.");
        return await work();
      } finally {
        state.isHeldLong = false;
      }
    }
  };
}
async function settle({ hold, job, handler, lease, attempts }, error) {
  const now2 = hold.now();
  if (error instanceof JobStopped) {
    return requeueJob(hold.db, lease, { runAt: now2, attempts: attempts - 1, error: null });
  }
  if (!(error instanceof AppError)) reportError(error, { job: job.id, kind: job.kind });
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof AppError) && attempts < MOST_ATTEMPTS) {
    const runAt = new Date(now2.getTime() + backoff(attempts));
    return requeueJob(hold.db, lease, { runAt, attempts, error: message });
  }
  await hold.db.transaction(async (tx) => {
    if (!await finishJob(tx, lease, { state: "failed", error: message, now: now2 })) return;
    await handler.giveUp(tx, job.payload, error instanceof AppError ? message : tooOften(), now2);
  });
}
var backoff = (attempts) => FIRST_BACKOFF_MS * 2 ** (attempts - 1);
var tooOften = () => `The work stopped unexpectedly ${MOST_ATTEMPTS} times at the same place and was given up. The server\u2019s log has the cause.`;

// lib/jobs/worker.ts
var LEASE_MS = 3e3;
async function workOnce(db2, options, stopping) {
  const { handlers: handlers2, leaseMs = LEASE_MS, now: now2 = clock } = options;
  const kinds = handlers2.map((handler2) => handler2.kind);
  if (!await hasDueJob(db2, kinds, now2())) return false;
  await Promise.all(handlers2.map((handler2) => handler2.warmUp?.()));
  const token = randomUUID2();
  const job = await claimJob(db2, { kinds, token, now: now2(), until: new Date(now2().getTime() + leaseMs) });
  const handler = handlers2.find((candidate) => candidate.kind === job?.kind);
  if (!job || !handler) return false;
  await runJob({ db: db2, token, leaseMs, now: now2, stopping }, job, handler);
  return true;
}
var clock = () => /* @__PURE__ */ new Date();

// lib/desk/import/thread-finisher.ts
import { Worker } from "node:worker_threads";

// lib/desk/import/thread-url.ts
var IS_SOURCE = import.meta.url.endsWith(".ts");
function threadUrl(name) {
  return new URL(IS_SOURCE ? `./${name}.ts` : `./${name}.mjs`, import.meta.url);
}
function threadOptions() {
  return { execArgv: IS_SOURCE ? ["--import", "tsx"] : [] };
}

// lib/desk/import/thread-finisher.ts
var MEMORY_MB = 256;
var PATIENCE_MS = 12e4;
function threadFinisher() {
  let thread = null;
  let sessions = 0;
  return (context) => {
    if (!thread || thread.isDead) thread = new Thread();
    const { send, call } = thread;
    const session = ++sessions;
    send({ kind: "open", session, context });
    return {
      learn: async (items2) => {
        await call({ kind: "learn", session, items: items2 });
      },
      finish: (items2) => items2.length === 0 ? Promise.resolve([]) : call({ kind: "finish", session, items: items2 }),
      close: () => send({ kind: "close", session })
    };
  };
}
var Thread = class {
  isDead = false;
  #worker;
  #waiting = /* @__PURE__ */ new Map();
  #calls = 0;
  #alarm = null;
  constructor() {
    this.#worker = new Worker(threadUrl("finish-thread"), {
      ...threadOptions(),
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 16 }
    });
    this.#worker.unref();
    this.#worker.on("message", (answer) => this.#take(answer));
    this.#worker.on("error", (error) => this.#die(error));
    this.#worker.on(
      "exit",
      (code) => this.#die(new Error(`The thread that finishes items ended (${code}).`))
    );
  }
  send = (request) => {
    if (!this.isDead) this.#worker.postMessage(request);
  };
  call = (request) => new Promise((resolve2, reject) => {
    if (this.isDead) return reject(new Error("The thread that finishes items has ended."));
    const call = ++this.#calls;
    this.#waiting.set(call, { resolve: resolve2, reject });
    this.#watch();
    this.send({ ...request, call });
  });
  #take({ call, items: items2, error }) {
    const waiting = this.#waiting.get(call);
    this.#waiting.delete(call);
    this.#watch();
    if (error === void 0) waiting?.resolve(items2);
    else waiting?.reject(new Error(error));
  }
  /** While something is waited for, an answer has to come in time, and the process stays. */
  #watch() {
    if (this.#alarm) clearTimeout(this.#alarm);
    this.#alarm = null;
    if (this.#waiting.size === 0) return;
    this.#alarm = setTimeout(() => void this.#worker.terminate(), PATIENCE_MS);
  }
  #die(error) {
    this.isDead = true;
    if (this.#alarm) clearTimeout(this.#alarm);
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
};

// ../../../tmp/corebench/imp.ts
var folder = mkdtempSync("/tmp/corebench/data-");
process.env.COPYDESK_DATA = folder;
var env = readEnv();
await migrateDb(env);
var db = openDb(env);
var now = /* @__PURE__ */ new Date();
var [user] = await db.insert(users).values({ name: "x", email: "x@example.org", role: "editor", passwordHash: "x", createdAt: now }).returning();
var storage = openStorage(folder);
var file = process.argv[2];
var { id } = await receiveDump(db, { id: user.id, name: "x", role: "editor" }, { fileName: file.split("/").at(-1), stream: createReadStream(file), announced: statSync2(file).size, limit: 4e9, storage, now });
var before = Math.round(process.memoryUsage().rss / 1e6);
var t = performance.now();
var c0 = process.cpuUsage();
var max2 = 0;
var mh = 0;
var mu = 0;
var me = 0;
var timer = setInterval(() => {
  const m = process.memoryUsage();
  max2 = Math.max(max2, m.rss);
  mh = Math.max(mh, m.heapTotal);
  mu = Math.max(mu, m.heapUsed);
  me = Math.max(me, m.external + m.arrayBuffers);
}, 50);
var handlers = [importBatchHandler({ storage, openFinisher: threadFinisher() })];
while (await workOnce(db, { handlers }, new AbortController().signal)) ;
clearInterval(timer);
var s = (performance.now() - t) / 1e3;
var c = process.cpuUsage(c0);
var b = await getBatch(db, id);
console.log(JSON.stringify({ status: b?.status, failure: b?.failure, counters: b?.counters, warnings: b?.warnings.length, seconds: s, itemsPerSecond: Math.round((b?.counters.items ?? 0) / s), cpu: (c.user + c.system) / 1e6, before, maxRss: Math.round(process.resourceUsage().maxRSS / 1e3), max: Math.round(max2 / 1e6), mainHeapTotal: Math.round(mh / 1e6), mainHeapUsed: Math.round(mu / 1e6), ext: Math.round(me / 1e6), db: Math.round(statSync2(join3(folder, readdirSync(folder).find((n) => /\.(db|sqlite)/.test(n)))).size / 1e6) }));
await db.close();
rmSync(folder, { recursive: true });
process.exit(0);
//# sourceMappingURL=imp.mjs.map
