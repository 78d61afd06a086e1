import type { ItemTraits } from "@/lib/domain/item-traits";
import type { Comparable } from "@/lib/ingest/dedupe/comparable";
import { daysApart } from "@/lib/ingest/dedupe/days-apart";
import { commonStory } from "@/lib/ingest/dedupe/story-words";
import { titleKey } from "@/lib/ingest/dedupe/titles";
import type { Verdict } from "@/lib/ingest/dedupe/verdict";
import { sameMarks } from "@/lib/ingest/identify/marks";

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
  if (calendarDaysApart(one, other) !== 0) return null;
  const key = titleKey(one.title);
  if (key === null || key !== titleKey(other.title)) return null;
  return { kind: "event", score: 0.7, reason: "Same headline on the same day, other words." };
}

/** Days between the dates that two items bear, whatever their hours. */
const calendarDaysApart = (one: Comparable, other: Comparable): number | null =>
  daysApart(one.publishedAt?.slice(0, 10) ?? null, other.publishedAt?.slice(0, 10) ?? null);

/** Days between two reports of one thing that neither gives a name to. */
const NEXT_DAY = 1;
const SHOWN_WORDS = 4;

/** Whether two reports of the same days, set in the same town, tell of it in the same words. */
export function judgeStory(one: Comparable, other: Comparable): Verdict | null {
  const [a, b] = [one.traits, other.traits];
  const town = firstCommon(a.scenes, b.scenes);
  if (town === undefined || one.language !== other.language) return null;
  const days = calendarDaysApart(one, other);
  if (days === null || days > NEXT_DAY) return null;
  // The third seminar is not the fourth.
  if (a.titleMarks.length > 0 && b.titleMarks.length > 0 && !sameMarks(a.titleMarks, b.titleMarks))
    return null;
  const words = commonStory(a.story, b.story);
  if (words.length === 0) return null;
  const reason = `Both tell of ${words.slice(0, SHOWN_WORDS).join(", ")} in ${town}, a day apart at most.`;
  return { kind: "event", score: 0.65, reason };
}

const firstCommon = (left: readonly string[], right: readonly string[]): string | undefined =>
  left.find((name) => right.includes(name));
