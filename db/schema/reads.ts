import { integer, primaryKey, table, text } from "@/db/kit";
import { articles } from "@/db/schema/articles";

/** How often an article was read on a day, by nobody in particular. */
export const articleReads = table(
  "article_reads",
  {
    /** `YYYY-MM-DD`, in UTC. */
    day: text("day").notNull(),
    articleId: integer("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    n: integer("n").notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.articleId] })],
);
