import { autoId, bigint, bool, index, instant, integer, table, text, uniqueIndex } from "@/db/kit";
import { batches, sources } from "@/db/schema/imports";
import { users } from "@/db/schema/people";
import { FETCH_OUTCOMES } from "@/lib/domain/feeds";

/** Addresses that dumps are fetched from, once or on a schedule. */
export const feeds = table(
  "feeds",
  {
    id: autoId("id"),
    url: text("url").notNull(),
    sourceId: integer("source_id").references(() => sources.id),
    /** 0: once. */
    everyMinutes: integer("every_minutes").notNull(),
    isPaused: bool("is_paused").notNull(),
    /** Validators of the last answer, for a conditional request. */
    etag: text("etag"),
    lastModified: text("last_modified"),
    /** In a row. */
    failures: integer("failures").notNull().default(0),
    nextAt: instant("next_at"),
    createdBy: integer("created_by").references(() => users.id),
    createdAt: instant("created_at").notNull(),
    /** Set where the feed was removed; adding its address again brings it back. */
    removedAt: instant("removed_at"),
  },
  (t) => [uniqueIndex("feeds_url_unique").on(t.url), index("feeds_next_at").on(t.nextAt)],
);

/** What came of each fetch. */
export const feedFetches = table(
  "feed_fetches",
  {
    id: autoId("id"),
    feedId: integer("feed_id")
      .notNull()
      .references(() => feeds.id, { onDelete: "cascade" }),
    outcome: text("outcome", { enum: FETCH_OUTCOMES }).notNull(),
    /** In an editor's words. */
    message: text("message").notNull(),
    bytes: bigint("bytes"),
    batchId: integer("batch_id").references(() => batches.id, { onDelete: "set null" }),
    at: instant("at").notNull(),
  },
  (t) => [index("feed_fetches_feed").on(t.feedId, t.id)],
);
