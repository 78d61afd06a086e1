import type { NearItemRow } from "@/db/queries/near-items";
import { isWorldwide } from "@/lib/domain/item-identity";
import { type Comparable, identifierOf } from "@/lib/ingest/dedupe/comparable";

/** Of an item that was stored before fingerprints were: only its equal keys can be compared. */
const UNKNOWN: Pick<Comparable, "fingerprint" | "traits"> = {
  fingerprint: { words: "", wordRuns: 0, signs: "", signRuns: 0, marks: [] },
  traits: {
    ...{ titleDerived: false, isShort: false, titleMarks: [], leadMarks: [], titlePlaces: [] },
    ...{ occasions: [], days: [], towns: [], subjects: [], topics: [] },
    ...{ scenes: [], story: [] },
  },
};

/** What is compared of a stored item; a guid that is only a number counts within the batch `batchId` alone. */
export function comparableRow(row: NearItemRow, batchId: number): Comparable {
  const { title, publishedAt, language, contentHash, canonicalUrl, guid, fingerprint } = row;
  const isKnown = guid !== null && (row.batchId === batchId || isWorldwide(guid.trim()));
  return {
    title,
    publishedAt,
    language,
    contentHash,
    canonicalUrl,
    identifier: isKnown ? identifierOf(guid, "") : null,
    fingerprint: fingerprint ?? UNKNOWN.fingerprint,
    // Those that were stored before stories were compared have none.
    traits: { ...UNKNOWN.traits, ...fingerprint?.traits },
  };
}
