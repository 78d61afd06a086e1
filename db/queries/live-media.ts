import { and, asc, eq, exists, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { prepareOnce } from "@/db/prepare-once";
import { listed, numbers } from "@/db/queries/in-list";
import { isLive } from "@/db/queries/live-rule";
import { mayShowInFull } from "@/db/queries/republish-rule";
import { articles } from "@/db/schema/articles";
import { articleMedia, mediaAssets } from "@/db/schema/media";
import { type KnownLicence, knownLicence } from "@/lib/domain/known-licence";

/** A picture that a live article shows: those of a text that may not be published in full belong to its source. */
export type LivePicture = Pick<typeof mediaAssets.$inferSelect, keyof typeof columns> & {
  /** Other notes on what may be done with it are the desk's. */
  readonly licence: KnownLicence | null;
};

const columns = {
  id: mediaAssets.id,
  sha256: mediaAssets.sha256,
  storageKey: mediaAssets.storageKey,
  width: mediaAssets.width,
  height: mediaAssets.height,
  placeholder: mediaAssets.placeholder,
  alt: mediaAssets.alt,
  caption: mediaAssets.caption,
  credit: mediaAssets.credit,
  focalX: mediaAssets.focalX,
  focalY: mediaAssets.focalY,
};

/** The picture with this id if an article that is live at `now` shows it, else null. */
export async function findLivePicture(db: Tx, id: number, now: Date) {
  const shown = db
    .select({ one: sql`1` })
    .from(articleMedia)
    .innerJoin(articles, eq(articles.id, articleMedia.articleId))
    .where(and(eq(articleMedia.assetId, mediaAssets.id), isLive(now), mayShowInFull));
  const [row] = await db
    .select(columns)
    .from(mediaAssets)
    .where(and(eq(mediaAssets.id, id), exists(shown)))
    .limit(1);
  return row ?? null;
}

const picturesOfArticles = prepareOnce(["ids", "now"], (db, { ids, now }) =>
  db
    .select({ articleId: articleMedia.articleId, note: mediaAssets.licence, ...columns })
    .from(articleMedia)
    .innerJoin(mediaAssets, eq(mediaAssets.id, articleMedia.assetId))
    .innerJoin(articles, eq(articles.id, articleMedia.articleId))
    .where(and(inArray(articleMedia.articleId, numbers(ids)), isLive(now), mayShowInFull))
    .orderBy(asc(articleMedia.articleId), asc(articleMedia.position)),
);

/** The pictures of live articles, by article, in the order of their texts. */
export async function listPicturesOfLiveArticles(
  db: Tx,
  articleIds: readonly number[],
  now: Date,
): Promise<ReadonlyMap<number, readonly LivePicture[]>> {
  const byArticle = new Map<number, LivePicture[]>();
  if (articleIds.length === 0) return byArticle;
  const rows = await picturesOfArticles(db, { ids: listed(articleIds), now });
  for (const { articleId, note, ...row } of rows) {
    const picture = { ...row, licence: knownLicence(note) };
    const list = byArticle.get(articleId);
    if (list) list.push(picture);
    else byArticle.set(articleId, [picture]);
  }
  return byArticle;
}
