import { database } from "@/lib/database";
import { mergeArticles } from "@/lib/desk/merge/merge-articles";
import { mergeSchema } from "@/lib/schemas/merge";
import { changeArticle } from "../../../change-article";

/** Let another article become part of this one. */
export const POST = changeArticle(mergeSchema, ({ actor, id, input: { baseVersion, ...input }, now }) =>
  mergeArticles(database(), actor, { winner: { articleId: id, baseVersion }, ...input, now }),
);
