import { database } from "@/lib/database";
import { unmergeArticles } from "@/lib/desk/merge/unmerge-articles";
import { unmergeSchema } from "@/lib/schemas/merge";
import { changeArticle } from "../../change-article";

/** Take a merge back. */
export const DELETE = changeArticle(unmergeSchema, ({ actor, id, input, now }) =>
  unmergeArticles(database(), actor, { mergeId: id, ...input, now }),
);
