import { eq } from "drizzle-orm";
import { items } from "@/db/schema/imports";
import type { Newsroom } from "@/test/support/newsroom";

/** How many items of a newsroom have become articles. */
export async function countAccepted({ database }: Newsroom): Promise<number> {
  const accepted = await database.db.select().from(items).where(eq(items.state, "accepted"));
  return accepted.length;
}
