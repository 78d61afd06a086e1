import { expect, test } from "vitest";
import { learnLeadingNumbers } from "@/lib/ingest/formats/listing/leading-numbers";

const without = (titles: readonly string[]) => titles.map(learnLeadingNumbers(titles));

test("results that a page counts lose their numbers, also where one has none", () => {
  expect(without(["1. Ferry sails", "2. Pier closes", "Seals return", "4. Captain wed", "5) Fog"])).toEqual([
    "Ferry sails",
    "Pier closes",
    "Seals return",
    "Captain wed",
    "Fog",
  ]);
  expect(without(["11. Ferry sails", "12. Pier closes", "13. Seals return"])).toEqual([
    "Ferry sails",
    "Pier closes",
    "Seals return",
  ]);
});

test("numbers that count nothing stay", () => {
  for (const titles of [
    ["3. Liga: Hafen verliert", "2. Liga: Hafen gewinnt", "1. Liga: Hafen träumt"],
    ["2. Advent", "2. Liga steigt auf", "2. Pier schließt"],
    ["1. May parade", "Pier closes", "Seals return", "Fog"],
    ["1. May parade", "2. Pier closes"],
  ])
    expect(without(titles)).toEqual(titles);
});
