import type { Tx } from "@/db/db";
import { listLatestPublished } from "@/db/queries/live-articles";
import { readSiteIdentity } from "@/db/queries/site-identity";
import { articlePath } from "@/lib/domain/article-path";
import { element } from "@/lib/site/feeds/xml";
import { newsInstant } from "@/lib/site/news-date";

/** Search engines for news want what appeared in these days, and no more than so many. */
const DAYS = 2;
const MOST = 1_000;

const NAMESPACES =
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';

/** What appeared in the last two days, as a sitemap for news. */
export async function readNewsSitemap(
  db: Tx,
  { now, origin }: { readonly now: Date; readonly origin: string },
): Promise<string> {
  const site = await readSiteIdentity(db);
  const since = new Date(now.getTime() - DAYS * 86_400_000);
  const rows = await listLatestPublished(db, { now, since, limit: MOST });
  const urls = rows.map(({ slug, headline, language, ...dates }) =>
    [
      "<url>\n",
      element("loc", origin + articlePath(slug)),
      "<news:news>\n<news:publication>\n",
      element("news:name", site.name),
      element("news:language", language),
      "</news:publication>\n",
      element("news:publication_date", newsInstant(dates).toISOString()),
      element("news:title", headline),
      "</news:news>\n</url>\n",
    ].join(""),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${NAMESPACES}>\n${urls.join("")}</urlset>\n`;
}
