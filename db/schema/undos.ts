import { autoId, index, instant, integer, json, primaryKey, table, text } from "@/db/kit";
import { articles } from "@/db/schema/articles";
import { batches } from "@/db/schema/imports";
import { users } from "@/db/schema/people";
import { ARTICLE_STATUSES } from "@/lib/domain/article-status";
import { RESTORE_OUTCOMES, UNDO_KINDS, type UndoCounts } from "@/lib/domain/batch-undo";
import { BATCH_STATUSES } from "@/lib/domain/ingest";

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
  },
  (t) => [index("batch_undos_batch").on(t.batchId)],
);

/** An article that an undo put in the trash, with what brings it back. */
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
    /** The version in the trash: at any other, somebody has changed the article since. */
    version: integer("version").notNull(),
    outcome: text("outcome", { enum: RESTORE_OUTCOMES }),
    restoredVersion: integer("restored_version"),
  },
  (t) => [
    primaryKey({ columns: [t.undoId, t.articleId] }),
    index("batch_undo_articles_article").on(t.articleId),
  ],
);
