// Read one dump as an import does, finish a sample of its items, and print the figures as one line of JSON.
import { open } from "node:fs/promises";
import type { FormatName } from "@/lib/domain/ingest";
import type { ByteSource } from "@/lib/ingest/byte-source";
import { finishItem, LEARN_FROM, learn } from "@/lib/ingest/pipeline";
import { readDump } from "@/lib/ingest/read-dump";
import type { RawItem } from "@/lib/ingest/types";

const SAMPLE = 1_500;

const [path = "", format = ""] = process.argv.slice(2);
const file = await open(path);
const { size } = await file.stat();
const source: ByteSource = {
  size,
  async read(start, end) {
    const bytes = Buffer.allocUnsafe(end - start);
    return bytes.subarray(0, (await file.read(bytes, 0, bytes.length, start)).bytesRead);
  },
};

const sample: RawItem[] = [];
let items = 0;
let found = "unknown";
const from = performance.now();
for await (const events of readDump({ file: path, source }, { format: format as FormatName })) {
  for (const event of events) {
    if (event.kind === "part") found = event.part.format;
    if (event.kind !== "item") continue;
    items++;
    if (sample.length < SAMPLE) sample.push(event.item);
  }
}
const secondsToRead = (performance.now() - from) / 1_000;
const readPeakMb = Math.round(process.resourceUsage().maxRSS / 1_000);

const context = { vocabulary: learn(sample.slice(0, LEARN_FROM), {}) };
// Twice to warm up: an import goes on for longer than it takes the engine to compile, which is a second or two.
for (const raw of [...sample, ...sample]) finishItem(raw, context);
const begun = performance.now();
for (const raw of sample) finishItem(raw, context);
const secondsToFinish = (performance.now() - begun) / 1_000;

console.log(
  JSON.stringify({
    ...{ format: found, megabytes: size / 1_000_000, items, secondsToRead, readPeakMb },
    finishedPerSecond: sample.length / secondsToFinish,
  }),
);
