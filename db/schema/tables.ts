import { autoId, index, instant, integer, json, table, text, uniqueIndex } from "@/db/kit";
import { batches } from "@/db/schema/imports";
import { users } from "@/db/schema/people";
import type { ColumnMapping } from "@/lib/domain/column-mapping";

/** What an editor said about the columns of a table: it holds for every later file with the same columns. */
export const columnMappings = table(
  "column_mappings",
  {
    id: autoId("id"),
    /** SHA-256 of the names of the columns. */
    columnsKey: text("columns_key").notNull(),
    mapping: json<ColumnMapping>()("mapping").notNull(),
    updatedBy: integer("updated_by").references(() => users.id),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    uniqueIndex("column_mappings_columns_unique").on(t.columnsKey),
    index("column_mappings_updated").on(t.updatedAt),
  ],
);

/** A record of a dump that could not be read, with the reason: what an errors file is made of. */
export const batchErrors = table(
  "batch_errors",
  {
    id: autoId("id"),
    batchId: integer("batch_id")
      .notNull()
      .references(() => batches.id, { onDelete: "cascade" }),
    /** Range of the record in the decoded text: its raw words stay there. */
    start: integer("start").notNull(),
    end: integer("end").notNull(),
    /** Where the text of its table begins. */
    tableStart: integer("table_start").notNull(),
    /** Number of its first line in that text, from 1. */
    line: integer("line").notNull(),
    code: text("code").notNull(),
    message: text("message").notNull(),
    /** Its cells as far as they could be told apart; null where the record has none. */
    cells: json<readonly string[] | null>()("cells"),
  },
  (t) => [uniqueIndex("batch_errors_batch_start_unique").on(t.batchId, t.start)],
);
