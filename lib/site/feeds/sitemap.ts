import type { Tx } from "@/db/db";
import { countLiveArticles, listLiveArticleAddresses } from "@/db/queries/live-articles";
import { listPicturesOfLiveArticles } from "@/db/queries/live-media";
import { listLiveTermAddresses } from "@/db/queries/live-terms";
import { listPublishedPages } from "@/db/queries/pages";
import { articlePath } from "@/lib/domain/article-path";
import { sitePagePath } from "@/lib/domain/site-page";
import { readArchive } from "@/lib/site/archive-pages";
import { feedPictureOf } from "@/lib/site/feeds/read-feed";
import { element } from "@/lib/site/feeds/xml";
import { sectionPath, topicPath } from "@/lib/site/paths";
import { readSectionTerms } from "@/lib/site/section-page";

interface Address {
  readonly path: string;
  readonly updatedAt?: Date | null;
  /** Absolute addresses of the pictures that it shows. */
  readonly pictures?: readonly string[];
}

interface Request {
  readonly now: Date;
  readonly origin: string;
  /** 1 and up; null for the entrance. */
  readonly page: number | null;
  /** Addresses of articles in one file; the protocol allows 50,000 in all. */
  readonly size?: number;
}

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
const IMAGES = "http://www.google.com/schemas/sitemap-image/1.1";
const SIZE = 5_000;

/**
 * The sitemap: one file while it is small, else an index of pages.
 *
 * @returns null for a page that does not exist.
 */
export async function readSitemap(
  db: Tx,
  { now, origin, page, size = SIZE }: Request,
): Promise<string | null> {
  const pages = Math.max(1, Math.ceil((await countLiveArticles(db, now)) / size));
  if (page === null && pages > 1) return writeSitemapIndex(origin, pages);
  const number = page ?? 1;
  if (number > pages) return null;
  const rows = await listLiveArticleAddresses(db, { now, limit: size, offset: (number - 1) * size });
  const pictures = await listPicturesOfLiveArticles(
    db,
    rows.map(({ id }) => id),
    now,
  );
  const articles = rows.map(({ id, slug, updatedAt }) => ({
    ...{ path: articlePath(slug), updatedAt },
    pictures: (pictures.get(id) ?? []).flatMap((picture) => feedPictureOf(picture, origin)?.url ?? []),
  }));
  const others = number === 1 ? await listOtherAddresses(db, now) : [];
  return writeSitemap(origin, [...others, ...articles]);
}

/** Write a sitemap of addresses with the time of their last change. */
export function writeSitemap(origin: string, addresses: readonly Address[]): string {
  const urls = addresses.map(
    ({ path, updatedAt, pictures = [] }) =>
      `<url>\n${element("loc", origin + path)}${element("lastmod", updatedAt?.toISOString())}${pictures.map(writePicture).join("")}</url>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="${NAMESPACE}" xmlns:image="${IMAGES}">\n${urls.join("")}</urlset>\n`;
}

const writePicture = (url: string) => `<image:image>\n${element("image:loc", url)}</image:image>\n`;

function writeSitemapIndex(origin: string, pages: number): string {
  const entries = Array.from(
    { length: pages },
    (_, index) => `<sitemap>\n${element("loc", `${origin}/sitemap.xml?page=${index + 1}`)}</sitemap>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="${NAMESPACE}">\n${entries.join("")}</sitemapindex>\n`;
}

async function listOtherAddresses(db: Tx, now: Date): Promise<Address[]> {
  const terms = await listLiveTermAddresses(db, { now, limit: 10_000 });
  const years = await readArchive(db, now);
  const months = years.flatMap((year) => year.months).flatMap(({ path }) => (path ? [{ path }] : []));
  const topics = terms.map(({ slug }) => ({ path: topicPath(slug) }));
  const sections = (await readSectionTerms(db, now)).map(({ slug }) => ({ path: sectionPath(slug) }));
  const pages = (await listPublishedPages(db)).map(({ slug, updatedAt }) => ({
    path: sitePagePath(slug),
    updatedAt,
  }));
  return [{ path: "/" }, { path: "/archive" }, ...sections, ...pages, ...months, ...topics];
}
