import type { ItemTraits } from "@/lib/domain/item-traits";
import type { Comparable } from "@/lib/ingest/dedupe/comparable";
import { daysApart } from "@/lib/ingest/dedupe/days-apart";
import { titleKey } from "@/lib/ingest/dedupe/titles";
import type { Verdict } from "@/lib/ingest/dedupe/verdict";

/** Later reports are of what came of an event. */
const MOST_DAYS = 120;

/** Whether two items tell of one event, however they word it. */
export function judgeEvent(one: Comparable, other: Comparable): Verdict | null {
  const verdict = eventOf(one.traits, other.traits);
  // Dates are read last: hardly any two items have an event in common.
  return verdict && (daysApart(one.publishedAt, other.publishedAt) ?? 0) <= MOST_DAYS ? verdict : null;
}

function eventOf(a: ItemTraits, b: ItemTraits): Verdict | null {
  const occasion = firstCommon(a.occasions, b.occasions);
  if (occasion) return { kind: "event", score: 0.85, reason: `Both tell of the ${occasion}.` };
  const [day, town, subject] = [
    firstCommon(a.days, b.days),
    firstCommon(a.towns, b.towns),
    firstCommon(a.subjects, b.subjects),
  ];
  if (day && town && subject)
    return { kind: "event", score: 0.75, reason: `Both tell of ${subject} in ${town} on ${day}.` };
  return null;
}

/** What the same headline on the same day over other words says of two items. */
export function judgeTitle(one: Comparable, other: Comparable): Verdict | null {
  const isDerived = one.traits.titleDerived || other.traits.titleDerived;
  if (isDerived || one.language !== other.language) return null;
  if (daysApart(one.publishedAt?.slice(0, 10) ?? null, other.publishedAt?.slice(0, 10) ?? null) !== 0)
    return null;
  const key = titleKey(one.title);
  if (key === null || key !== titleKey(other.title)) return null;
  return { kind: "event", score: 0.7, reason: "Same headline on the same day, other words." };
}

const firstCommon = (left: readonly string[], right: readonly string[]): string | undefined =>
  left.find((name) => right.includes(name));
