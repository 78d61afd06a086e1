import fc from "fast-check";
import { expect, test } from "vitest";
import { clustersOf, type PairSide, type SuggestedPair } from "@/lib/domain/duplicates";

const side = (id: number): PairSide => ({
  ...{ id, batchId: 1, title: `Item ${id}`, publishedAt: null, language: "en", state: "new", version: 1 },
});
const pairOf = (one: number, other: number): SuggestedPair => ({
  ...{ kind: "same", score: 0.9, reason: "Near.", earlier: side(one), later: side(other) },
});
const pairsOf = (edges: readonly (readonly [number, number])[]) =>
  edges
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => pairOf(Math.min(one, other), Math.max(one, other)));

const edges = (most: number) =>
  fc.array(fc.tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most })), {
    maxLength: 120,
  });

test("every pair is in exactly one group, with both its items", () => {
  fc.assert(
    fc.property(edges(90), (drawn) => {
      const pairs = pairsOf(drawn);
      const groups = clustersOf(pairs);
      expect(groups.flatMap((group) => group.pairs)).toHaveLength(pairs.length);
      expect(new Set(groups.flatMap((group) => group.pairs))).toEqual(new Set(pairs));
      for (const { members, pairs: own } of groups) {
        const ids = new Set(members.map(({ id }) => id));
        expect(own.every(({ earlier, later }) => ids.has(earlier.id) && ids.has(later.id))).toBe(true);
        expect(members.length).toBeLessThanOrEqual(40);
      }
    }),
  );
});

test("as long as groups are small, no item is in two of them", () => {
  fc.assert(
    fc.property(edges(30), (drawn) => {
      const members = clustersOf(pairsOf(drawn)).flatMap((group) => group.members.map(({ id }) => id));
      expect(new Set(members).size).toBe(members.length);
    }),
  );
});

test("groups come in the order of their first pairs", () => {
  const groups = clustersOf(
    pairsOf([
      [1, 9],
      [2, 3],
      [8, 9],
      [3, 8],
    ]),
  );
  expect(groups.map(({ members }) => members.map(({ id }) => id))).toEqual([[1, 2, 3, 8, 9]]);
});

test("a series of thousands is many groups of a bearable size", () => {
  const groups = clustersOf(pairsOf(Array.from({ length: 5_000 }, (_, n) => [1, n + 2] as const)));
  expect(groups.length).toBeLessThan(150);
});
