import type { Db } from "@/db/db";
import { findMedia, listArticlesWithMedia, type MediaAsset } from "@/db/queries/media";
import { type Actor, assertCan } from "@/lib/domain/actor";

/** One picture with all that is known of it. */
export interface PictureScreen {
  readonly picture: MediaAsset;
  /** The latest articles that show it. */
  readonly articles: Awaited<ReturnType<typeof listArticlesWithMedia>>;
}

const MOST_ARTICLES = 50;

/** Read a picture and where it is shown, or null. */
export async function readPicture(db: Db, actor: Actor, id: number): Promise<PictureScreen | null> {
  assertCan(actor, "desk.read");
  const picture = await findMedia(db, id);
  return picture && { picture, articles: await listArticlesWithMedia(db, id, MOST_ARTICLES) };
}
