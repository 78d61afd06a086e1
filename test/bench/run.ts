// `npm run bench`: how fast the pipeline reads each text shape and feed, as ratios to a bare decode and a bare XML parse.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { FORMAT_NAMES } from "@/lib/domain/ingest";

interface Figures {
  readonly format: string;
  readonly megabytes: number;
  readonly items: number;
  readonly secondsToDecode: number;
  readonly secondsInAll: number;
  /** Of feeds in XML only. */
  readonly secondsInSaxes: number | null;
  readonly peakMb: number;
}

const child = fileURLToPath(new URL("./parse-child.ts", import.meta.url));
const rows: Record<string, string | number>[] = [];

for (const format of FORMAT_NAMES) {
  // A process for each, so that the peak of memory is its own.
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", "tsx", child, format], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${format}: ${stderr}`);
  const figures: Figures = JSON.parse(stdout);
  rows.push({
    format,
    MB: Number(figures.megabytes.toFixed(1)),
    items: figures.items,
    "items/s": Math.round(figures.items / figures.secondsInAll),
    "MB/s": Number((figures.megabytes / figures.secondsInAll).toFixed(2)),
    "times a bare decode": Math.round(figures.secondsInAll / figures.secondsToDecode),
    "times a bare saxes":
      figures.secondsInSaxes === null ? "" : Math.round(figures.secondsInAll / figures.secondsInSaxes),
    "peak MB": figures.peakMb,
  });
}
console.table(rows);
