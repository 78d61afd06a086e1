import type { Tx } from "@/db/db";
import type { Article } from "@/db/queries/articles";
import { dropSearchDoc, putSearchDoc } from "@/db/queries/search";
import { isLiveStatus } from "@/lib/domain/article-status";

/** Make an article findable while it is live, and only then. */
export async function syncSearch(tx: Tx, article: Article): Promise<void> {
  if (!isLiveStatus(article.status)) return dropSearchDoc(tx, "article", article.id);
  const { id: ref, language, headline: title } = article;
  const body = [article.kicker, article.standfirst, article.byline, article.bodyText]
    .filter(Boolean)
    .join("\n");
  return putSearchDoc(tx, { kind: "article", ref, language, title, body });
}
