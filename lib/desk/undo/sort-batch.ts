import { createHash } from "node:crypto";
import type { Db, Tx } from "@/db/db";
import { listMergesAmong } from "@/db/queries/article-merges";
import { listArticlesOfBatch, listSharedArticleIds, type UndoItem } from "@/db/queries/batch-undos";
import { listMadeVersions } from "@/db/queries/made-versions";
import { type UndoKind, undoKindOf } from "@/lib/domain/batch-undo";

/** An article of an import, with what an undo makes of it. */
export interface SortedArticle
  extends Omit<Awaited<ReturnType<typeof listArticlesOfBatch>>[number], "itemId"> {
  readonly kind: UndoKind;
  /** The latest merge in force that it won or is part of. */
  readonly merge: { readonly id: number; readonly winnerId: number } | null;
  /** Whether texts of other imports are in it too. */
  readonly isShared: boolean;
}

/** An import's articles by what became of them. */
export interface SortedBatch {
  readonly articles: readonly SortedArticle[];
  /** The items that an undo takes away: all but those whose article has somebody's work in it. */
  readonly untouchedItems: readonly UndoItem[];
  /** Stands for exactly these items and articles at these versions. */
  readonly token: string;
}

/** Sort what an import brought into untouched, edited, published and merged. */
export async function sortBatch(
  db: Db | Tx,
  batchId: number,
  items: readonly UndoItem[],
): Promise<SortedBatch> {
  const links = await listArticlesOfBatch(db, batchId);
  const shared = await listSharedArticleIds(db, batchId);
  const ids = [...new Set(links.map(({ id }) => id))];
  const made = await listMadeVersions(db, ids);
  const merges = new Map(
    (await listMergesAmong(db, ids)).flatMap((merge) => [
      [merge.winnerId, merge] as const,
      [merge.loserId, merge] as const,
    ]),
  );
  const articles = new Map<number, SortedArticle>();
  const worked = new Set<number>();
  for (const { itemId, ...article } of links) {
    const merge = merges.get(article.id) ?? null;
    const isShared = shared.has(article.id);
    const kind = undoKindOf({
      ...article,
      madeVersion: made.get(article.id) ?? 1,
      hasOtherSources: isShared,
      isMerged: merge !== null,
    });
    articles.set(article.id, { ...article, kind, merge, isShared });
    if (kind !== "untouched") worked.add(itemId);
  }
  return {
    articles: [...articles.values()],
    untouchedItems: items.filter(({ id }) => !worked.has(id)),
    token: tokenOf(items, [...articles.values()]),
  };
}

type Versioned = readonly { readonly id: number; readonly version: number }[];

function tokenOf(items: Versioned, articles: Versioned): string {
  const line = (rows: Versioned) =>
    [...rows]
      .sort((a, b) => a.id - b.id)
      .map(({ id, version }) => `${id}:${version}`)
      .join(" ");
  return createHash("sha256")
    .update(`${line(items)}\n${line(articles)}`)
    .digest("hex");
}
