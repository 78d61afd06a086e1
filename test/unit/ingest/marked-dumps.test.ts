import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { parseDump } from "@/lib/ingest/pipeline";
import { sumScores, tallyDump } from "../../support/generate-dumps/score-items";
import { readMarkedDumps } from "../../support/read-marked-dumps";

/** What the dumps of each shape reach together: the least of items, and of the words of their texts. */
const LEAST: Readonly<Record<string, { splitF1: number; bodyF1: number }>> = {
  docplayer: { splitF1: 1, bodyF1: 0.88 },
  linkedin: { splitF1: 0.96, bodyF1: 0.97 },
  listing: { splitF1: 0.95, bodyF1: 0.98 },
  newsletter: { splitF1: 0.96, bodyF1: 0.89 },
  "rss-text": { splitF1: 1, bodyF1: 0.98 },
  "social-page": { splitF1: 0.89, bodyF1: 0.84 },
};

const DUMPS = readMarkedDumps();

describe("dumps written after sites of many kinds", () => {
  test.each(Object.entries(LEAST))("%s: items and bodies are found", async (shape, least) => {
    const tallies = [];
    for (const { name, text, items } of DUMPS.filter((dump) => dump.shape === shape)) {
      const bytes = new TextEncoder().encode(text);
      const parsed = await parseDump({ file: `${name}.txt`, bytes }, { vocabulary: { terms: [] } });
      expect(findConservationProblems(parsed.length, parsed)).toEqual([]);
      tallies.push(tallyDump(parsed.items, items));
    }
    const { splitF1, bodyF1 } = sumScores(tallies);
    expect(splitF1).toBeGreaterThanOrEqual(least.splitF1);
    expect(bodyF1).toBeGreaterThanOrEqual(least.bodyF1);
  });

  test("every shape has its floor", () => {
    expect(Object.keys(LEAST)).toEqual([...new Set(DUMPS.map(({ shape }) => shape))].sort());
  });
});
