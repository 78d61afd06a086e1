import { parseDump } from "@/lib/ingest/pipeline";
import { generateDump, LANGUAGES, SHAPES, type Shape } from "../../support/generate-dumps/generate";
import { type Scores, sumScores, tallyDump } from "../../support/generate-dumps/score-items";
import type { Board, BoardOptions, Rows } from "./board";

/** How well generated dumps of each text shape and language are split and cleaned. */
export const generator: Board = {
  name: "generator",
  what: "Dumps made of items that are known: per cent of each that came back.",
  run: async ({ dumps, first }: BoardOptions): Promise<Rows> => {
    const seeds = Array.from({ length: dumps }, (_, index) => first + index);
    const rows: Record<string, Record<string, number>> = {};
    for (const shape of SHAPES) {
      const all = [];
      for (const language of Object.keys(LANGUAGES)) {
        const tallies = [];
        for (const seed of seeds) tallies.push(await tally(shape, language, seed));
        rows[`${shape} ${language}`] = percent(sumScores(tallies));
        all.push(...tallies);
      }
      rows[`${shape} all`] = percent(sumScores(all));
    }
    return rows;
  },
};

async function tally(shape: Shape, language: string, seed: number) {
  const { text, items } = generateDump(shape, language, seed);
  const parsed = await parseDump(
    { file: `${seed}.txt`, bytes: new TextEncoder().encode(text) },
    { vocabulary: { terms: [] } },
  );
  return tallyDump(parsed.items, items);
}

const percent = (scores: Scores): Record<string, number> =>
  Object.fromEntries(Object.entries(scores).map(([name, value]) => [name, Math.round(1000 * value) / 10]));
