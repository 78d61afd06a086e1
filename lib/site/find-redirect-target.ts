import type { Tx } from "@/db/db";
import { findRedirect } from "@/db/queries/redirects";

/**
 * Where an old path leads now, or null; asked only after a path was found to have no page.
 *
 * Only own paths and web addresses are followed: a stored `//host` or `javascript:` is not.
 */
export async function findRedirectTarget(db: Tx, path: string): Promise<string | null> {
  const trimmed = path.length > 1 ? path.replace(/\/+$/, "") : path;
  const target = await findRedirect(db, trimmed);
  if (!target || target === trimmed) return null;
  return /^(\/(?![/\\])|https?:\/\/)/i.test(target) ? target : null;
}
