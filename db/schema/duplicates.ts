import { autoId, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from "@/db/kit";
import { articles } from "@/db/schema/articles";
import { duplicateDecisions, items } from "@/db/schema/imports";
import { users } from "@/db/schema/people";
import type { MergedArticle, MergedFields } from "@/lib/domain/article-merge";
import type { ItemTraits } from "@/lib/domain/item-traits";
import { PROPOSAL_STATES } from "@/lib/domain/update-proposals";

/** What is compared of an item to tell whether another one repeats it; small beside its text. */
export const itemFingerprints = table("item_fingerprints", {
  itemId: integer("item_id")
    .primaryKey()
    .references(() => items.id, { onDelete: "cascade" }),
  words: text("words").notNull(),
  wordRuns: integer("word_runs").notNull(),
  signs: text("signs").notNull(),
  signRuns: integer("sign_runs").notNull(),
  marks: json<readonly number[]>()("marks").notNull(),
  traits: json<ItemTraits>()("traits").notNull(),
});

/**
 * Items by what copies and other reports of an event have in common, each as a hash; only the first few of each key.
 *
 * Without a reference: taking one item away would search the whole table. A row whose item is gone leads nowhere,
 * for ids are never given again.
 */
export const nearKeys = table(
  "near_keys",
  { key: integer("key").notNull(), itemId: integer("item_id").notNull() },
  (t) => [primaryKey({ columns: [t.key, t.itemId] })],
);

/** By what the two items of a decision are known again after their texts changed, or after they were made anew. */
export const decisionKeys = table(
  "decision_keys",
  {
    /** Hash of one thing that only one of the two has: its identifier, address, place or text. */
    key: text("key").notNull(),
    decisionId: integer("decision_id")
      .notNull()
      .references(() => duplicateDecisions.id, { onDelete: "cascade" }),
    side: text("side", { enum: ["earlier", "later"] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.decisionId] }), index("decision_keys_decision").on(t.decisionId)],
);

/** A change of the source's text that an article may take over. */
export const updateProposals = table(
  "update_proposals",
  {
    id: autoId("id"),
    articleId: integer("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    /** The article, while the proposal is open: it has one open proposal at most. */
    openArticleId: integer("open_article_id"),
    /** The source's text that was last accepted, applied or dismissed. */
    baseItemId: integer("base_item_id")
      .notNull()
      .references(() => items.id, { onDelete: "cascade" }),
    /** The source's new text. */
    itemId: integer("item_id")
      .notNull()
      .references(() => items.id, { onDelete: "cascade" }),
    state: text("state", { enum: PROPOSAL_STATES }).notNull(),
    createdAt: instant("created_at").notNull(),
    decidedBy: integer("decided_by").references(() => users.id),
    decidedAt: instant("decided_at"),
  },
  (t) => [
    uniqueIndex("update_proposals_open_unique").on(t.openArticleId),
    uniqueIndex("update_proposals_item_unique").on(t.articleId, t.itemId),
    index("update_proposals_item").on(t.itemId),
    index("update_proposals_base_item").on(t.baseItemId),
  ],
);

/** Two articles that became one, with all that parts them again. */
export const articleMerges = table(
  "article_merges",
  {
    id: autoId("id"),
    winnerId: integer("winner_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    loserId: integer("loser_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    /** Both as they were, and what the merge made of the winner. */
    winner: json<MergedArticle>()("winner").notNull(),
    loser: json<MergedArticle>()("loser").notNull(),
    merged: json<MergedFields>()("merged").notNull(),
    /** Versions that the merge made: at any other, somebody has changed the article since. */
    winnerVersion: integer("winner_version").notNull(),
    loserVersion: integer("loser_version").notNull(),
    /** Items that went from the loser to the winner. */
    movedItemIds: json<readonly number[]>()("moved_item_ids").notNull(),
    /** Old paths that led to the loser and lead to the winner now. */
    movedPaths: json<readonly string[]>()("moved_paths").notNull(),
    mergedBy: integer("merged_by").references(() => users.id),
    mergedAt: instant("merged_at").notNull(),
    unmergedBy: integer("unmerged_by").references(() => users.id),
    /** Null while the merge is in force. */
    unmergedAt: instant("unmerged_at"),
  },
  (t) => [index("article_merges_winner").on(t.winnerId), index("article_merges_loser").on(t.loserId)],
);
