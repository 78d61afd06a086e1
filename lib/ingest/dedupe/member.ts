import { foldedWords, foldTyping } from "@/lib/ingest/identify/folded-words";
import { shingleHashes } from "@/lib/ingest/identify/min-hash";
import type { DuplicateGroup, ItemRef, ParsedItem } from "@/lib/ingest/types";

/** An item that is compared with others. */
export interface Member {
  readonly ref: ItemRef;
  readonly item: ParsedItem;
}

/** Two members by their index, the smaller first, and what was found. */
export interface Pair {
  readonly left: number;
  readonly right: number;
  readonly kind: DuplicateGroup["kind"];
  readonly score: number;
  readonly reason: string;
}

/** A key for a pair of indexes, whatever their order. */
export function pairKey(left: number, right: number): string {
  return left < right ? `${left}+${right}` : `${right}+${left}`;
}

/** The body of an item as plain text; its title where it has no body. */
export function textOf(item: ParsedItem): string {
  return item.body.length > 0 ? item.body.map(({ text }) => text).join("\n") : item.title;
}

/** Share of equal words in two titles. */
export function titleOverlap(left: string, right: string): number {
  return jaccard(new Set(foldedWords(left)), new Set(foldedWords(right)));
}

/** Jaccard similarity of two sets; 0 where both are empty. */
export function jaccard<T>(left: ReadonlySet<T>, right: ReadonlySet<T>): number {
  const common = [...left].filter((value) => right.has(value)).length;
  const all = left.size + right.size - common;
  return all === 0 ? 0 : common / all;
}

/** How much of the shorter text stands in the longer one, in runs of three words. */
export function containment(left: ReadonlySet<number>, right: ReadonlySet<number>): number {
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  if (small.size === 0) return 0;
  let common = 0;
  for (const shingle of small) if (large.has(shingle)) common++;
  return common / small.size;
}

/** Runs of three words of an item's text. */
export function shinglesOf(item: ParsedItem): Set<number> {
  return shingleHashes(foldTyping(textOf(item)));
}

const DAY = 86_400_000;

/** Days between two publication dates; null where one is missing or unreadable. */
export function daysApart(left: string | null, right: string | null): number | null {
  const [one, other] = [Date.parse(left ?? ""), Date.parse(right ?? "")];
  return Number.isNaN(one) || Number.isNaN(other) ? null : Math.abs(one - other) / DAY;
}
