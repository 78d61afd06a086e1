import { inArray } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { numbers } from "@/db/queries/in-list";
import { articles, terms } from "@/db/schema/articles";

/** One thing that somebody has chosen, whether readers see it or not. */
export interface Chosen {
  readonly id: number;
  readonly name: string;
}

/** The headlines of articles of any state: for the desk alone. */
export async function listHeadlines(db: Tx, ids: readonly number[]): Promise<Chosen[]> {
  return db
    .select({ id: articles.id, name: articles.headline })
    .from(articles)
    .where(inArray(articles.id, numbers(ids)));
}

/** The names of terms of any state: for the desk alone. */
export async function listTermNames(db: Tx, ids: readonly number[]): Promise<Chosen[]> {
  return db
    .select({ id: terms.id, name: terms.name })
    .from(terms)
    .where(inArray(terms.id, numbers(ids)));
}
