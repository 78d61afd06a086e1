import { eventDates } from "@/lib/ingest/dedupe/event-dates";
import { daysApart, type Member, type Pair, pairKey, textOf } from "@/lib/ingest/dedupe/member";
import type { ParsedItem, TagSuggestion } from "@/lib/ingest/types";

const MAX_GROUP = 30;
const MAX_DAYS = 120;
const SUBJECTS = new Set(["process", "project"]);

/** An event name that means one occasion: it has a year or an ordinal. */
function isOneOccasion({ type, name }: TagSuggestion): boolean {
  return type === "event" && /\d|^[IVX]+ /.test(name);
}

function headline(item: ParsedItem): string {
  return `${item.title}\n${item.summary ?? ""}\n${item.body[0]?.text ?? ""}`;
}

function index(
  members: readonly Member[],
  keysOf: (item: ParsedItem) => Iterable<string>,
): Map<string, number[]> {
  const buckets = new Map<string, number[]>();
  members.forEach(({ item }, at) => {
    for (const key of new Set(keysOf(item))) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(at);
      else buckets.set(key, [at]);
    }
  });
  return buckets;
}

/** Day + project or process + town: three things that two reports of one event share. */
function occasionKeys(item: ParsedItem): string[] {
  const subjects = item.tags.filter(({ type }) => SUBJECTS.has(type)).map(({ name }) => name);
  const towns = item.tags.filter(({ type }) => type === "place").map(({ name }) => name);
  const days = subjects.length > 0 && towns.length > 0 ? eventDates(textOf(item), item.publishedAt) : [];
  return [...days].flatMap((day) =>
    subjects.flatMap((subject) => towns.map((town) => `${day}\n${subject}\n${town}`)),
  );
}

function mentionsUpFront(item: ParsedItem): string[] {
  const text = headline(item);
  return item.tags.filter((tag) => isOneOccasion(tag) && text.includes(tag.evidence)).map(({ name }) => name);
}

/** Pairs that tell of one event in different words. */
export function eventPairs(members: readonly Member[]): Pair[] {
  const pairs = new Map<string, Pair>();
  const collect = (buckets: Map<string, number[]>, score: number, reason: (key: string) => string): void => {
    for (const [key, bucket] of buckets) {
      if (bucket.length > MAX_GROUP) continue;
      bucket.forEach((left, at) => {
        for (const right of bucket.slice(at + 1)) {
          const days = daysApart(
            members[left]?.item.publishedAt ?? null,
            members[right]?.item.publishedAt ?? null,
          );
          if ((days ?? 0) > MAX_DAYS || pairs.has(pairKey(left, right))) continue;
          pairs.set(pairKey(left, right), { left, right, kind: "event", score, reason: reason(key) });
        }
      });
    }
  };
  collect(index(members, mentionsUpFront), 0.85, (key) => `Both tell of the ${key}.`);
  collect(index(members, occasionKeys), 0.75, (key) => {
    const [day, subject, town] = key.split("\n");
    return `Both tell of ${subject} in ${town} on ${day}.`;
  });
  return [...pairs.values()];
}
