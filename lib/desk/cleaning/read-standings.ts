import type { Db, Tx } from "@/db/db";
import { type Article, listDraftsOfItems } from "@/db/queries/articles";
import { listMadeVersions } from "@/db/queries/made-versions";
import type { Item } from "@/db/queries/review";
import { whyKept } from "@/lib/domain/reclean";

/** Whether cleaning may still change an item, and the draft that then follows it. */
export interface Standing {
  /** In words; null where it may. */
  readonly keptBecause: string | null;
  readonly draft: Article | null;
}

/** How people's decisions stand about these items, by item id. */
export async function readStandings(
  db: Db | Tx,
  rows: readonly { readonly item: Item; readonly reviewer: string | null }[],
): Promise<ReadonlyMap<number, Standing>> {
  const accepted = rows.filter(({ item }) => item.state === "accepted").map(({ item }) => item.id);
  const links = await listDraftsOfItems(db, accepted);
  const made = await listMadeVersions(
    db,
    links.map(({ article }) => article.id),
  );
  const standings = rows.map(({ item, reviewer }): [number, Standing] => {
    const own = links.filter(({ itemId }) => itemId === item.id);
    const keptBecause = whyKept({
      state: item.state,
      reviewer,
      isReviewed: item.reviewedAt !== null,
      articles: own.map(({ article, hasOtherItems }) => ({
        status: article.status,
        version: article.version,
        madeVersion: made.get(article.id) ?? 1,
        hasOtherItems,
      })),
    });
    return [item.id, { keptBecause, draft: own[0]?.article ?? null }];
  });
  return new Map(standings);
}
