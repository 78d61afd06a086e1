import type { Tx } from "@/db/db";
import { findArticleSources, openProposal } from "@/db/queries/update-proposals";
import type { Repeats } from "@/lib/desk/import/find-repeats";

/** An article whose source has a new text, and the text that it was based on. */
export interface UpdatedArticle {
  readonly articleId: number;
  readonly baseItemId: number;
  readonly title: string;
}

/** The items of a chunk that are new texts of articles, by their position. */
export async function findUpdated(
  tx: Tx,
  { resembling }: Repeats,
): Promise<ReadonlyMap<number, UpdatedArticle>> {
  const matches = [...resembling].flatMap(([position, found]) =>
    found.flatMap(({ kind, earlier: { id, comparable } }) =>
      kind === "update" && id !== null ? [{ position, id, title: comparable.title }] : [],
    ),
  );
  const sources = await findArticleSources(tx, [...new Set(matches.map(({ id }) => id))]);
  const articles = new Map(sources.map(({ itemId, articleId }) => [itemId, articleId]));
  const updated = new Map<number, UpdatedArticle>();
  // The latest that was decided about comes first: what changed before it is settled.
  for (const { position, id, title } of matches) {
    const articleId = articles.get(id);
    if (articleId !== undefined && !updated.has(position))
      updated.set(position, { articleId, baseItemId: id, title });
  }
  return updated;
}

/** Propose each article the new text of its source; `ids` are the stored items by their position. */
export async function proposeUpdates(
  tx: Tx,
  updated: ReadonlyMap<number, UpdatedArticle>,
  { ids, now }: { readonly ids: ReadonlyMap<number, number>; readonly now: Date },
): Promise<void> {
  for (const [position, { articleId, baseItemId }] of updated) {
    const itemId = ids.get(position);
    if (itemId !== undefined) await openProposal(tx, { articleId, baseItemId, itemId, createdAt: now });
  }
}
