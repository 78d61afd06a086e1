import type { Db, Tx } from "@/db/db";
import { searchLiveArticles } from "@/db/queries/live-search";
import { findLastSent } from "@/db/queries/newsletter-issues";
import { listLiveNewsIds, type Newsletter } from "@/db/queries/newsletters";
import { MOST_ENTRIES, newsSince } from "@/lib/domain/newsletter";

/** As many matches of a search as are looked through for new ones. */
const MOST_MATCHES = 500;

/** Ids of the live articles that are new to a newsletter: since its last issue, or of one period. */
export async function proposeArticles(db: Db | Tx, newsletter: Newsletter, now: Date): Promise<number[]> {
  const last = await findLastSent(db, newsletter.id);
  const since = newsSince(newsletter.period, last.startedAt, now);
  const news = { now, since, limit: MOST_ENTRIES };
  if (newsletter.scope === "all") return listLiveNewsIds(db, news);
  if (newsletter.scope === "term") return listLiveNewsIds(db, { ...news, termId: newsletter.termId ?? 0 });
  const { query } = newsletter;
  const { ids } = await searchLiveArticles(db, { query, now, limit: MOST_MATCHES, offset: 0 });
  return ids.length === 0 ? [] : listLiveNewsIds(db, { ...news, ids });
}
