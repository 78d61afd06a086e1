import { describe, expect, test } from "vitest";
import type { TagType } from "@/lib/domain/ingest";
import { findSimilarTerms } from "@/lib/ingest/tags/similar/find-similar-terms";
import { expectLinear } from "@/test/support/processor-time";

type Given = readonly [type: TagType, name: string, ...aliases: string[]];

const reasons = (...given: Given[]): string[] =>
  findSimilarTerms(given.map(([type, name, ...aliases], id) => ({ id, type, name, aliases }))).map(
    ({ reason }) => reason,
  );

describe("tags that may be the same", () => {
  test.each<[string, Given, Given, RegExp]>([
    ["capitals and accents", ["topic", "Pêche"], ["topic", "peche"], /capitals, accents/],
    ["hyphens", ["topic", "Re-entry"], ["topic", "Reentry"], /capitals, accents or signs/],
    ["a spelling", ["topic", "Barges"], ["topic", "Ships", "Barges"], /“Barges” is a spelling of “Ships”/],
    ["a translation", ["country", "Deutschland"], ["country", "Germany"], /names of “Germany”/],
    ["a translation into another script", ["country", "Германия"], ["country", "Allemagne"], /“Germany”/],
    [
      "initials",
      ["organisation", "QUA"],
      ["organisation", "Quay Union Association"],
      /“QUA” may be the initials/,
    ],
    [
      "initials without little words",
      ["organisation", "Guild of the Lock"],
      ["organisation", "GL"],
      /initials/,
    ],
    ["a short form", ["organisation", "QX"], ["organisation", "Quay Union (QX)"], /“QX” is the short form/],
    [
      "with and without brackets",
      ["organisation", "Quay Union (QU)"],
      ["organisation", "Quay Union"],
      /alike/,
    ],
    ["a plural", ["topic", "Ferry"], ["topic", "Ferries"], /Singular and plural/],
    ["a French plural", ["topic", "Bateau"], ["topic", "Bateaux"], /Singular and plural/],
    ["a slip", ["project", "Harbor watch"], ["project", "Harbour watch"], /one letter/],
    ["swapped letters", ["topic", "Fisheires"], ["topic", "Fisheries"], /one letter/],
    ["other order", ["organisation", "Guild of Pilots"], ["organisation", "Pilots Guild"], /same words/],
    ["containment", ["organisation", "Quay Guild"], ["organisation", "Royal Quay Guild"], /stands in/],
    ["two kinds", ["topic", "Blue Quay"], ["project", "Blue quay"], /as topic and as project/],
    ["Arabic", ["topic", "صيد السمك"], ["topic", "صيد السمكُ"], /accents/],
  ])("%s", (_, one, other, reason) => {
    const found = reasons(one, other);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(reason);
    expect(reasons(other, one)).toHaveLength(1);
  });

  test.each<[string, Given, Given]>([
    ["countries that are alike", ["country", "Niger"], ["country", "Nigeria"]],
    ["countries in other languages", ["country", "Österreich"], ["country", "Australia"]],
    ["the two Koreas", ["country", "North Korea"], ["country", "South Korea"]],
    ["numbers", ["event", "Harbour Days 2024"], ["event", "Harbour Days 2025"]],
    ["a narrower topic", ["topic", "Labour migration"], ["topic", "Seasonal labour migration"]],
    ["opposites", ["topic", "Regular migration"], ["topic", "Irregular migration"]],
    ["short words", ["topic", "Cars"], ["topic", "Bars"]],
    ["initials of a topic in small letters", ["topic", "Ports and trade"], ["topic", "pt"]],
    ["names without letters", ["topic", "!!!"], ["topic", "???"]],
    ["one word in a long name", ["organisation", "Quay"], ["organisation", "Royal Quay Guild"]],
  ])("%s are not", (_, one, other) => expect(reasons(one, other)).toEqual([]));

  test("what somebody has decided is not asked again, and the likeliest come first", () => {
    const terms = ["Ferry", "Ferries", "Férry"].map((name, id) => ({
      ...{ id, name, type: "topic" as const, aliases: [] },
    }));
    expect(findSimilarTerms(terms).map(({ lowId, highId }) => [lowId, highId])).toEqual([
      [0, 2],
      [0, 1],
      [1, 2],
    ]);
    const undecided = findSimilarTerms(terms, (low, high) => low === 0 && high === 1);
    expect(undecided.map(({ lowId, highId }) => [lowId, highId])).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  test("very many tags are compared in linear time", () => {
    const letters = (n: number) => [...String(n)].map((digit) => "abcdefghij"[Number(digit)]).join("");
    const terms = (length: number) =>
      Array.from({ length }, (_, id) => ({
        ...{ id, type: "organisation" as const, aliases: [`Alias ${letters(id * 3)}`] },
        name: `Guild of ${letters(id * 7)} and ${letters(id * 13)} (G${letters(id % 50).toUpperCase()})`,
      }));
    expectLinear(20_000, terms, findSimilarTerms);
  });
});
