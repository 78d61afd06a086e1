import type { Tx } from "@/db/db";
import { findSourceTerms } from "@/db/queries/sources";
import { webAddress } from "@/lib/domain/web-address";

/** On what terms the texts of a source stand here. */
export interface SourceTerms {
  readonly licence: { readonly name: string; readonly url: string | null } | null;
  /** Whom to name, in the source's own words. */
  readonly attribution: string | null;
}

/** What says of which source an article is. */
export interface OfSource {
  readonly sourceId: number | null;
  readonly sourceName: string | null;
}

const NONE: SourceTerms = { licence: null, attribution: null };

/** The terms of the source of each row: each source is asked once. */
export async function readSourceTerms(
  db: Tx,
  rows: readonly OfSource[],
): Promise<(row: OfSource) => SourceTerms> {
  const keyOf = ({ sourceId, sourceName }: OfSource) => JSON.stringify([sourceId, sourceName]);
  const found = new Map<string, SourceTerms>();
  for (const [key, row] of new Map(rows.map((row) => [keyOf(row), row]))) {
    const terms = await findSourceTerms(db, row);
    const url = webAddress(terms?.licenceUrl ?? null)?.href ?? null;
    const name = terms?.licenceName ?? url;
    found.set(key, { licence: name ? { name, url } : null, attribution: terms?.attribution ?? null });
  }
  return (row) => found.get(keyOf(row)) ?? NONE;
}
