import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";

const ROOT = fileURLToPath(new URL("../fixtures/dumps/", import.meta.url));

interface Source {
  readonly format: string;
  readonly bytes: Uint8Array;
}

/** The bytes of every dump among the fixtures. */
const SOURCES: readonly Source[] = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .filter((path) => basename(path).startsWith("input."))
  .sort()
  .map((path) => ({
    format: dirname(dirname(path)),
    bytes: new Uint8Array(readFileSync(join(ROOT, path))),
  }));

/** What steers a reader of some format, and what no reader should be steered by. */
const PIECES = [
  ...["\n", "\n\n", "\r", "\t", "\u2028", "\u0000", "\u0007", "\u200f", "\u202e", "\ufeff", "\u00a0", "…"],
  ...["<", ">", '"', "&", "&#0;", "&#xD800;", "<![CDATA[", "]]>", "<!--", "-->", "<item>", "</item>", "<b>"],
  ...["<table><tr><td>a<td>b</table>", "<script>alert(1)</script>", "<a href='javascript:alert(1)'>x</a>"],
  ...[
    "{",
    "}",
    "[",
    "]",
    ",",
    ",,,",
    "\\u0000",
    "\\ud800",
    "|",
    " | ",
    "---\n",
    "# ",
    "- ",
    "\u0001",
    "\u0002",
  ],
  ...["2024-13-45T99:99:99Z", "32 December 2024", "https://a.example/b", "javascript:alert(1)", "Ã©"],
].map((piece) => new TextEncoder().encode(piece));

const at = fc.nat(20_000);
const others = fc.constantFrom(...SOURCES.map(({ bytes }) => bytes));

/** Ways in which the bytes of a dump come to harm. */
const harm = fc.oneof(
  fc.record({ kind: fc.constant("cut" as const), at }),
  fc.record({ kind: fc.constant("lose" as const), at, size: fc.oneof(fc.nat(40), fc.nat(2_000)) }),
  fc.record({ kind: fc.constant("double" as const), at, size: fc.nat(1_500) }),
  fc.record({ kind: fc.constant("flip" as const), at, bits: fc.array(fc.nat(), { maxLength: 20 }) }),
  fc.record({ kind: fc.constant("insert" as const), at, what: fc.uint8Array({ maxLength: 8 }) }),
  fc.record({ kind: fc.constant("insert" as const), at, what: fc.constantFrom(...PIECES) }),
  fc.record({ kind: fc.constant("insert" as const), at, what: others }),
  fc.record({ kind: fc.constant("join" as const), at, what: others }),
);
type Harm = typeof harm extends fc.Arbitrary<infer Kind> ? Kind : never;

function apply(bytes: Uint8Array, change: Harm): Uint8Array {
  const place = change.at % (bytes.length + 1);
  const [before, behind] = [bytes.subarray(0, place), bytes.subarray(place)];
  if (change.kind === "cut") return before;
  if (change.kind === "lose") return Buffer.concat([before, behind.subarray(change.size)]);
  if (change.kind === "double") return Buffer.concat([bytes.subarray(0, place + change.size), behind]);
  if (change.kind === "insert") return Buffer.concat([before, change.what, behind]);
  if (change.kind === "join") return Buffer.concat([bytes, change.what]);
  const flipped = Uint8Array.from(bytes);
  for (const bit of change.bits) {
    const byte = (bit >> 3) % Math.max(1, bytes.length);
    flipped[byte] = (flipped[byte] ?? 0) ^ (1 << (bit % 8));
  }
  return flipped;
}

/** Formats that have a dump among the fixtures. */
export const HARMED_FORMATS: readonly string[] = [...new Set(SOURCES.map(({ format }) => format))];

/** Dumps of a format, or of any one, that came to harm up to so many times. */
export function harmedDumps(format?: string, most = 4): fc.Arbitrary<Uint8Array> {
  const own = SOURCES.filter((source) => format === undefined || source.format === format);
  return fc
    .tuple(fc.constantFrom(...own), fc.array(harm, { minLength: 1, maxLength: most }))
    .map(([{ bytes }, changes]) => changes.reduce(apply, bytes));
}
