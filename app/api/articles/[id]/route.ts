import { database } from "@/lib/database";
import { saveArticle } from "@/lib/desk/save-article";
import { saveArticleSchema } from "@/lib/schemas/article";
import { changeArticle } from "../../change-article";

/** Save an article on the version that the editor has; 409 brings what is there instead. */
export const PATCH = changeArticle(saveArticleSchema, ({ actor, id, input, now }) =>
  saveArticle(database(), actor, { articleId: id, ...input, now }),
);
