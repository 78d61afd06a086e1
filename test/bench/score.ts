// `npm run score`: how well generated dumps of each text shape and language are split and cleaned, and how many
// attacks come out dangerous.
import { parseArgs } from "node:util";
import { parseDump } from "@/lib/ingest/pipeline";
import { generateDump, LANGUAGES, SHAPES, type Shape } from "../support/generate-dumps/generate";
import { type Scores, sumScores, tallyDump } from "../support/generate-dumps/score-items";
import { scoreXss } from "./score/xss";

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    dumps: { type: "string", default: "20" },
    first: { type: "string", default: "1" },
  },
});
const seeds = Array.from({ length: Number(values.dumps) }, (_, index) => Number(values.first) + index);

async function tally(shape: Shape, language: string, seed: number) {
  const { text, items } = generateDump(shape, language, seed);
  const parsed = await parseDump(
    { file: `${seed}.txt`, bytes: new TextEncoder().encode(text) },
    { vocabulary: { terms: [] } },
  );
  return tallyDump(parsed.items, items);
}

const percent = (scores: Scores): Record<string, string> =>
  Object.fromEntries(Object.entries(scores).map(([name, value]) => [name, (100 * value).toFixed(1)]));

const table: Record<string, Scores> = {};
for (const shape of SHAPES) {
  const all = [];
  for (const language of Object.keys(LANGUAGES)) {
    const tallies = [];
    for (const seed of seeds) tallies.push(await tally(shape, language, seed));
    table[`${shape} ${language}`] = sumScores(tallies);
    all.push(...tallies);
  }
  table[`${shape} all`] = sumScores(all);
}
const attacks = await scoreXss();
if (values.json) process.stdout.write(`${JSON.stringify({ ...table, ...attacks }, null, 2)}\n`);
else {
  console.table(Object.fromEntries(Object.entries(table).map(([name, scores]) => [name, percent(scores)])));
  console.table(attacks);
}
