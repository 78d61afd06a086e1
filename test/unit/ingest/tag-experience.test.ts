import { describe, expect, test } from "vitest";
import { type Decisions, isHopeless, weighSuggestion } from "@/lib/ingest/tags/experience";
import { createRandom } from "../../support/generate-dumps/random";

test("decisions weigh against the text, the more the longer", () => {
  expect(weighSuggestion(0.9, { accepted: 0, rejected: 0 })).toBe(0.9);
  expect(weighSuggestion(0.6, { accepted: 12, rejected: 1 })).toBeGreaterThan(0.8);
  expect(weighSuggestion(0.9, { accepted: 0, rejected: 1 })).toBeLessThan(0.8);
  expect(weighSuggestion(0.95, { accepted: 0, rejected: 20 })).toBeLessThan(0.2);
});

test("only what was turned down again and again is held back", () => {
  expect(isHopeless(0.1, { accepted: 0, rejected: 3 })).toBe(false);
  expect(isHopeless(0.6, { accepted: 0, rejected: 5 })).toBe(true);
  expect(isHopeless(0.6, { accepted: 5, rejected: 5 })).toBe(false);
});

describe("what the same words and the same source came to", () => {
  test("weighs more than what the tag came to elsewhere", () => {
    const everywhere = { accepted: 10, rejected: 10 };
    const byWords = (accepted: number, rejected: number) =>
      weighSuggestion(0.9, { ...everywhere, byWords: { accepted, rejected } });
    expect(byWords(10, 0)).toBeGreaterThan(0.7);
    expect(byWords(0, 10)).toBeLessThan(0.35);
    const inSource = { accepted: 0, rejected: 8 };
    expect(weighSuggestion(0.9, { ...everywhere, inSource })).toBeLessThan(0.4);
  });

  test("counts no decision twice", () => {
    const all = { accepted: 1, rejected: 3 };
    const once = weighSuggestion(0.9, all);
    expect(weighSuggestion(0.9, { ...all, byWords: all })).toBe(once);
    expect(weighSuggestion(0.9, { ...all, inSource: all, byWords: all })).toBe(once);
  });

  test("foretells decisions better than the counts of the tag alone", () => {
    const { between } = createRandom(11);
    // How often editors keep a tag, by its words and its source: a name that is a person in one paper.
    const keeps = [
      [0.95, 0.9],
      [0.7, 0.05],
    ];
    const seen = new Map<string, { accepted: number; rejected: number }>();
    const recordOf = (key: string) => seen.get(key) ?? { accepted: 0, rejected: 0 };
    let [withLevels, countsAlone] = [0, 0];
    for (let n = 0; n < 500; n++) {
      const [words, source] = [between(0, 1), between(0, 1)];
      const isKept = between(1, 100) <= 100 * (keeps[words]?.[source] ?? 0);
      const all: Decisions = recordOf("all");
      const [byWords, inSource] = [recordOf(`words ${words}`), recordOf(`source ${source}`)];
      withLevels += (weighSuggestion(0.8, { ...all, byWords, inSource }) - (isKept ? 1 : 0)) ** 2;
      countsAlone += (weighSuggestion(0.8, all) - (isKept ? 1 : 0)) ** 2;
      for (const key of ["all", `words ${words}`, `source ${source}`]) {
        const { accepted, rejected } = recordOf(key);
        seen.set(key, { accepted: accepted + (isKept ? 1 : 0), rejected: rejected + (isKept ? 0 : 1) });
      }
    }
    expect(withLevels).toBeLessThan(0.85 * countsAlone);
  });
});
