import type { Db } from "@/db/db";
import { countBatchesOfSources, listSources as querySources, type Source } from "@/db/queries/sources";
import { type Actor, assertCan } from "@/lib/domain/actor";

/** One line of the list of sources. */
export interface SourceSummary extends Pick<Source, "id" | "name" | "homeUrl" | "usageTerms"> {
  readonly batches: number;
  readonly items: number;
}

/** All sources by name, with what came from them. */
export async function listSources(db: Db, actor: Actor): Promise<SourceSummary[]> {
  assertCan(actor, "desk.read");
  const [sources, counts] = await Promise.all([querySources(db), countBatchesOfSources(db)]);
  return sources.map(({ id, name, homeUrl, usageTerms }) => ({
    ...{ id, name, homeUrl, usageTerms },
    ...(counts.get(id) ?? { batches: 0, items: 0 }),
  }));
}
