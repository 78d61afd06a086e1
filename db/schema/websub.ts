import { autoId, index, instant, integer, table, text, uniqueIndex } from "@/db/kit";

/** Feeds that somebody has subscribed to by WebSub, with what was last found in them. */
export const websubTopics = table("websub_topics", {
  /** `/topics/ports/feed.xml`, as the feed itself names it. */
  path: text("path").primaryKey(),
  /** SHA-256 (hex) of the feed. */
  hash: text("hash").notNull(),
  checkedAt: instant("checked_at").notNull(),
});

/** Who is sent a feed when it changes: addresses that have confirmed that they want it. */
export const websubSubscriptions = table(
  "websub_subscriptions",
  {
    id: autoId("id"),
    topicPath: text("topic_path")
      .notNull()
      .references(() => websubTopics.path),
    callback: text("callback").notNull(),
    /** Host and port of the callback, for limits. */
    callbackHost: text("callback_host").notNull(),
    /** By which what is sent is signed. */
    secret: text("secret"),
    leaseUntil: instant("lease_until").notNull(),
    /** Hash of the feed that was sent last, or that was there when the subscription began. */
    sentHash: text("sent_hash").notNull(),
    deliveredAt: instant("delivered_at"),
    /** In a row. */
    failures: integer("failures").notNull().default(0),
    /** Why the last delivery failed, in words; null where it did not. */
    error: text("error"),
    /** Not before; null for at once. */
    nextAt: instant("next_at"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("websub_subscriptions_topic_callback_unique").on(t.topicPath, t.callback),
    index("websub_subscriptions_host").on(t.callbackHost),
    index("websub_subscriptions_lease").on(t.leaseUntil),
  ],
);
