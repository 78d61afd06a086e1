import type { ClusterDecision } from "@/lib/domain/duplicates";

/** What can be said of a whole group: the key, the answer, and its words. */
export const GROUP_ANSWERS: readonly (readonly [string, ClusterDecision, string])[] = [
  ["S", "same", "All the same"],
  ["E", "event", "All one event"],
  ["R", "related", "All related"],
  ["D", "different", "All different"],
];

/** Members that a digit chooses. */
export const MOST_DIGITS = 9;
