import { inArray } from "drizzle-orm";
import type { Db } from "@/db/db";
import { articles, articleTerms, terms } from "@/db/schema/articles";
import { articleCorrections } from "@/db/schema/corrections";
import { sources } from "@/db/schema/imports";
import { articleMedia, mediaAssets } from "@/db/schema/media";
import { pages as sitePages } from "@/db/schema/pages";

/** Made-up words: whatever the test writes has one of its own, so that each can be looked for in every answer. */
export const WORD = /zquay[a-z]+/g;

/** The made-up words of some texts. */
export const wordsIn = (...texts: readonly (string | null)[]): string[] =>
  texts.flatMap((text) => text?.match(WORD) ?? []);

type Article = typeof articles.$inferSelect;
type Source = typeof sources.$inferSelect;
type Right = "full" | "excerpt" | "none";

/** What readers may be told in this moment. */
export interface Told {
  readonly words: ReadonlySet<string>;
  readonly live: readonly Article[];
  /** Slugs of those whose canonical address is that of their original. */
  readonly elsewhere: ReadonlySet<string>;
  /** Ids of the pictures that readers may see. */
  readonly pictures: ReadonlySet<number>;
}

/** Work out from the rows alone, by none of the queries that pages use, what readers may be told at `now`. */
export async function readTold(db: Db, now: Date): Promise<Told> {
  const rows = await db.select().from(articles);
  const live = rows.filter(
    ({ status, embargoUntil }) =>
      (status === "published" || status === "corrected") && (embargoUntil === null || embargoUntil <= now),
  );
  const rights = await db.select().from(sources);
  const inFull = live.filter((article) => rightOf(article, rights) === "full").map(({ id }) => id);
  const shown = await readShown(db, inFull);
  const known = await readKnown(db, live);
  const words = [
    ...live.flatMap((article) => wordsOf(article, rightOf(article, rights))),
    ...shown.flatMap(({ alt, caption, credit }) => wordsIn(alt, caption, credit)),
    ...rights.flatMap(({ licenceName, attribution }) => wordsIn(licenceName, attribution)),
    ...known,
  ];
  const elsewhere = new Set(live.filter((article) => isElsewhere(article, rights)).map(({ slug }) => slug));
  return { live, elsewhere, words: new Set(words), pictures: new Set(shown.map(({ id }) => id)) };
}

const sourcesOf = ({ sourceId, sourceName }: Article, all: readonly Source[]): Source[] =>
  all.filter(({ id, name }) => id === sourceId || name.toLowerCase() === sourceName?.toLowerCase());

const isElsewhere = (article: Article, all: readonly Source[]): boolean =>
  article.canonicalUrl !== null &&
  rightOf(article, all) === "full" &&
  sourcesOf(article, all).some(({ originalIsCanonical }) => originalIsCanonical);

function rightOf(article: Article, all: readonly Source[]): Right {
  const own = sourcesOf(article, all);
  const has = (right: Right) => own.some(({ republish }) => republish === right);
  return has("none") ? "none" : has("excerpt") ? "excerpt" : "full";
}

function wordsOf({ headline, kicker, slug, standfirst, bodyText }: Article, right: Right): string[] {
  const [first = ""] = bodyText.split("\n");
  const text = { full: [standfirst, bodyText], excerpt: [standfirst || first], none: [] }[right];
  return wordsIn(headline, kicker, slug, ...text);
}

const anyOf = (ids: readonly number[]) => [...ids, 0];

async function readShown(db: Db, inFull: readonly number[]) {
  const rows = await db
    .select({ id: articleMedia.assetId })
    .from(articleMedia)
    .where(inArray(articleMedia.articleId, anyOf(inFull)));
  return db
    .select()
    .from(mediaAssets)
    .where(inArray(mediaAssets.id, anyOf(rows.map(({ id }) => id))));
}

/** Words of tags and corrections of live articles, and of the site's own pages. */
async function readKnown(db: Db, live: readonly Article[]): Promise<string[]> {
  const ids = anyOf(live.map(({ id }) => id));
  const notes = await db.select().from(articleCorrections).where(inArray(articleCorrections.articleId, ids));
  const tags = await db.select().from(articleTerms).where(inArray(articleTerms.articleId, ids));
  const named = await db
    .select()
    .from(terms)
    .where(inArray(terms.id, anyOf(tags.map(({ termId }) => termId))));
  const own = (await db.select().from(sitePages)).filter(({ state }) => state === "published");
  return [
    ...notes.flatMap(({ note }) => wordsIn(note)),
    ...named.flatMap(({ name, slug, aliases }) => wordsIn(name, slug, ...aliases)),
    ...own.flatMap(({ title, slug, bodyHtml }) => wordsIn(title, slug, bodyHtml)),
  ];
}
