import type { Tx } from "@/db/db";
import { findLiveArticle } from "@/db/queries/live-articles";
import { findLiveTerm } from "@/db/queries/live-terms";
import { findPublishedPage } from "@/db/queries/pages";

/** Whether readers find an article, a topic or a page of the site's own at `path`, which has no escapes. */
export async function hasLivePage(db: Tx, path: string, now: Date): Promise<boolean> {
  const [slug = "", folder = "", ...more] = path.slice(1).split("/").reverse();
  if (slug === "" || more.length > 0) return false;
  if (folder === "articles") return (await findLiveArticle(db, slug, now)) !== null;
  if (folder === "topics") return (await findLiveTerm(db, slug, now)) !== null;
  return folder === "" && (await findPublishedPage(db, slug)) !== null;
}
