import { autoId, index, instant, integer, table, text } from "@/db/kit";
import { articles } from "@/db/schema/articles";
import { users } from "@/db/schema/people";

/** What was wrong in a text that readers had seen, in a sentence for them. */
export const articleCorrections = table(
  "article_corrections",
  {
    id: autoId("id"),
    articleId: integer("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    note: text("note").notNull(),
    at: instant("at").notNull(),
    by: integer("by").references(() => users.id),
  },
  (t) => [index("article_corrections_article").on(t.articleId, t.at)],
);
