// `npm run score`: what the import reads rightly, one board for each kind of evidence. `npm run score -- ftfy` runs
// one of them, `--json` gives the figures to a script, `--details` lists each case that failed or was left out.
import { parseArgs } from "node:util";
import type { Board, Rows } from "./score/board";
import { duplicates } from "./score/duplicates";
import { feedparser } from "./score/feedparser";
import { ftfy } from "./score/ftfy";
import { generator } from "./score/generator";
import { pages } from "./score/pages";
import { tags } from "./score/tags";
import { xss } from "./score/xss";

const BOARDS: readonly Board[] = [generator, feedparser, ftfy, duplicates, tags, pages, xss];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    details: { type: "boolean", default: false },
    dumps: { type: "string", default: "20" },
    first: { type: "string", default: "1" },
  },
});

const say = (line: string) => process.stdout.write(`${line}\n`);
const options = {
  dumps: Number(values.dumps),
  first: Number(values.first),
  ...(values.details && { tell: values.json ? (line: string) => process.stderr.write(`${line}\n`) : say }),
};

const results: Record<string, Rows> = {};
for (const { name, what, run } of BOARDS) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const rows = await run(options);
  if (typeof rows === "string") {
    process.stderr.write(`${name}: skipped. ${rows}\n`);
    continue;
  }
  results[name] = rows;
  if (values.json) continue;
  say(`\n${name}. ${what}`);
  console.table(rows);
}
if (values.json) say(JSON.stringify(results, null, 2));
