import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { generateDump, LANGUAGES, SHAPES, type Shape } from "../support/generate-dumps/generate";
import { FEED_WRITERS, generateFeed, type WrittenFormat } from "../support/generate-feed";

const FOLDER = "test/.output/bench";

/** The pieces of a dump of this format, without end or of at least `bytes` bytes; null where none can be made. */
function piecesOf(format: string, bytes: number): Iterable<string> | null {
  if (format in FEED_WRITERS) return generateFeed(format as WrittenFormat, bytes);
  if (SHAPES.some((shape) => shape === format)) return generated(format as Shape);
  const fixture = fixtureOf(format);
  return fixture === null ? null : repeated(fixture);
}

/** Generated dumps of one language, one behind the other: as a crawl of many pages of a site. */
function* generated(shape: Shape): Generator<string> {
  const languages = Object.keys(LANGUAGES);
  for (let seed = 1; ; seed++) yield `${generateDump(shape, languages[0] ?? "en", seed).text}\n\n`;
}

function* repeated(text: string): Generator<string> {
  for (;;) yield `${text}\n\n`;
}

function fixtureOf(format: string): string | null {
  const folder = join("test/fixtures/dumps", format);
  try {
    const [first = ""] = readdirSync(folder).sort();
    const input = readdirSync(join(folder, first)).find((file) => file.startsWith("input.")) ?? "";
    return readFileSync(join(folder, first, input), "utf8");
  } catch {
    return null;
  }
}

/** Write a dump of this format to a file, once for each size; null where none can be made. */
export function writeDump(format: string, bytes: number): string | null {
  const pieces = piecesOf(format, bytes);
  if (!pieces) return null;
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${format}-${Math.round(bytes / 1_000_000)}`);
  if (statSync(path, { throwIfNoEntry: false })) return path;
  const file = openSync(path, "w");
  let written = 0;
  for (const piece of pieces) {
    written += writeSync(file, piece);
    if (written >= bytes) break;
  }
  closeSync(file);
  return path;
}
