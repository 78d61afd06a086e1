import { instant, integer, json, primaryKey, table } from "@/db/kit";
import { terms } from "@/db/schema/articles";
import { batches } from "@/db/schema/imports";
import { users } from "@/db/schema/people";
import type { DeskVocabulary } from "@/lib/domain/desk-vocabulary";

/** The vocabulary as it stood when the import of a batch began; gone once the import has ended. */
export const batchVocabularies = table("batch_vocabularies", {
  batchId: integer("batch_id")
    .primaryKey()
    .references(() => batches.id, { onDelete: "cascade" }),
  vocabulary: json<DeskVocabulary>()("vocabulary").notNull(),
});

/** Pairs of tags that somebody has said are different, the lower id first. */
export const termPairDecisions = table(
  "term_pair_decisions",
  {
    lowId: integer("low_id")
      .notNull()
      .references(() => terms.id),
    highId: integer("high_id")
      .notNull()
      .references(() => terms.id),
    decidedBy: integer("decided_by").references(() => users.id),
    decidedAt: instant("decided_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.lowId, t.highId] })],
);
