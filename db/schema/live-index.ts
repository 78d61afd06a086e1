import { index, instant, integer, primaryKey, table, text } from "@/db/kit";

// What triggers keep of every article that is published or corrected (`db/live-keepers.ts`): narrow rows in the
// order of lists, and counts. Nothing else writes here. An embargo still counts: readers' queries add the clock.

/** One published article as lists and the archive look it up. */
export const liveEntries = table(
  "live_entries",
  {
    articleId: integer("article_id").primaryKey(),
    /** The instant of the news; long ago where there is none. */
    at: instant("at").notNull(),
    /** `YYYY-MM-DD` that readers see; empty where there is none. */
    day: text("day").notNull(),
    language: text("language").notNull(),
    /** Empty where there is none. */
    source: text("source").notNull(),
    sourceId: integer("source_id"),
    embargoUntil: instant("embargo_until"),
  },
  (t) => [
    index("live_entries_at").on(t.at, t.articleId, t.embargoUntil),
    index("live_entries_day").on(t.day, t.at, t.articleId, t.embargoUntil),
    index("live_entries_embargo").on(t.embargoUntil),
    index("live_entries_source").on(t.source, t.at, t.articleId),
    index("live_entries_language").on(t.language, t.at, t.articleId),
  ],
);

/** One tag of one published article. */
export const liveTags = table(
  "live_tags",
  {
    termId: integer("term_id").notNull(),
    articleId: integer("article_id").notNull(),
    at: instant("at").notNull(),
    /** `YYYY-MM`; empty where there is none. */
    month: text("month").notNull(),
    embargoUntil: instant("embargo_until"),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.termId] }),
    index("live_tags_term_at").on(t.termId, t.at, t.articleId, t.embargoUntil),
  ],
);

/** How many published articles there are: of a day, a term, and of a term in a month. */
export const LIVE_COUNTS = ["day", "term", "term-month"] as const;

/** Kept counts of published articles; a row may have come down to nothing. */
export const liveCounts = table(
  "live_counts",
  {
    kind: text("kind", { enum: LIVE_COUNTS }).notNull(),
    /** The term, else 0. */
    ref: integer("ref").notNull(),
    /** The day or the month; else empty. */
    key: text("key").notNull(),
    n: integer("n").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.ref, t.key] }),
    index("live_counts_kind_n").on(t.kind, t.n, t.ref, t.key),
  ],
);

/** Words of headlines that search knows, to find what a mistyped one was to be. */
export const searchWords = table(
  "search_words",
  {
    word: text("word").primaryKey(),
    initial: text("initial").notNull(),
    signs: integer("signs").notNull(),
  },
  (t) => [index("search_words_initial_signs").on(t.initial, t.signs, t.word)],
);
