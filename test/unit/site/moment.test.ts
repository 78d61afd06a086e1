import { expect, test } from "vitest";
import { pickTopicsOfTheMoment } from "@/lib/site/moment";

const term = (termId: number, recent: number, all: number) => ({ termId, recent, all });

test("a topic with far more of the last days' stories than usual is one of the moment", () => {
  const always = term(1, 10, 100);
  const flood = term(2, 9, 12);
  const isNew = term(3, 4, 4);
  const gone = term(4, 0, 60);
  const use = { recent: 20, all: 200, terms: [always, flood, isNew, gone] };
  expect(pickTopicsOfTheMoment(use)).toEqual([2, 3]);
});

test("two stories make no topic of the moment, nor does a site without a past", () => {
  expect(pickTopicsOfTheMoment({ recent: 10, all: 200, terms: [term(1, 2, 2)] })).toEqual([]);
  expect(pickTopicsOfTheMoment({ recent: 10, all: 29, terms: [term(1, 9, 9)] })).toEqual([]);
  expect(pickTopicsOfTheMoment({ recent: 0, all: 0, terms: [] })).toEqual([]);
});

test("there are at most six, the most surprising first, in the same order each time", () => {
  const terms = Array.from({ length: 9 }, (_, at) => term(at, 3 + at, 3 + at));
  const picked = pickTopicsOfTheMoment({ recent: 60, all: 300, terms });
  expect(picked).toEqual([8, 7, 6, 5, 4, 3]);
  expect(pickTopicsOfTheMoment({ recent: 60, all: 300, terms: [...terms].reverse() })).toEqual(picked);
});
