import type { Tx } from "@/db/db";
import { findLiveArticle } from "@/db/queries/live-articles";
import { hasLivePage } from "@/db/queries/live-paths";
import { findLiveTerm } from "@/db/queries/live-terms";
import { findMove, findRedirect } from "@/db/queries/redirects";
import { GONE, type MoveStatus, moveStatusFrom } from "@/lib/domain/redirect";
import { decodeSegment } from "@/lib/site/paths";

const SAFE_TARGET = /^(\/(?![/\\])|https?:\/\/)/i;

/**
 * Where an old path leads now, or null; asked only after a path was found to have no page.
 *
 * Only own paths and web addresses are followed: a stored `//host` or `javascript:` is not.
 * Nothing leads to an article that is not live at `now`, nor to a topic that has none: addresses tell what texts say.
 */
export async function findRedirectTarget(db: Tx, path: string, now: Date): Promise<string | null> {
  return (await findRedirectMove(db, path, now))?.target ?? null;
}

/** The same, with the status that says so. */
export async function findRedirectMove(
  db: Tx,
  path: string,
  now: Date,
): Promise<{ readonly target: string; readonly status: MoveStatus } | null> {
  const trimmed = withoutEnd(path);
  const { to: target, status } = (await findMove(db, trimmed)) ?? { to: "", status: 0 };
  if (target === "" || target === trimmed || !SAFE_TARGET.test(target)) return null;
  const isHidden = (await isHiddenArticle(db, target, now)) || (await isHiddenTopic(db, target, now));
  return isHidden ? null : { target: escapeForHeader(target), status: moveStatusFrom(status) };
}

/**
 * The address of the page that `path` means but for its capitals and the form of its accents, or null: people type
 * addresses from paper, and some programs take letters and accents apart.
 */
export async function findRespeltPath(db: Tx, path: string, now: Date): Promise<string | null> {
  const spelt = withoutEnd(path).normalize("NFC").toLowerCase();
  return spelt !== path && (await hasLivePage(db, spelt, now)) ? escapeForHeader(spelt) : null;
}

/** Whether the desk has said that what was at a path is gone for good. */
export async function isGonePath(db: Tx, path: string): Promise<boolean> {
  return (await findRedirect(db, withoutEnd(path))) === GONE;
}

const withoutEnd = (path: string): string => (path.length > 1 ? path.replace(/\/+$/, "") : path);

async function isHiddenArticle(db: Tx, target: string, now: Date): Promise<boolean> {
  const segment = /^\/articles\/([^/?#]+)/.exec(target)?.[1];
  if (segment === undefined) return false;
  const slug = decodeSegment(segment);
  return !slug || (await findLiveArticle(db, slug, now)) === null;
}

async function isHiddenTopic(db: Tx, target: string, now: Date): Promise<boolean> {
  const segment = /^\/topics\/([^/?#]+)/.exec(target)?.[1];
  if (segment === undefined) return false;
  const slug = decodeSegment(segment);
  return !slug || (await findLiveTerm(db, slug, now)) === null;
}

/** Redirects are kept as people read them; a header takes visible ASCII alone. */
const escapeForHeader = (target: string): string => target.replace(/[^\x21-\x7e]+/gu, encodeURIComponent);
