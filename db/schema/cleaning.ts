import { autoId, bool, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from "@/db/kit";
import { articles } from "@/db/schema/articles";
import { batches, items, sources } from "@/db/schema/imports";
import { users } from "@/db/schema/people";
import type { StepSwitches } from "@/lib/domain/cleaning-steps";
import type { RecipeContent } from "@/lib/domain/recipe";
import { type FieldsOfOneSide, RECLEAN_OUTCOMES, RECLEAN_STATUSES } from "@/lib/domain/reclean";
import type { RichTextDoc } from "@/lib/domain/rich-text";

/** What is set for all texts of a source. Every change is a version of its own; the highest one holds. */
export const recipes = table(
  "recipes",
  {
    id: autoId("id"),
    sourceId: integer("source_id")
      .notNull()
      .references(() => sources.id, { onDelete: "cascade" }),
    version: integer("version").notNull(),
    content: json<RecipeContent>()("content").notNull(),
    /** What the change was, in words. */
    note: text("note"),
    createdBy: integer("created_by").references(() => users.id),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [uniqueIndex("recipes_source_version_unique").on(t.sourceId, t.version)],
);

/** Steps of cleaning that were switched off or on for a batch or one of its items. */
export const stepSwitches = table(
  "step_switches",
  {
    id: autoId("id"),
    batchId: integer("batch_id")
      .notNull()
      .references(() => batches.id, { onDelete: "cascade" }),
    /** Where the item begins, so that it is found again when the batch is read anew; -1: the whole batch. */
    spanStart: integer("span_start").notNull(),
    name: text("name").notNull(),
    isOn: bool("is_on").notNull(),
    setBy: integer("set_by").references(() => users.id),
    setAt: instant("set_at").notNull(),
  },
  (t) => [uniqueIndex("step_switches_unique").on(t.batchId, t.spanStart, t.name)],
);

/** Cleaning a batch, or all batches of a source, once more: what was asked for and how far it has come. */
export const recleans = table(
  "recleans",
  {
    id: autoId("id"),
    /** Exactly one of batch and source is set. */
    batchId: integer("batch_id").references(() => batches.id, { onDelete: "cascade" }),
    sourceId: integer("source_id").references(() => sources.id, { onDelete: "cascade" }),
    /** The switches of the batch or source that are tried, and those that it had. */
    switches: json<StepSwitches>()("switches").notNull(),
    switchesBefore: json<StepSwitches>()("switches_before").notNull(),
    status: text("status", { enum: RECLEAN_STATUSES }).notNull(),
    /** What went wrong, in words for an editor. */
    failure: text("failure"),
    createdBy: integer("created_by").references(() => users.id),
    createdAt: instant("created_at").notNull(),
    appliedBy: integer("applied_by").references(() => users.id),
    appliedAt: instant("applied_at"),
    undoneBy: integer("undone_by").references(() => users.id),
    undoneAt: instant("undone_at"),
  },
  (t) => [index("recleans_batch").on(t.batchId), index("recleans_source").on(t.sourceId)],
);

/** What an article's fields were before they followed their item. */
export interface DraftBefore {
  readonly headline: string;
  readonly kicker: string | null;
  readonly standfirst: string | null;
  readonly byline: string | null;
  readonly body: RichTextDoc;
  readonly language: string;
  readonly issuedOn: string | null;
  readonly canonicalUrl: string | null;
}

/** An item that a re-cleaning would change, or keeps as it is although it would. */
export const recleanItems = table(
  "reclean_items",
  {
    recleanId: integer("reclean_id")
      .notNull()
      .references(() => recleans.id, { onDelete: "cascade" }),
    itemId: integer("item_id")
      .notNull()
      .references(() => items.id, { onDelete: "cascade" }),
    /** The item's version in the plan, then the one that applying or undoing made. */
    version: integer("version").notNull(),
    /** The untouched draft that follows the item, with its version as above. */
    articleId: integer("article_id").references(() => articles.id, { onDelete: "set null" }),
    articleVersion: integer("article_version"),
    before: json<FieldsOfOneSide>()("before").notNull(),
    after: json<FieldsOfOneSide>()("after").notNull(),
    articleBefore: json<DraftBefore | null>()("article_before"),
    /** Why a person's decision keeps it as it is, or why it was left. */
    reason: text("reason"),
    outcome: text("outcome", { enum: RECLEAN_OUTCOMES }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.recleanId, t.itemId] }),
    index("reclean_items_outcome").on(t.recleanId, t.outcome, t.itemId),
    index("reclean_items_article").on(t.articleId),
  ],
);
