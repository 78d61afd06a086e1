import { autoId, index, instant, integer, json, primaryKey, table, text } from "@/db/kit";
import { articles, terms } from "@/db/schema/articles";
import { batches } from "@/db/schema/imports";
import { users } from "@/db/schema/people";
import { ARTICLE_STATUSES } from "@/lib/domain/article-status";
import { UNDO_KINDS, UNDO_OUTCOMES, UNDO_STEPS, type UndoCounts } from "@/lib/domain/batch-undo";
import { BATCH_STATUSES } from "@/lib/domain/ingest";
import { TERM_STATES } from "@/lib/domain/term";

/** Undoing an import, and its restoring where that followed. At most one of a batch is open. */
export const batchUndos = table(
  "batch_undos",
  {
    id: autoId("id"),
    batchId: integer("batch_id")
      .notNull()
      .references(() => batches.id, { onDelete: "cascade" }),
    statusBefore: text("status_before", { enum: BATCH_STATUSES }).notNull(),
    counts: json<UndoCounts>()("counts").notNull(),
    undoneBy: integer("undone_by").references(() => users.id),
    undoneAt: instant("undone_at").notNull(),
    restoredBy: integer("restored_by").references(() => users.id),
    /** Null while the batch is undone. */
    restoredAt: instant("restored_at"),
    /** What is being done to its articles; null at rest. */
    underWay: text("under_way", { enum: UNDO_STEPS }),
    /** Why that could not be finished, in words for an editor. */
    failure: text("failure"),
  },
  (t) => [index("batch_undos_batch").on(t.batchId)],
);

/** An article that an undo puts in the trash, with what brings it back. */
export const batchUndoArticles = table(
  "batch_undo_articles",
  {
    undoId: integer("undo_id")
      .notNull()
      .references(() => batchUndos.id, { onDelete: "cascade" }),
    articleId: integer("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: UNDO_KINDS }).notNull(),
    statusBefore: text("status_before", { enum: ARTICLE_STATUSES }).notNull(),
    publishAtBefore: instant("publish_at_before"),
    /** The version that was looked at, then the one in the trash: at any other, somebody has changed it since. */
    version: integer("version").notNull(),
    outcome: text("outcome", { enum: UNDO_OUTCOMES }),
    restoredVersion: integer("restored_version"),
  },
  (t) => [
    primaryKey({ columns: [t.undoId, t.articleId] }),
    index("batch_undo_articles_article").on(t.articleId),
  ],
);

/** A tag that an undo took away because only articles that it put in the trash had brought it; until one comes back. */
export const batchUndoTerms = table(
  "batch_undo_terms",
  {
    undoId: integer("undo_id")
      .notNull()
      .references(() => batchUndos.id, { onDelete: "cascade" }),
    termId: integer("term_id")
      .notNull()
      .references(() => terms.id, { onDelete: "cascade" }),
    stateBefore: text("state_before", { enum: TERM_STATES }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.undoId, t.termId] }), index("batch_undo_terms_term").on(t.termId)],
);
