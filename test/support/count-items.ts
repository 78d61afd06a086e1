import { eq } from "drizzle-orm";
import { items } from "@/db/schema/imports";
import type { ItemState } from "@/lib/domain/ingest";
import type { Newsroom } from "@/test/support/newsroom";

/** How many items of a newsroom are in `state`, as stored. */
export async function countItems({ database }: Newsroom, state: ItemState): Promise<number> {
  return (await database.db.select().from(items).where(eq(items.state, state))).length;
}
