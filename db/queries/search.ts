import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { searchDocs } from "@/db/schema/articles";
import { wordsForSearch } from "@/lib/domain/search-text";

type Kind = (typeof searchDocs.$inferSelect)["kind"];

interface SearchDoc {
  readonly kind: Kind;
  /** The article's or the item's id. */
  readonly ref: number;
  readonly language: string;
  readonly title: string;
  /** What stands beside its headline, whatever its source allows. */
  readonly label?: string;
  /** What is shown of it where its source allows an excerpt. */
  readonly excerpt?: string;
  /** Plain text. */
  readonly body: string;
}

/** Make a text findable, in the transaction that writes it; an earlier one of the same thing is replaced. */
export async function putSearchDoc(tx: Tx, doc: SearchDoc): Promise<void> {
  const found = {
    language: doc.language,
    title: wordsForSearch(doc.title),
    label: wordsForSearch(doc.label ?? ""),
    excerpt: wordsForSearch(doc.excerpt ?? ""),
    body: wordsForSearch(doc.body),
  };
  await tx
    .insert(searchDocs)
    .values({ kind: doc.kind, ref: doc.ref, ...found })
    .onConflictDoUpdate({ target: [searchDocs.kind, searchDocs.ref], set: found });
}

/** Make new things findable by words that are folded already. */
export async function insertSearchDocs(tx: Tx, docs: readonly SearchDoc[]): Promise<void> {
  await tx.insertMany(searchDocs, docs);
}

/** Make a thing unfindable. */
export async function dropSearchDoc(tx: Tx, kind: Kind, ref: number): Promise<void> {
  await tx.delete(searchDocs).where(and(eq(searchDocs.kind, kind), eq(searchDocs.ref, ref)));
}
