import type { Tx } from "@/db/db";
import { countLiveArticles, listLiveArticleAddresses } from "@/db/queries/live-articles";
import { listPicturesOfLiveArticles } from "@/db/queries/live-media";
import { listLiveTermAddresses } from "@/db/queries/live-terms";
import { listPublicIssues } from "@/db/queries/newsletter-issues";
import { listSeenNewsletters, type Newsletter } from "@/db/queries/newsletters";
import { listPublishedPages } from "@/db/queries/pages";
import { listArticleParts, listPartChanges, listTermParts } from "@/db/queries/sitemap-parts";
import { articlePath } from "@/lib/domain/article-path";
import { issuePath, newsletterPath } from "@/lib/domain/newsletter";
import { sitePagePath } from "@/lib/domain/site-page";
import { readArchive } from "@/lib/site/archive-pages";
import { feedPictureOf } from "@/lib/site/feeds/read-feed";
import { type Address, writeSitemap, writeSitemapIndex } from "@/lib/site/feeds/write-sitemap";
import { sectionPath, topicPath } from "@/lib/site/paths";
import { readSectionTerms } from "@/lib/site/section-page";

interface Request {
  readonly now: Date;
  readonly origin: string;
  /** What the index calls a part; null for the entrance. */
  readonly part: string | null;
  /** Numbers of articles, or of tags, in one part; the protocol allows 50,000 addresses in all. */
  readonly size?: number;
}

const SIZE = 2_500;
/** So many are read at a time: what is written is gone before the next are read. */
const CHUNK = 500;
/** No row has a higher number: Postgres would refuse to look for one. */
const LAST = 2 ** 31 - 1;
const EVERYTHING = { from: 1, to: LAST };
const NUMBERED = /^(topics-)?([1-9]\d{0,8})$/;

/**
 * The sitemap, piece by piece: one file while it is small, else an index of parts.
 *
 * A part has the articles of a range of numbers: what is new is in the last one, and what goes moves nothing else.
 *
 * @returns null for a part that does not exist.
 */
export async function openSitemap(
  db: Tx,
  { now, origin, part, size = SIZE }: Request,
): Promise<AsyncGenerator<string> | null> {
  const reader = { db, now, origin };
  if (part === "site") return writeSitemap(origin, readSiteAddresses(reader));
  if (part !== null) {
    const [, topics, number] = NUMBERED.exec(part) ?? [];
    if (!number) return null;
    const to = Number(number) * size;
    if (to > LAST) return null;
    const range = { from: to - size + 1, to };
    const addresses = topics ? readTopics(reader, range) : readArticles(reader, range);
    const first = await addresses.next();
    return first.done ? null : writeSitemap(origin, again(first.value, addresses));
  }
  const isSmall = (await countLiveArticles(db, now)) <= size && (await listTermParts(db, size)).length <= 1;
  return isSmall
    ? writeSitemap(origin, readAll(reader))
    : writeSitemapIndex(origin, await listParts(reader, size));
}

interface Reader {
  readonly db: Tx;
  readonly now: Date;
  readonly origin: string;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

type Addresses = AsyncGenerator<readonly Address[]>;

async function* again(first: readonly Address[], rest: Addresses): Addresses {
  yield first;
  yield* rest;
}

async function* readAll(reader: Reader): Addresses {
  yield* readSiteAddresses(reader);
  yield* readTopics(reader, EVERYTHING);
  yield* readArticles(reader, EVERYTHING);
}

async function listParts({ db, now }: Reader, size: number) {
  const changes = await listPartChanges(db, now, size);
  const articles = await listArticleParts(db, now, size);
  return [
    { name: "site" },
    ...(await listTermParts(db, size)).map((number) => ({ name: `topics-${number}` })),
    ...articles.map((number) => ({ name: String(number), updatedAt: changes.get(number) })),
  ];
}

async function* readArticles({ db, now, origin }: Reader, { from, to }: Range): Addresses {
  for (let next = from; ; ) {
    const rows = await listLiveArticleAddresses(db, { now, from: next, to, limit: CHUNK });
    const last = rows.at(-1);
    if (!last) return;
    const own = rows.filter(({ isElsewhere }) => !isElsewhere);
    const ids = own.map(({ id }) => id);
    const pictures = await listPicturesOfLiveArticles(db, ids, now);
    yield own.map(({ id, slug, updatedAt }) => ({
      ...{ path: articlePath(slug), updatedAt },
      pictures: (pictures.get(id) ?? []).flatMap((picture) => feedPictureOf(picture, origin)?.url ?? []),
    }));
    next = last.id + 1;
  }
}

async function* readTopics({ db, now }: Reader, { from, to }: Range): Addresses {
  for (let next = from; ; ) {
    const rows = await listLiveTermAddresses(db, { now, from: next, to, limit: CHUNK });
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ slug }) => ({ path: topicPath(slug) }));
    next = last.id + 1;
  }
}

async function* readSiteAddresses({ db, now }: Reader): Addresses {
  const years = await readArchive(db, now);
  const months = years.flatMap((year) => year.months).flatMap(({ path }) => (path ? [{ path }] : []));
  const sections = (await readSectionTerms(db, now)).map(({ slug }) => ({ path: sectionPath(slug) }));
  const pages = (await listPublishedPages(db)).map(({ slug, updatedAt }) => ({
    path: sitePagePath(slug),
    updatedAt,
  }));
  const lists = ["/", "/archive", ...(years.length > 0 ? ["/topics", "/countries"] : [])];
  const fixed = lists.map((path) => ({ path }));
  yield [...fixed, ...sections, ...pages, ...years.map(({ path }) => ({ path })), ...months];
  for (const newsletter of await listSeenNewsletters(db)) yield await readNewsletter(db, newsletter);
}

/** An archive, and its issues. */
async function readNewsletter(db: Tx, { id, slug }: Newsletter): Promise<Address[]> {
  const issues = await listPublicIssues(db, id);
  return [
    { path: newsletterPath(slug) },
    ...issues.map(({ number, startedAt }) => ({ path: issuePath(slug, number), updatedAt: startedAt })),
  ];
}
