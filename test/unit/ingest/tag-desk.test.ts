import { describe, expect, test } from "vitest";
import type { DeskVocabulary } from "@/lib/domain/desk-vocabulary";
import { learnVocabulary, tagItem } from "@/lib/ingest/stages/tag";
import gazetteer from "@/lib/ingest/tags/vocabulary";
import { expectLinear } from "@/test/support/processor-time";
import { buildIdentifiedItem } from "../../support/build-item";

const NOTHING: DeskVocabulary = { terms: [], merged: [], removed: [] };

/** Tags of a text with what editors made of the vocabulary, as `type: name (evidence)`. */
function tagsOf(text: string, desk: Partial<DeskVocabulary>, over: object = {}): string[] {
  const item = buildIdentifiedItem({ text, ...over });
  return tagItem(item, { ...gazetteer(), desk: { ...NOTHING, ...desk } }).map(
    ({ type, name, evidence }) => `${type}: ${name} (${evidence})`,
  );
}

describe("tags that editors made", () => {
  test("are met under their name and every other spelling, with the words of the text as evidence", () => {
    const terms = [
      { type: "topic", name: "Fisheries", aliases: ["fish market", "pêche"] },
      { type: "project", name: "Blue Quay", aliases: [] },
      { type: "organisation", name: "Harbour watch", aliases: ["HaWa"] },
    ] as const;
    expect(tagsOf("The Fish market opened. HaWa and Harbour watch guard Blue Quay.", { terms })).toEqual([
      "organisation: Harbour watch (HaWa)",
      "topic: Fisheries (Fish market)",
      "project: Blue Quay (Blue Quay)",
    ]);
    expect(tagsOf("La peche recommence.", { terms }, { declaredLanguage: "fr" })).toEqual([
      "topic: Fisheries (peche)",
    ]);
  });

  test("a topic is met in any case, a name is not", () => {
    const terms = [
      { type: "topic", name: "Ferries", aliases: [] },
      { type: "project", name: "Bridge", aliases: [] },
    ] as const;
    expect(tagsOf("Two ferries lay under the bridge.", { terms })).toEqual(["topic: Ferries (ferries)"]);
  });

  test("a name with its acronym is met in full and in short", () => {
    const terms = [{ type: "organisation", name: "Quay Union Association (QUA)", aliases: [] }] as const;
    for (const text of ["QUA met.", "The Quay Union Association met.", "Quay Union Association (QUA) met."])
      expect(tagsOf(text, { terms })).toEqual([
        expect.stringMatching(/^organisation: Quay Union Association \(QUA\) \(/),
      ]);
  });

  test("keep their kind where the text alone would say another", () => {
    const terms = [{ type: "project", name: "QUA", aliases: ["Quay Union Association"] }] as const;
    const item = buildIdentifiedItem({ text: "The Quay Union Association (QUA) met." });
    const vocabulary = { ...gazetteer(), desk: { ...NOTHING, terms } };
    expect(learnVocabulary([item], vocabulary).learned).toEqual([]);
    expect(tagItem(item, vocabulary).map(({ type, name }) => `${type}: ${name}`)).toEqual(["project: QUA"]);
  });

  test("take in what is built in under one of their spellings", () => {
    const terms = [{ type: "country", name: "Turkey", aliases: ["Türkiye"] }] as const;
    expect(tagsOf("Ankara: Turkish ships sailed.", { terms })).toContain("country: Turkey (Turkish)");
    expect(tagsOf("Thanksgiving recipe: a turkey in the oven, Turkey with gravy.", { terms })).toEqual([]);
    const german = { declaredLanguage: "de" };
    expect(tagsOf("Die türkische Flotte lief aus.", { terms }, german)).toEqual([
      "country: Turkey (türkische)",
    ]);
  });

  test("categories of the source are filed under them", () => {
    const terms = [{ type: "topic", name: "Fisheries", aliases: ["Fish & Boats"] }] as const;
    expect(tagsOf("Text.", { terms }, { categories: ["Fish & boats", "Harbours"] })).toEqual([
      "topic: Fisheries (Fish & boats)",
      "topic: Harbours (Harbours)",
    ]);
  });
});

describe("what editors decided about tags", () => {
  test("a merged one leads to the one that took it in, also of another kind", () => {
    const merged = [
      { from: { type: "topic", name: "Boats" }, into: { type: "topic", name: "Ships" } },
      { from: { type: "organisation", name: "NATO" }, into: { type: "project", name: "Alliance" } },
    ] as const;
    expect(tagsOf("NATO met.", { merged }, { categories: ["boats"] })).toEqual([
      "project: Alliance (NATO)",
      "topic: Ships (boats)",
    ]);
  });

  test("a removed one is never suggested, under no spelling, whoever finds it", () => {
    const removed = [
      { type: "organisation", name: "NATO", aliases: [] },
      { type: "topic", name: "Boats", aliases: ["Barges"] },
      { type: "topic", name: "Elections", aliases: [] },
    ] as const;
    const text =
      "NATO met. Elections were held; the ballots of the election are counted by electoral bodies.";
    expect(tagsOf(text, { removed }, { categories: ["BOATS", "barges"] })).toEqual([]);
    expect(tagsOf(text, {}, { categories: ["BOATS"] }).length).toBeGreaterThan(2);
  });

  test("what was merged into a removed one stays away too", () => {
    const removed = [{ type: "topic", name: "Ships", aliases: ["Boats"] }] as const;
    const merged = [
      { from: { type: "topic", name: "Boats" }, into: { type: "topic", name: "Ships" } },
    ] as const;
    expect(tagsOf("Text.", { removed, merged }, { categories: ["Boats"] })).toEqual([]);
  });
});

test("very many tags are compiled in linear time and cost a text little", () => {
  const letters = (n: number) => n.toString(36).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "");
  const terms = (length: number) =>
    Array.from({ length }, (_, n) => ({
      type: n % 3 === 0 ? ("topic" as const) : ("organisation" as const),
      name: `Kor${letters(n)} mel${letters(7 * n)} (KM${n})`,
      aliases: [`Ves${letters(n)}`, "alike"],
    }));
  const text = "Vesbcd and korabc melhij came. ".repeat(200);
  const tag = (terms: DeskVocabulary["terms"]) => {
    const vocabulary = { ...gazetteer(), learned: [], desk: { ...NOTHING, terms } };
    return tagItem(buildIdentifiedItem({ text }), vocabulary);
  };
  expectLinear(50_000, terms, tag);
  expect(tag(terms(50_000)).length).toBeGreaterThan(0);
});

test.each([
  ["a spelling of one letter a thousand times", "a ".repeat(90)],
  ["a spelling without letters", "!!! ***"],
  ["a spelling of stars", "abc* abc* abc* abc* abc*"],
])("%s is borne", (_, alias) => {
  const terms = Array.from({ length: 50 }, (_, n) => ({
    type: "topic" as const,
    name: `T${n}`,
    aliases: [alias],
  }));
  expectLinear(
    40_000,
    (times) => "a abc ".repeat(times),
    (text) => tagsOf(text, { terms }),
  );
});
