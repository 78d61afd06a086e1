import { index, instant, integer, table } from "@/db/kit";
import { articles } from "@/db/schema/articles";

/** Articles that readers could read and no longer can: what programs that keep copies of them have to remove. */
export const articleDepartures = table(
  "article_departures",
  {
    articleId: integer("article_id")
      .primaryKey()
      .references(() => articles.id, { onDelete: "cascade" }),
    /** When it left; what the desk does with it afterwards is nobody else's business. */
    at: instant("at").notNull(),
  },
  (t) => [index("article_departures_at").on(t.at, t.articleId)],
);
