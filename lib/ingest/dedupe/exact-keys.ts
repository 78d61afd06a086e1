import { type Member, type Pair, textOf, titleOverlap } from "@/lib/ingest/dedupe/member";
import { foldedWords } from "@/lib/ingest/identify/folded-words";
import { estimateJaccard } from "@/lib/ingest/identify/min-hash";
import type { ParsedItem } from "@/lib/ingest/types";

/** A key shared by more items than this is no key: a listing's address, a template's guid. */
const MAX_SHARED = 200;
const ENOUGH_WORDS = 8;

/** A guid that could be any system's running number identifies nothing outside its own source. */
function guidKey({ ref, item }: Member): string | null {
  const guid = item.guid?.trim() ?? "";
  if (guid === "") return null;
  return guid.length >= 12 || /[:/]/.test(guid) ? guid : `${ref.file}\u0000${guid}`;
}

function urlKey({ item }: Member): string | null {
  const url = item.canonicalUrl;
  return url === null || /^https?:\/\/[^/]+\/$/.test(url)
    ? null
    : url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");
}

function hashKey({ item }: Member): string {
  const short = foldedWords(`${item.title} ${textOf(item)}`).length < ENOUGH_WORDS || item.body.length === 0;
  // A bare title ("Weekly bulletin") comes again each week: only with the same date is it the same item.
  return short ? `${item.contentHash}|${item.publishedAt ?? ""}` : item.contentHash;
}

/** Members by key, smallest index first; keys that only one member has are left out. */
export function groupBy(members: readonly Member[], keyOf: (member: Member) => string | null): number[][] {
  const groups = new Map<string, number[]>();
  members.forEach((member, index) => {
    const key = keyOf(member);
    if (key === null) return;
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Whether two versions still tell the same story, so that one may update the other. */
function isSameStory(left: ParsedItem, right: ParsedItem): boolean {
  return (
    titleOverlap(left.title, right.title) >= 0.4 || estimateJaccard(left.signature, right.signature) >= 0.25
  );
}

function compare(members: readonly Member[], left: number, right: number, key: string): Pair | null {
  const [one, other] = [members[left]?.item, members[right]?.item];
  if (!one || !other) return null;
  if (one.contentHash === other.contentHash) {
    return { left, right, kind: "same", score: 1, reason: `Same ${key} and same text.` };
  }
  return isSameStory(one, other)
    ? { left, right, kind: "update", score: 0.95, reason: `Same ${key}, changed text.` }
    : null;
}

/** Pairs that an exact key decides: equal text, guid or canonical URL. */
export function exactPairs(members: readonly Member[]): Pair[] {
  const pairs: Pair[] = [];
  for (const group of groupBy(members, hashKey)) {
    const [left = 0, ...others] = group;
    for (const right of others)
      pairs.push({ left, right, kind: "same", score: 1, reason: "Same title and text." });
  }
  for (const [key, keyOf] of [
    ["identifier", guidKey],
    ["address", urlKey],
  ] as const) {
    for (const group of groupBy(members, keyOf)) {
      if (group.length > MAX_SHARED) continue;
      const [left = 0, ...others] = group;
      for (const right of others) {
        const pair = compare(members, left, right, key);
        if (pair) pairs.push(pair);
      }
    }
  }
  return pairs;
}
