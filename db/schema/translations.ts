import { autoId, instant, integer, table, text, uniqueIndex } from "@/db/kit";
import { articles } from "@/db/schema/articles";

/** Articles that say the same in several languages. */
export const translationGroups = table("translation_groups", {
  id: autoId("id"),
  createdAt: instant("created_at").notNull(),
});

/** Which articles are translations of each other: each language once in a group. */
export const articleTranslations = table(
  "article_translations",
  {
    articleId: integer("article_id")
      .primaryKey()
      .references(() => articles.id, { onDelete: "cascade" }),
    groupId: integer("group_id")
      .notNull()
      .references(() => translationGroups.id, { onDelete: "cascade" }),
    /** The article's own, kept here so that the index can see to it. */
    language: text("language").notNull(),
  },
  (t) => [uniqueIndex("article_translations_language_unique").on(t.groupId, t.language)],
);
