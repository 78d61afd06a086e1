import type { Tx } from "@/db/db";
import { holdArchive } from "@/db/queries/archive-lock";
import { insertDuplicateSuggestions, type NewDuplicateSuggestion } from "@/db/queries/items";
import { findItemTexts, insertNearKeys } from "@/db/queries/near-items";
import type { KnownNeighbours } from "@/lib/desk/import/known-neighbours";
import type { DuplicateKind } from "@/lib/domain/ingest";
import { asOneOfSeries, isAmbiguous, type Twin } from "@/lib/ingest/dedupe/ambiguous";
import type { Comparable } from "@/lib/ingest/dedupe/comparable";
import { judgePair, needsTexts } from "@/lib/ingest/dedupe/judge-pair";
import { NearIndex } from "@/lib/ingest/dedupe/near-index";
import type { NearKeys } from "@/lib/ingest/dedupe/near-keys";
import { rankOf, type Verdict } from "@/lib/ingest/dedupe/verdict";

/** A stored item that others may resemble. */
export interface NearItem {
  readonly id: number;
  readonly comparable: Comparable;
  readonly nearKeys: NearKeys;
  readonly text: string;
}

/** A new item and an earlier one that shares keys with it. */
interface Candidate {
  readonly item: NearItem;
  readonly earlierId: number;
}

interface Finding extends Candidate {
  readonly verdict: Verdict;
}

/** Suggestions that one item gets of each kind: an editor needs no more to see what it is. */
const MOST_SUGGESTED: Record<DuplicateKind, number> = { same: 4, update: 4, event: 3, related: 2 };

/**
 * Suggest what a chunk of new items may repeat or continue, in the archive and in the chunk itself, and put
 * them where later ones find them.
 *
 * Costs the same for an archive of any size: a few keys of each item are looked up in an index.
 */
export async function suggestDuplicates(
  tx: Tx,
  known: KnownNeighbours,
  chunk: readonly NearItem[],
): Promise<void> {
  await holdArchive(tx);
  const index = new NearIndex(await known.findBuckets(tx, keysOf(chunk)));
  const rows: { key: number; itemId: number }[] = [];
  const candidates: Candidate[] = [];
  for (const item of chunk) {
    // One that was changed stands in the index already, under its old keys.
    for (const earlierId of index.neighbours(item.nearKeys))
      if (earlierId !== item.id) candidates.push({ item, earlierId });
    for (const key of index.add(item.id, item.nearKeys)) rows.push({ key, itemId: item.id });
  }
  const findings = await judgeAll(tx, known, chunk, candidates);
  await insertDuplicateSuggestions(tx, findings.map(suggestionRow));
  await insertNearKeys(tx, rows);
}

function keysOf(chunk: readonly NearItem[]): ReadonlySet<number> {
  const keys = new Set<number>();
  for (const { nearKeys } of chunk) {
    for (const key of nearKeys.probed) keys.add(key);
    for (const key of nearKeys.quiet) keys.add(key);
  }
  return keys;
}

async function judgeAll(
  tx: Tx,
  known: KnownNeighbours,
  chunk: readonly NearItem[],
  candidates: readonly Candidate[],
): Promise<Finding[]> {
  const own = new Map<number, NearItem>();
  for (const item of chunk) own.set(item.id, item);
  const stored = new Set<number>();
  for (const { earlierId } of candidates) if (!own.has(earlierId)) stored.add(earlierId);
  const comparables = await known.findComparables(tx, stored);
  for (const { id, comparable } of chunk) comparables.set(id, comparable);
  const suspicions = mostTelling(suspect(candidates, comparables));
  const toRead = suspicions.filter(({ verdict }) => needsTexts(verdict));
  const texts = new Map<number, string>();
  for (const { earlierId } of toRead) {
    const text = own.get(earlierId)?.text;
    if (text !== undefined) texts.set(earlierId, text);
  }
  const others = toRead.map(({ earlierId }) => earlierId).filter((id) => !own.has(id));
  for (const [id, text] of await findItemTexts(tx, [...new Set(others)])) texts.set(id, text);
  const findings = suspicions.flatMap((suspicion) => confirm(suspicion, comparables, texts));
  return settle(findings, comparables, texts);
}

/** What the small fingerprints tell of each pair. */
function suspect(candidates: readonly Candidate[], comparables: ReadonlyMap<number, Comparable>): Finding[] {
  const suspicions: Finding[] = [];
  for (const { item, earlierId } of candidates) {
    const earlier = comparables.get(earlierId);
    const verdict = earlier && judgePair(earlier, item.comparable);
    if (verdict) suspicions.push({ item, earlierId, verdict });
  }
  return suspicions;
}

/** Of an item that seems the same as several of one series, none is called the same. */
function settle(
  findings: readonly Finding[],
  comparables: ReadonlyMap<number, Comparable>,
  texts: ReadonlyMap<number, string>,
): Finding[] {
  const twins = new Map<number, Twin[]>();
  for (const { item, earlierId, verdict } of findings) {
    const [comparable, text] = [comparables.get(earlierId), texts.get(earlierId)];
    if (!needsTexts(verdict) || !comparable || text === undefined) continue;
    twins.set(item.id, [...(twins.get(item.id) ?? []), { comparable, text, verdict }]);
  }
  const unclear = new Set([...twins].flatMap(([id, found]) => (isAmbiguous(found) ? [id] : [])));
  return findings.map((finding) =>
    unclear.has(finding.item.id) && needsTexts(finding.verdict)
      ? { ...finding, verdict: asOneOfSeries(finding.verdict) }
      : finding,
  );
}

/** Look again at what needs the texts. */
function confirm(
  suspicion: Finding,
  comparables: ReadonlyMap<number, Comparable>,
  texts: ReadonlyMap<number, string>,
): Finding[] {
  const { item, earlierId, verdict: suspected } = suspicion;
  const [earlier, text] = [comparables.get(earlierId), texts.get(earlierId)];
  if (!needsTexts(suspected)) return [suspicion];
  if (!earlier || text === undefined) return [];
  const verdict = judgePair(earlier, item.comparable, [text, item.text]);
  return verdict ? [{ ...suspicion, verdict }] : [];
}

/** Of each item the strongest findings of each kind. */
function mostTelling(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  const ranked = [...findings].sort(
    (one, other) => rankOf(one.verdict) - rankOf(other.verdict) || one.earlierId - other.earlierId,
  );
  return ranked.filter(({ item, verdict: { kind } }) => {
    const count = (counts.get(`${item.id} ${kind}`) ?? 0) + 1;
    counts.set(`${item.id} ${kind}`, count);
    return count <= MOST_SUGGESTED[kind];
  });
}

const suggestionRow = ({ item, earlierId, verdict }: Finding): NewDuplicateSuggestion => {
  const { kind, score, reason } = verdict;
  return { ...pairOf(item.id, earlierId), kind, score, reason };
};

/** A pair is stored once: the lower id first. */
export const pairOf = (one: number, other: number) => ({
  itemId: Math.min(one, other),
  otherItemId: Math.max(one, other),
});
