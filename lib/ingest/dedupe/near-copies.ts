import {
  containment,
  daysApart,
  type Member,
  type Pair,
  pairKey,
  shinglesOf,
  titleOverlap,
} from "@/lib/ingest/dedupe/member";
import { sameMarks, seriesMarks } from "@/lib/ingest/dedupe/numbers";
import { estimateJaccard } from "@/lib/ingest/identify/min-hash";
import type { ParsedItem } from "@/lib/ingest/types";

const ROWS = 3;
const MIN_SHINGLES = 12;
const LIKELY_JACCARD = 0.5;
const LIKELY_CONTAINMENT = 0.6;
/** In a crowded bucket each item meets only so many neighbours: linear, however uniform the dump. */
const NEIGHBOURS = 4;
const MAX_DAYS = 7;

/** Index pairs that share a band of their signature. */
function candidates(members: readonly Member[]): Set<string> {
  const buckets = new Map<string, number[]>();
  const found = new Set<string>();
  members.forEach(({ item: { signature } }, index) => {
    for (let at = 0; at + ROWS <= signature.length; at += ROWS) {
      const key = `${at}:${signature[at]}:${signature[at + 1]}:${signature[at + 2]}`;
      const bucket = buckets.get(key);
      if (!bucket) buckets.set(key, [index]);
      else {
        for (const other of bucket) found.add(pairKey(other, index));
        bucket.push(index);
        // The first one stays: it joins all of a series.
        if (bucket.length > NEIGHBOURS) bucket.splice(1, 1);
      }
    }
  });
  return found;
}

function placesInTitle(item: ParsedItem): Set<string> {
  const here = item.tags.filter(
    ({ type, evidence }) => (type === "country" || type === "place") && item.title.includes(evidence),
  );
  return new Set(here.map(({ name }) => name));
}

/** Why two items with the same wording are not the same item; null where nothing speaks against it. */
function objection(left: ParsedItem, right: ParsedItem): string | null {
  const days = daysApart(left.publishedAt, right.publishedAt);
  if (days !== null && days > MAX_DAYS) return "another date";
  if (!sameMarks(seriesMarks(left), seriesMarks(right))) return "another number or date";
  if (!sameMarks(placesInTitle(left), placesInTitle(right))) return "another place";
  const derived = left.titleDerived || right.titleDerived;
  return titleOverlap(left.title, right.title) >= 0.5 || derived ? null : "another title";
}

/** Pairs with nearly the same wording. An editor decides: never a score of 1. */
export function nearPairs(members: readonly Member[]): Pair[] {
  const shingles = new Map<number, Set<number>>();
  const of = (index: number, item: ParsedItem): Set<number> => {
    const known = shingles.get(index) ?? shinglesOf(item);
    shingles.set(index, known);
    return known;
  };
  return [...candidates(members)].flatMap((key) => {
    const [left = 0, right = 0] = key.split("+").map(Number);
    const [one, other] = [members[left]?.item, members[right]?.item];
    if (!one || !other || one.language !== other.language) return [];
    const estimate = estimateJaccard(one.signature, other.signature);
    const [a, b] = [of(left, one), of(right, other)];
    if (Math.min(a.size, b.size) < MIN_SHINGLES) return [];
    const contained = containment(a, b);
    if (estimate < LIKELY_JACCARD && contained < LIKELY_CONTAINMENT) return [];
    return [verdict(left, right, Math.max(estimate, contained * 0.95), objection(one, other))];
  });
}

function verdict(left: number, right: number, likeness: number, against: string | null): Pair {
  const percent = Math.round(likeness * 100);
  const score = Math.min(0.99, Math.round(likeness * 100) / 100);
  return against === null
    ? {
        left,
        right,
        kind: "same",
        score,
        reason: `${percent} % of the wording is the same, and so are title, date and numbers.`,
      }
    : {
        left,
        right,
        kind: "related",
        score,
        reason: `Same wording (${percent} %), but ${against}: perhaps a series.`,
      };
}
