import type { Db } from "@/db/db";
import { findPage, listPages, type SitePage } from "@/db/queries/pages";
import { type Actor, assertCan } from "@/lib/domain/actor";

/** Every page, in the order of the footer. */
export async function readPages(db: Db, actor: Actor): Promise<SitePage[]> {
  assertCan(actor, "desk.read");
  return listPages(db);
}

/** One page with its text, or null. */
export async function readPage(db: Db, actor: Actor, id: number): Promise<SitePage | null> {
  assertCan(actor, "desk.read");
  return findPage(db, id);
}
