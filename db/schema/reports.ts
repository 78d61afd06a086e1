import { index, integer, primaryKey, table, text } from "@/db/kit";
import { batches, items } from "@/db/schema/imports";

/** Which items carry which warning, so that a batch’s can be counted and found; the words are with the item. */
export const itemWarnings = table(
  "item_warnings",
  {
    itemId: integer("item_id")
      .notNull()
      .references(() => items.id, { onDelete: "cascade" }),
    code: text("code").notNull(),
    batchId: integer("batch_id")
      .notNull()
      .references(() => batches.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.code] }), index("item_warnings_batch").on(t.batchId, t.code)],
);
