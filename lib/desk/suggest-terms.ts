import type { Db } from "@/db/db";
import { searchTerms } from "@/db/queries/terms";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { TagInput } from "@/lib/schemas/article";

const MOST = 12;

/** Tags of the vocabulary that fit what an editor has typed so far. */
export async function suggestTerms(db: Db, actor: Actor, search: string): Promise<TagInput[]> {
  assertCan(actor, "desk.read");
  if (!search.trim()) return [];
  const found = await searchTerms(db, search, MOST);
  return found.map(({ type, name }) => ({ type, name }));
}
