import { autoId, index, instant, integer, json, table } from "@/db/kit";
import type { termSuggestions } from "@/db/schema/articles";
import { batches, type duplicateSuggestions, type items } from "@/db/schema/imports";
import { users } from "@/db/schema/people";
import type { DecidedRun, SegmentEdit } from "@/lib/domain/segments";

type Item = typeof items.$inferSelect;

/** Rows as they were stored, with instants in milliseconds since 1970: what an undo puts back. */
export interface SegmentSnapshot {
  readonly items: readonly (Omit<Item, "reviewedAt"> & { readonly reviewedAt: number | null })[];
  readonly dropped: readonly { readonly start: number; readonly end: number; readonly reason: string }[];
  readonly suggestions: readonly (typeof termSuggestions.$inferSelect)[];
  readonly pairs: readonly (typeof duplicateSuggestions.$inferSelect)[];
  /** Items that only repeated one of these, and wait for a decision since; at the version that this made. */
  readonly reopened: readonly {
    readonly id: number;
    readonly version: number;
    readonly reason: string | null;
  }[];
}

/** An item that an edit left behind, at the version that it made. */
export interface SegmentedItem {
  readonly id: number;
  readonly version: number;
}

/** Boundaries that an editor has set by hand, in the order of saving; a batch that is read anew gets them again. */
export const segmentEdits = table(
  "segment_edits",
  {
    id: autoId("id"),
    batchId: integer("batch_id")
      .notNull()
      .references(() => batches.id, { onDelete: "cascade" }),
    edits: json<readonly SegmentEdit[]>()("edits").notNull(),
    decided: json<readonly DecidedRun[]>()("decided").notNull(),
    /** The decoded text's length: offsets mean nothing in another text. */
    textLength: integer("text_length").notNull(),
    /** The stretch of text whose rows were replaced. */
    start: integer("start").notNull(),
    end: integer("end").notNull(),
    /** Null once the batch was read anew: its rows are others since then. */
    before: json<SegmentSnapshot | null>()("before"),
    after: json<readonly SegmentedItem[]>()("after").notNull(),
    savedBy: integer("saved_by").references(() => users.id),
    savedAt: instant("saved_at").notNull(),
    undoneBy: integer("undone_by").references(() => users.id),
    undoneAt: instant("undone_at"),
  },
  (t) => [index("segment_edits_batch").on(t.batchId)],
);
