import type { Db, Tx } from "@/db/db";
import { type ArchiveMatch, findArchiveMatches, type NewDuplicateSuggestion } from "@/db/queries/items";
import type { ParsedItem } from "@/lib/ingest/types";

/** What the archive already has of a chunk of items. */
export interface ArchiveFindings {
  /** The item that each position repeats word for word. */
  readonly repeated: ReadonlyMap<number, ArchiveMatch>;
  /** Items that share an address but not the text, by position. */
  readonly resembling: ReadonlyMap<number, readonly ArchiveMatch[]>;
}

/** What an item is known again by. */
type Matched = Pick<ParsedItem, "position" | "contentHash" | "canonicalUrl" | "publishedAt">;

/** Look a chunk of items up in earlier batches by their exact keys. */
export async function matchArchive(
  db: Db | Tx,
  batchId: number,
  chunk: readonly { readonly item: Matched }[],
): Promise<ArchiveFindings> {
  if (chunk.length === 0) return { repeated: new Map(), resembling: new Map() };
  const matches = await findArchiveMatches(db, batchId, {
    hashes: chunk.map(({ item }) => item.contentHash),
    urls: chunk.flatMap(({ item }) => item.canonicalUrl ?? []),
  });
  const repeated = new Map<number, ArchiveMatch>();
  const resembling = new Map<number, readonly ArchiveMatch[]>();
  for (const { item } of chunk) {
    const same = matches.find((match) => isRepetition(item, match));
    if (same) repeated.set(item.position, same);
    const others = matches.filter((match) => match !== same && isSameAddress(item, match));
    if (others.length > 0) resembling.set(item.position, others.slice(0, MOST_SUGGESTIONS));
  }
  return { repeated, resembling };
}

/** An address that more items share than this is a listing's, not an item's. */
const MOST_SUGGESTIONS = 20;

/** A recurring notice ("Weekly bulletin") has the same text on another day: that is no repetition. */
function isRepetition(item: Matched, match: ArchiveMatch): boolean {
  if (item.contentHash !== match.contentHash) return false;
  const [left, right] = [item.publishedAt?.slice(0, 10), match.publishedAt?.slice(0, 10)];
  return left === undefined || right === undefined || left === right;
}

const isSameAddress = (item: Matched, match: ArchiveMatch) =>
  item.canonicalUrl !== null && item.canonicalUrl === match.canonicalUrl;

/** The suggestion rows for findings in the archive. */
export function archiveSuggestions(
  { repeated, resembling }: ArchiveFindings,
  ids: ReadonlyMap<number, number>,
): NewDuplicateSuggestion[] {
  const rows: NewDuplicateSuggestion[] = [];
  for (const [position, match] of repeated) {
    const itemId = ids.get(position);
    if (itemId === undefined) continue;
    const finding = { kind: "same", score: 1, reason: "Same title and text.", state: "exact" } as const;
    rows.push(pairRow(itemId, match.id, finding));
  }
  for (const [position, matches] of resembling) {
    const itemId = ids.get(position);
    if (itemId === undefined) continue;
    const reason = "Same address, other text.";
    rows.push(...matches.map((match) => pairRow(itemId, match.id, { kind: "update", score: 0.9, reason })));
  }
  return rows;
}

type Finding = Pick<NewDuplicateSuggestion, "kind" | "score" | "reason" | "state">;

/** A pair is stored once: the lower id first. */
export function pairRow(left: number, right: number, finding: Finding): NewDuplicateSuggestion {
  return { itemId: Math.min(left, right), otherItemId: Math.max(left, right), ...finding };
}
