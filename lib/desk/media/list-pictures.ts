import type { Db } from "@/db/db";
import { listMedia } from "@/db/queries/media";
import { type PictureSummary, summarise } from "@/lib/desk/media/picture-summary";
import { type Actor, assertCan } from "@/lib/domain/actor";

/** One page of the pictures, the newest first. */
export interface PictureList {
  readonly query: string;
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  readonly pictures: readonly PictureSummary[];
}

const PAGE_SIZE = 48;

/** Find pictures by words of what is said about them, or all of them; a page beyond the last gives the last. */
export async function listPictures(
  db: Db,
  actor: Actor,
  { query, page }: { readonly query: string; readonly page: number },
): Promise<PictureList> {
  assertCan(actor, "desk.read");
  const { rows, total } = await listMedia(db, { query, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  if (page > pages) return listPictures(db, actor, { query, page: pages });
  return { query, page, pages, total, pictures: rows.map(summarise) };
}
