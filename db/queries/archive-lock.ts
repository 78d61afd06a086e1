import { sql } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { dialect } from "@/db/kit";

/** Any number that nothing else in the database locks. */
const ARCHIVE_LOCK = 7_403_116;

/**
 * Wait until no other transaction compares items with the archive and adds to it; held until this one ends.
 *
 * Two that did so at once would each miss what the other brings. SQLite writes one transaction at a time anyhow.
 */
export async function holdArchive(tx: Tx): Promise<void> {
  if (dialect === "sqlite") return;
  await tx
    .select({ held: sql`1` })
    .from(sql`(select pg_advisory_xact_lock(${ARCHIVE_LOCK})) as held`)
    .limit(1);
}
