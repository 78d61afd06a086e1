// Parse one large dump of the named format and print the figures as one line of JSON.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { finishItems, prepareDump } from "@/lib/ingest/pipeline";
import { decode } from "@/lib/ingest/stages/decode";

const LEAST_BYTES = 5_000_000;

const format = process.argv[2] ?? "plain";
const bytes = enlarge(readFixture(format));

const from = performance.now();
decode("bench", bytes);
const decoded = performance.now();
const prepared = await prepareDump({ file: "bench", bytes });
let items = 0;
for (const _ of finishItems(prepared)) items += 1;
const done = performance.now();

console.log(
  JSON.stringify({
    format,
    megabytes: bytes.length / 1_000_000,
    items,
    secondsToDecode: (decoded - from) / 1_000,
    secondsInAll: (done - decoded) / 1_000,
    secondsInSaxes: format === "rss" || format === "atom" ? secondsInSaxes(prepared.dump.text) : null,
    peakMb: Math.round(process.resourceUsage().maxRSS / 1_000),
  }),
);

function readFixture(name: string): string {
  const folder = join("test/fixtures/dumps", name);
  const [first] = readdirSync(folder).sort();
  const input = readdirSync(join(folder, first ?? "")).find((file) => file.startsWith("input."));
  return readFileSync(join(folder, first ?? "", input ?? ""), "utf8");
}

/** More of the same: feeds by repeating what is inside the channel, texts by repeating the whole. */
function enlarge(text: string): Buffer {
  const inner = /<(item|entry)[\s>][\s\S]*<\/\1>/.exec(text)?.[0];
  const list = /"items"\s*:\s*\[([\s\S]*)\]/.exec(text)?.[1];
  const unit = inner ?? list ?? text;
  const joint = list ? "," : "\n\n";
  const copies = Math.ceil(LEAST_BYTES / Buffer.byteLength(unit));
  const many = Array.from({ length: copies }, (_, copy) => vary(unit, copy)).join(joint);
  return Buffer.from(inner || list ? text.replace(unit, () => many) : many);
}

/** The same text with about a fifth of the small words of its long lines exchanged, in each copy otherwise. */
function vary(text: string, copy: number): string {
  const words = text.match(/(?<=\p{L} )\p{Ll}{4,}(?= \p{L})/gu) ?? [];
  let state = copy + 1;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return text.replace(/^.{80,}$/gmu, (line) =>
    line.replace(/(?<=\p{L} )\p{Ll}{4,}(?= \p{L})/gu, (word) =>
      next(5) === 0 ? (words[next(words.length)] ?? word) : word,
    ),
  );
}

/** How long a bare parse of the feed takes that keeps nothing. */
function secondsInSaxes(text: string): number {
  const from = performance.now();
  const parser = new SaxesParser();
  parser.on("error", () => undefined);
  parser.write(text).close();
  return (performance.now() - from) / 1_000;
}
