import { describe, expect, test } from "vitest";
import { tagItem } from "@/lib/ingest/stages/tag";
import { Corpus, type TaggedText } from "@/lib/ingest/tags/model/corpus";
import { ENOUGH_DOCUMENTS, learnProfile } from "@/lib/ingest/tags/model/learn-profile";
import gazetteer from "@/lib/ingest/tags/vocabulary";
import { buildIdentifiedItem } from "../../support/build-item";
import { makeNewsroom } from "../../support/made-up-newsroom";

function learn(texts: readonly TaggedText[]) {
  const corpus = new Corpus();
  for (const text of texts) corpus.add(text);
  return corpus.topics(ENOUGH_DOCUMENTS).flatMap((topic) => learnProfile(corpus, topic) ?? []);
}

/** Recall and precision on texts of the same newsroom that were left out. */
function tryOn(texts: readonly TaggedText[], topics: ReturnType<typeof learn>) {
  const vocabulary = { ...gazetteer(), learned: [], desk: { terms: [], merged: [], removed: [], topics } };
  let [wanted, hit, given] = [0, 0, 0];
  for (const { text, topics: right } of texts) {
    const found = tagItem(buildIdentifiedItem({ title: "", text }), vocabulary).map(({ name }) => name);
    wanted += right.length;
    given += found.length;
    hit += found.filter((name) => right.includes(name)).length;
  }
  return { recall: hit / wanted, precision: hit / Math.max(1, given), given };
}

describe("topics learned from articles", () => {
  test("on texts that it has not seen it finds most topics and is right mostly", () => {
    const texts = makeNewsroom({ articles: 600, topics: 12, noise: 0.1, seed: 7 });
    const { recall, precision } = tryOn(texts.slice(450), learn(texts.slice(0, 450)));
    expect(recall).toBeGreaterThan(0.6);
    expect(precision).toBeGreaterThan(0.75);
  });

  test("where topics have no words of their own it says nothing", () => {
    const texts = makeNewsroom({ articles: 400, topics: 8, noise: 1, seed: 3 });
    expect(tryOn(texts.slice(300), learn(texts.slice(0, 300))).given).toBeLessThan(10);
  });

  test("few articles teach nothing, and the same ones always teach the same", () => {
    const texts = makeNewsroom({ articles: 400, topics: 6, noise: 0.1, seed: 5 });
    expect(learn(texts.slice(0, 4))).toEqual([]);
    expect(learn(texts)).toEqual(learn(texts));
    for (const { words, from, sure } of learn(texts)) {
      expect(words.length).toBeLessThanOrEqual(60);
      expect(sure).toBeGreaterThan(from);
    }
  });

  test("the words that told are the evidence, as they stand in the text", () => {
    const desk = {
      ...{ terms: [], merged: [], removed: [] },
      topics: [
        {
          ...{ name: "Canal life", from: 2, sure: 4 },
          words: [
            ["ecluse", 1.5],
            ["barge", 1.2],
            ["quay", 0.2],
          ] as const,
        },
      ],
    };
    const tag = (text: string) =>
      tagItem(buildIdentifiedItem({ text }), { ...gazetteer(), desk }).filter(({ type }) => type === "topic");
    expect(tag("A barge left the Écluse. Barge, barge.")).toEqual([
      { type: "topic", name: "Canal life", confidence: 0.71, evidence: "Écluse, barge" },
    ]);
    expect(tag("A barge, a quay.")).toEqual([]);
  });

  test.each([
    ["no words", ""],
    ["one endless word", "x".repeat(500_000)],
    ["signs", "\u0000\ud800 ✂︎".repeat(10_000)],
  ])("texts of %s are borne", (_, text) => {
    const texts = Array.from({ length: 30 }, (_, n) => ({ text, topics: n % 2 ? ["A"] : ["B"] }));
    expect(learn(texts).length).toBeLessThanOrEqual(2);
  });
});
