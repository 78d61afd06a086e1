import { addressKey } from "@/lib/domain/item-identity";
import type { Comparable } from "@/lib/ingest/dedupe/comparable";
import { daysApart } from "@/lib/ingest/dedupe/days-apart";
import { titleLikeness } from "@/lib/ingest/dedupe/titles";
import type { Verdict } from "@/lib/ingest/dedupe/verdict";
import { likenessOf } from "@/lib/ingest/identify/sketch";

/** A notice that comes each week has its own days a week apart. */
const SAME_WEEK = 7;

/** What an equal text, guid or address says of two items; null where they have none in common. */
export function judgeKeys(one: Comparable, other: Comparable): Verdict | null {
  const key = sharedKey(one, other);
  if (one.contentHash === other.contentHash) return judgeEqualText(one, other, key);
  if (!key || !isSameStory(one, other)) return null;
  return { kind: "update", score: 0.95, reason: `Same ${key}, changed text.` };
}

/** The same words on another day may be a notice that comes again. */
function judgeEqualText(one: Comparable, other: Comparable, key: string | null): Verdict | null {
  const days = daysApart(one.publishedAt?.slice(0, 10) ?? null, other.publishedAt?.slice(0, 10) ?? null);
  if (key) return { kind: "same", score: 1, reason: `Same ${key} and same text.` };
  if (!days) return { kind: "same", score: 1, reason: "Same title and text." };
  if (one.traits.isShort || other.traits.isShort) return null;
  return days < SAME_WEEK
    ? { kind: "same", score: 0.97, reason: "Same title and text, some days apart." }
    : {
        kind: "related",
        score: 0.97,
        reason: "Same title and text on another date: perhaps a notice that comes again.",
      };
}

function sharedKey(one: Comparable, other: Comparable): string | null {
  if (one.identifier !== null && one.identifier === other.identifier) return "identifier";
  const address = addressKey(one.canonicalUrl);
  return address !== null && address === addressKey(other.canonicalUrl) ? "address" : null;
}

const STARTS = ["https://", "http://", "https://www.", "http://www."];

/** The ways to write an address that lead to the same page. */
export function addressSpellings(url: string | null): string[] {
  const key = addressKey(url);
  const spellings: string[] = [];
  if (key !== null) for (const start of STARTS) spellings.push(`${start}${key}`, `${start}${key}/`);
  return spellings;
}

/** Whether two versions still tell the same story: the address of a list is that of all its items. */
function isSameStory(one: Comparable, other: Comparable): boolean {
  return (
    titleLikeness(one.title, other.title) >= 0.4 ||
    likenessOf(one.fingerprint.words, other.fingerprint.words) >= 0.25
  );
}
