import type { Tx } from "@/db/db";
import { findLiveArticle } from "@/db/queries/live-articles";
import { findRedirect } from "@/db/queries/redirects";
import { decodeSegment } from "@/lib/site/paths";

/**
 * Where an old path leads now, or null; asked only after a path was found to have no page.
 *
 * Only own paths and web addresses are followed: a stored `//host` or `javascript:` is not.
 * Nothing leads to an article that is not live at `now`: its address may tell what its text says.
 */
export async function findRedirectTarget(db: Tx, path: string, now: Date): Promise<string | null> {
  const trimmed = path.length > 1 ? path.replace(/\/+$/, "") : path;
  const target = await findRedirect(db, trimmed);
  if (!target || target === trimmed) return null;
  if (!/^(\/(?![/\\])|https?:\/\/)/i.test(target)) return null;
  const article = /^\/articles\/([^/?#]+)/.exec(target)?.[1];
  if (article === undefined) return target;
  const slug = decodeSegment(article);
  return slug && (await findLiveArticle(db, slug, now)) ? target : null;
}
