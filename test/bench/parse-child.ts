// Parse one large dump of the named format and print the figures as one line of JSON.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { finishItems, prepareDump } from "@/lib/ingest/pipeline";
import { decode } from "@/lib/ingest/stages/decode";

const LEAST_BYTES = 1_000_000;

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
  const many = Array(Math.ceil(LEAST_BYTES / Buffer.byteLength(unit)))
    .fill(unit)
    .join(joint);
  return Buffer.from(inner || list ? text.replace(unit, () => many) : many);
}
