import type { Tx } from "@/db/db";
import { type LiveArticle, listLiveArticlesInFull, listLiveBodiesByIds } from "@/db/queries/live-articles";
import type { LiveFilter } from "@/db/queries/live-index";
import { type LivePicture, listPicturesOfLiveArticles } from "@/db/queries/live-media";
import { findLiveTerm, type LiveTerm, listTermsOfLiveArticles } from "@/db/queries/live-terms";
import { readSiteIdentity } from "@/db/queries/site-identity";
import { articlePath } from "@/lib/domain/article-path";
import { authorsOf } from "@/lib/domain/byline-authors";
import { heightAt, picturePath, pictureWidths } from "@/lib/domain/picture";
import { SITE_ICON } from "@/lib/domain/site-icon";
import { webAddress } from "@/lib/domain/web-address";
import { licenceParagraph, linkParagraph } from "@/lib/richtext/paragraph-of";
import { articleUri } from "@/lib/site/article-uri";
import type { Feed, FeedEntry, FeedPicture } from "@/lib/site/feeds/feed";
import { readHub } from "@/lib/site/feeds/hubs";
import { newsInstant } from "@/lib/site/news-date";
import { sectionPath, topicPath } from "@/lib/site/paths";
import { findAsked } from "@/lib/site/search-page";
import { isAsked, type SearchRequest, searchPath } from "@/lib/site/search-request";
import { findSection } from "@/lib/site/section-page";
import { shownText } from "@/lib/site/shown-text";
import { readSourceTerms, type SourceTerms } from "@/lib/site/source-terms";
import type { SiteWords } from "@/lib/site/words/site-words";
import { wordsFor } from "@/lib/site/words/words-for";

interface Request {
  readonly now: Date;
  /** The public origin, without a trailing slash. */
  readonly origin: string;
  /** The feed's file name: `feed.xml`. */
  readonly file: string;
  /** The slug of the term whose articles the feed has; absent for all. */
  readonly term?: string;
  /** The slug of the section whose articles it has. */
  readonly section?: string;
  /** What its articles are found by. */
  readonly search?: SearchRequest;
}

const ENTRIES = 50;
/** Pixels across that a picture in a feed has at most. */
const WIDEST = 1_280;

/** The newest live articles as a feed, or null where the term or section has none. */
export async function readFeed(db: Tx, { now, origin, file, ...asked }: Request): Promise<Feed | null> {
  const part = await findPart(db, asked, now);
  if (part === null) return null;
  const site = await readSiteIdentity(db);
  const rows = part.ids
    ? await listLiveBodiesByIds(db, part.ids, now)
    : await listLiveArticlesInFull(db, { now, limit: ENTRIES, ...part.filter });
  const ids = rows.map((row) => row.id);
  const terms = await listTermsOfLiveArticles(db, ids, now);
  const pictures = await listPicturesOfLiveArticles(db, ids, now);
  const termsOf = await readSourceTerms(db, rows);
  const { name, path, query = "" } = part;
  return {
    title: name ? `${name} · ${site.name}` : site.name,
    description: name ? `${site.name}: ${name}` : site.description,
    language: site.language,
    pageUrl: `${origin}${path}${query}`,
    selfUrl: `${origin}${path.replace(/\/$/, "")}/${file}${query}`,
    iconUrl: `${origin}${SITE_ICON.png}`,
    hubUrl: asked.search ? null : await readHub(db),
    updatedAt: latest(rows),
    entries: rows.map((row) =>
      toEntry(row, {
        ...{ origin, words: wordsFor(site.language), of: termsOf(row) },
        ...{ terms: terms.get(row.id) ?? [], pictures: pictures.get(row.id) ?? [] },
      }),
    ),
  };
}

/** What the feed is of; `name` is null for the whole site. */
interface Part {
  readonly name: string | null;
  readonly path: string;
  readonly filter: LiveFilter;
  /** Which articles, where no filter says it. */
  readonly ids?: readonly number[];
  readonly query?: string;
}

async function findPart(
  db: Tx,
  asked: Pick<Request, "term" | "section" | "search">,
  now: Date,
): Promise<Part | null> {
  if (asked.search) return findFound(db, asked.search, now);
  if (asked.section !== undefined) {
    const section = await findSection(db, asked.section, now);
    if (!section) return null;
    const { name, slug, termIds } = section;
    return { name, path: sectionPath(slug), filter: { anyTermOf: termIds } };
  }
  if (asked.term === undefined) return { name: null, path: "/", filter: {} };
  const term = await findLiveTerm(db, asked.term, now);
  return term && { name: term.name, path: topicPath(term.slug), filter: { termId: term.id } };
}

/** Programs take what is new from the top, so the order of the page does not count. */
async function findFound(db: Tx, search: SearchRequest, now: Date): Promise<Part | null> {
  if (!isAsked(search)) return null;
  const asked = await findAsked(db, { ...search, sort: "newest" }, now, ENTRIES);
  const { matches, chosen, sections } = asked;
  const { query, year, language, source } = search;
  const section = sections.find(({ slug }) => slug === search.section)?.name ?? "";
  const names = [query, section, ...chosen.map((term) => term.name), year, language, source];
  return {
    name: names.filter((part) => part !== "").join(", "),
    path: "/search",
    query: searchPath({ ...search, tags: asked.request.tags }).slice("/search".length),
    filter: {},
    ids: matches.map(({ id }) => id),
  };
}

interface EntryParts {
  /** The public origin, without a trailing slash. */
  readonly origin: string;
  readonly words: Pick<SiteWords, "original" | "licence">;
  readonly of: SourceTerms;
  readonly terms: readonly LiveTerm[];
  readonly pictures: readonly LivePicture[];
}

function toEntry(row: LiveArticle, { origin, terms, pictures, words, of }: EntryParts): FeedEntry {
  const { licence, attribution } = of;
  const original = webAddress(row.canonicalUrl);
  const shown = shownText(row, pictures, (...picture) => `${origin}${picturePath(...picture)}`);
  return {
    id: articleUri(row, origin),
    url: `${origin}${articlePath(row.slug)}`,
    title: row.headline,
    summary: row.standfirst,
    bodyHtml:
      (shown.isWhole || !original ? shown.html : shown.html + linkParagraph(original, words.original)) +
      // Most programs show nothing but the text: a licence that wants to be named is named in it.
      licenceParagraph([attribution, licence && words.licence].filter(Boolean).join(" · "), licence),
    authors: authorsOf(row.byline, [row.sourceName]).map(({ name }) => name),
    language: row.language,
    publishedAt: newsInstant(row),
    updatedAt: row.updatedAt,
    tags: terms.map((term) => term.name),
    picture: feedPictureOf(pictures[0], origin),
    originalUrl: original && row.canonicalUrl,
    sourceName: row.sourceName,
    rights: [attribution, licence?.name].filter(Boolean).join(" · ") || null,
    licenceUrl: licence?.url ?? null,
  };
}

/** What feeds and maps of the site show of a picture. */
export function feedPictureOf(picture: LivePicture | undefined, origin: string): FeedPicture | null {
  const width = pictureWidths(picture?.width ?? 0).findLast((offered) => offered <= WIDEST);
  if (!picture || !width) return null;
  const { alt, credit, licence } = picture;
  const url = `${origin}${picturePath(picture, width, "jpeg")}`;
  return { url, width, height: heightAt(picture, width), alt, credit, licence };
}

function latest(rows: readonly LiveArticle[]): Date | null {
  const times = rows.map((row) => row.updatedAt.getTime());
  return times.length > 0 ? new Date(Math.max(...times)) : null;
}
