import { comparableOf } from "@/lib/ingest/dedupe/comparable";
import { findPairs, type Member } from "@/lib/ingest/dedupe/find-pairs";
import { groupPairs } from "@/lib/ingest/dedupe/group-pairs";
import { TOPIC_SCORE } from "@/lib/ingest/dedupe/judge-pair";
import { sharedTopics } from "@/lib/ingest/dedupe/shared-topics";
import { rankOf } from "@/lib/ingest/dedupe/verdict";
import type { DuplicateGroup, ItemRef, ParsedItem } from "@/lib/ingest/types";

interface Placed {
  readonly ref: ItemRef;
  readonly item: ParsedItem;
}

/**
 * Find items that belong together, each group with a score and a reason in words.
 *
 * Works through indexes (equal keys, runs of words, titles, names), never by comparing all with
 * all. Only an equal key gives `same` the score 1; everything else is for an editor to decide.
 */
export function findDuplicates(input: readonly Placed[]): DuplicateGroup[] {
  const placed = [...input].sort((left, right) => byRef(left.ref, right.ref));
  const members = placed.map(({ ref, item }) => ({ item, comparable: comparableOf(item, ref.file) }));
  const refsOf = (indexes: Iterable<number>) =>
    [...indexes].flatMap((index) => placed[index]?.ref ?? []).sort(byRef);
  const pairs = findPairs(members).filter(({ kind, score }) => kind !== "related" || score !== TOPIC_SCORE);
  const taken = new Set(
    pairs.filter(({ kind }) => kind !== "event").map(({ left, right }) => `${left}+${right}`),
  );
  const groups = groupPairs(pairs).map(({ kind, score, reason, indexes }) => ({
    kind,
    score,
    reason,
    members: refsOf(indexes),
  }));
  return [...groups, ...topicGroups(members, taken, refsOf)].sort(
    (left, right) => rankOf(left) - rankOf(right),
  );
}

function topicGroups(
  members: readonly Member[],
  taken: ReadonlySet<string>,
  refsOf: (indexes: Iterable<number>) => ItemRef[],
): DuplicateGroup[] {
  return sharedTopics(members).flatMap(({ indexes, topic }) =>
    indexes.length === 2 && taken.has(indexes.join("+"))
      ? []
      : [
          {
            kind: "related" as const,
            score: TOPIC_SCORE,
            reason: `All are about ${topic}.`,
            members: refsOf(indexes),
          },
        ],
  );
}

function byRef(left: ItemRef, right: ItemRef): number {
  return left.file < right.file ? -1 : left.file > right.file ? 1 : left.position - right.position;
}
