import fc from "fast-check";
import { expect, test } from "vitest";
import { type Foldable, RunFolder } from "@/lib/domain/activity/runs";
import { tries } from "@/test/support/fuzz";

const MINUTE = 60_000;

/** Events, the newest first: who, what, and how many minutes after the one before. */
function eventsOf(...told: readonly (readonly [actor: number | null, key: string | null, after?: number])[]) {
  let at = Date.parse("2026-03-01T09:00:00Z");
  const events = told.map(([actorId, key, after = 1], id): Foldable => {
    at += after * MINUTE;
    return { id, actorId, key, at: new Date(at) };
  });
  return events.reverse();
}

function fold(events: readonly Foldable[], most = 50) {
  const folder = new RunFolder<Foldable>(most);
  const taken = events.filter((event) => folder.take(event));
  return { folder, taken, lines: folder.runs().map(({ events: run }) => run.map(({ id }) => id)) };
}

test("equal events in a row share a line, and another one between them parts it", () => {
  const { lines } = fold(eventsOf([1, "a"], [1, "a"], [1, "b"], [1, "a"], [1, "a"]));
  expect(lines).toEqual([[4, 3], [2], [1, 0]]);
});

test("two people who work at the same time have a line each", () => {
  const { lines } = fold(eventsOf([1, "a"], [2, "a"], [1, "a"], [null, "a"], [2, "a"], [1, "a"]));
  expect(lines).toEqual([[5, 2, 0], [4, 1], [3]]);
});

test("a pause of more than an hour parts a line, and what never folds has its own", () => {
  expect(fold(eventsOf([1, "a"], [1, "a", 60], [1, "a", 61])).lines).toEqual([[2], [1, 0]]);
  expect(fold(eventsOf([1, null], [1, null])).lines).toEqual([[1], [0]]);
});

test("pages, one after the other, have every event once and in order, however they are cut", () => {
  const told = fc.tuple(
    fc.constantFrom(null, 1, 2),
    fc.constantFrom(null, "a", "b"),
    fc.constantFrom(0, 1, 90),
  );
  fc.assert(
    fc.property(fc.array(told, { maxLength: 60 }), fc.integer({ min: 1, max: 5 }), (rows, most) => {
      const all = eventsOf(...rows);
      const seen: number[] = [];
      for (let rest = all; rest.length > 0; ) {
        const folder = new RunFolder<Foldable>(most);
        const until = rest.findIndex((event) => !folder.take(event));
        const page = rest.slice(0, until === -1 ? rest.length : until);
        expect(folder.last()).toBe(page.at(-1));
        expect(folder.runs().length).toBeLessThanOrEqual(most);
        const ids = folder.runs().flatMap(({ events }) => events.map(({ id }) => id));
        expect(ids.toSorted((a, b) => b - a)).toEqual(page.map(({ id }) => id));
        seen.push(...ids.toSorted((a, b) => b - a));
        rest = rest.slice(page.length);
      }
      expect(seen).toEqual(all.map(({ id }) => id));
    }),
    tries(200),
  );
});
