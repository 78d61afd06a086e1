import type { Tx } from "@/db/db";
import { findLiveTerm, findMergedTermSlug } from "@/db/queries/live-terms";
import { findRedirect } from "@/db/queries/redirects";
import { plainTopicPath } from "@/lib/domain/term";

const TOPICS = plainTopicPath("");

/** The live term under a slug, or the one that it became when it was renamed or merged; null where there is neither. */
export async function findCurrentTerm(db: Tx, slug: string, now: Date) {
  const term = await findLiveTerm(db, slug, now);
  if (term) return term;
  const next = (await findMergedTermSlug(db, slug)) ?? (await findRenamedSlug(db, slug));
  return next === null ? null : findLiveTerm(db, next, now);
}

async function findRenamedSlug(db: Tx, slug: string): Promise<string | null> {
  const to = await findRedirect(db, plainTopicPath(slug));
  return to?.startsWith(TOPICS) ? to.slice(TOPICS.length) : null;
}
