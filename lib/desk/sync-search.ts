import type { Tx } from "@/db/db";
import type { Article } from "@/db/queries/articles";
import { dropSearchDoc, putSearchDoc } from "@/db/queries/search";
import { isLiveStatus } from "@/lib/domain/article-status";
import { excerptWords } from "@/lib/domain/republish";

/** Make an article findable while it is live, and only then. */
export async function syncSearch(tx: Tx, article: Article): Promise<void> {
  if (!isLiveStatus(article.status)) return dropSearchDoc(tx, "article", article.id);
  const { id: ref, language, headline: title } = article;
  const { standfirst, bodyText } = article;
  const label = joined(article.kicker, article.byline);
  const excerpt = excerptWords(standfirst, bodyText);
  const body = joined(standfirst, bodyText);
  return putSearchDoc(tx, { kind: "article", ref, language, title, label, excerpt, body });
}

const joined = (...texts: readonly (string | null)[]) => texts.filter(Boolean).join("\n");
