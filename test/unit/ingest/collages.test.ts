import { describe, expect, test } from "vitest";
import { findDuplicates } from "@/lib/ingest/stages/dedupe";
import { identifyItem } from "@/lib/ingest/stages/identify";
import { cleanOf, learnTongue, type MadeItem, writeStory } from "../../support/generate-copies/write-stories";
import { LANGUAGES } from "../../support/generate-dumps/generate";
import { createRandom } from "../../support/generate-dumps/random";

const COLLAGES = 1_500;
/** So few stories that every sentence is in many collages. */
const STORIES = 25;
const SENTENCES = [2, 6] as const;

/** Texts that are glued of a few sentences of others, on one day and under titles that recur. */
function makeCollages(seed: number): MadeItem[] {
  const random = createRandom(seed);
  const pools = Object.values(LANGUAGES).map((words, at) => {
    const tongue = learnTongue(words, at + 1);
    const stories = Array.from({ length: STORIES }, () => writeStory(tongue, random));
    const sentences = stories.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((text) => text.split(/(?<=\.) /u)),
    );
    return { stories, sentences };
  });
  return Array.from({ length: COLLAGES }, () => {
    const { stories, sentences } = random.pick(pools);
    const count = random.between(...SENTENCES);
    const text = Array.from({ length: count }, () => random.pick(sentences)).join(" ");
    return { ...random.pick(stories), paragraphs: [text], publishedAt: "2026-03-02" };
  });
}

describe("texts that are glued of sentences of others", () => {
  const made = makeCollages(11);
  const groups = findDuplicates(
    made.map((item, position) => ({
      ref: { file: "made", position },
      item: { ...identifyItem(cleanOf(item, position)), tags: [] },
    })),
  );
  const textOf = (position: number) => {
    const { title, paragraphs } = made[position] ?? { title: "", paragraphs: [] };
    return `${title}\n${paragraphs.join("\n")}`.toLowerCase().replace(/[\s\p{P}]+/gu, " ");
  };

  test("are never called the same for certain, unless they are the same", () => {
    const certain = groups.filter(({ kind, score }) => kind === "same" && score === 1);
    for (const { members } of certain)
      expect(new Set(members.map(({ position }) => textOf(position))).size).toBe(1);
  });

  test("are never called an update: they share no key", () => {
    expect(groups.filter(({ kind }) => kind === "update")).toEqual([]);
  });

  test("are suggested as the same only where they have sentences in common", () => {
    const sentencesOf = (position: number) =>
      new Set((made[position]?.paragraphs ?? []).flatMap((text) => text.split(/(?<=\.) /u)));
    const suggested = groups.filter(({ kind, score }) => kind === "same" && score < 1);
    expect(suggested.length).toBeGreaterThan(0);
    for (const { members } of suggested) {
      const texts = members.map(({ position }) => sentencesOf(position));
      for (const one of texts)
        expect(texts.some((other) => other !== one && [...other].some((part) => one.has(part)))).toBe(true);
    }
  });
});
