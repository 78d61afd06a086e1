import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { parseDump } from "@/lib/ingest/pipeline";
import { sumScores, tallyDump } from "../../support/generate-dumps/score-items";
import { readMarkedDumps } from "../../support/read-marked-dumps";

/** What the dumps of each shape reach together at least: of items, and of the words of their texts. */
const LEAST = 0.98;

const DUMPS = readMarkedDumps();
const SHAPES = [...new Set(DUMPS.map(({ shape }) => shape))];

/** A floor for a few dumps is easy to reach. */
const MIN_DUMPS = 4;

describe("dumps written after sites of many kinds", () => {
  test.each(SHAPES)("%s: items and bodies are found", async (shape) => {
    const tallies = [];
    for (const { name, text, items } of DUMPS.filter((dump) => dump.shape === shape)) {
      const bytes = new TextEncoder().encode(text);
      const parsed = await parseDump({ file: `${name}.txt`, bytes }, { vocabulary: { terms: [] } });
      expect(findConservationProblems(parsed.length, parsed)).toEqual([]);
      tallies.push(tallyDump(parsed.items, items));
    }
    const { splitF1, bodyF1 } = sumScores(tallies);
    expect(splitF1).toBeGreaterThanOrEqual(LEAST);
    expect(bodyF1).toBeGreaterThanOrEqual(LEAST);
  });

  test("there are several of every shape", () => {
    for (const shape of SHAPES)
      expect(DUMPS.filter((dump) => dump.shape === shape).length).toBeGreaterThanOrEqual(MIN_DUMPS);
  });
});
