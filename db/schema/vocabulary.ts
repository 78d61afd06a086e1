import { autoId, index, instant, integer, json, table, text } from "@/db/kit";
import { terms } from "@/db/schema/articles";
import { users } from "@/db/schema/people";
import { TERM_CHANGES, type TermState } from "@/lib/domain/term";

/** What a term was before a change. */
export interface TermBefore {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly state: TermState;
  readonly description?: string;
  /** The broader term; kept since terms are put below others. */
  readonly parentId?: number | null;
}

/** A tag of an article that a change moved to another term, or took away where the article had both. */
export interface MovedTag {
  readonly articleId: number;
  readonly confidence: number | null;
  readonly evidence: string | null;
  readonly acceptedBy: number | null;
  readonly hadBoth: boolean;
}

/** Changes of the vocabulary, with what undoes them. */
export const termChanges = table(
  "term_changes",
  {
    id: autoId("id"),
    termId: integer("term_id")
      .notNull()
      .references(() => terms.id),
    kind: text("kind", { enum: TERM_CHANGES }).notNull(),
    before: json<TermBefore>()("before").notNull(),
    /** The new name. */
    name: text("name").notNull(),
    /** The term that got its articles, where it was merged or removed with a replacement. */
    intoId: integer("into_id").references(() => terms.id),
    moved: json<readonly MovedTag[]>()("moved").notNull(),
    actorId: integer("actor_id").references(() => users.id),
    at: instant("at").notNull(),
    undoneAt: instant("undone_at"),
  },
  (t) => [index("term_changes_term").on(t.termId, t.id)],
);
