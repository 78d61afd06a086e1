import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { buildDocx, buildPdf, buildXlsx, buildZip } from "./build-files";

interface Source {
  /** Its format, or what holds it. */
  readonly kind: string;
  readonly bytes: Uint8Array;
}

/** The bytes of every case in a folder of fixtures. */
function readCases(folder: string): Source[] {
  const root = fileURLToPath(new URL(`../fixtures/${folder}/`, import.meta.url));
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => basename(path).startsWith("input."))
    .sort()
    .map((path) => ({ kind: dirname(dirname(path)), bytes: readFileSync(join(root, path)) }));
}

const SOURCES = readCases("dumps");
const FILES = ["rss", "listing", "html-page"].flatMap((name) =>
  SOURCES.filter(({ kind }) => kind === name)
    .slice(0, 1)
    .map(({ bytes }) => ({ name, data: bytes })),
);

/** Files that have to be opened before there is a text. */
const CONTAINERS: readonly Source[] = [
  ...readCases("containers"),
  ...FILES.map(({ data }) => ({ kind: "gzip", bytes: gzipSync(data) })),
  { kind: "zip", bytes: buildZip(FILES) },
  { kind: "zip", bytes: buildZip([{ name: "in.zip", data: buildZip(FILES) }]) },
  { kind: "docx", bytes: buildDocx(["# The harbour opens", "It opens on Sunday with music.", "All come."]) },
  { kind: "pdf", bytes: buildPdf([["The lighthouse is lit again.", "It shone."], ["The keeper slept."]]) },
  {
    kind: "xlsx",
    bytes: buildXlsx({
      One: [
        ["title", "body"],
        ["Boats", "Boats came in."],
        ["Nets", "Nets are dry."],
      ],
    }),
  },
];

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
export const HARMED_FORMATS: readonly string[] = [...new Set(SOURCES.map(({ kind }) => kind))];

/** Kinds of file that hold texts, or others. */
export const HARMED_CONTAINERS: readonly string[] = [...new Set(CONTAINERS.map(({ kind }) => kind))];

/** Dumps of a format or container, or of any format, that came to harm up to so many times. */
export function harmedDumps(kind?: string, most = 4): fc.Arbitrary<Uint8Array> {
  const all = kind === undefined ? SOURCES : [...SOURCES, ...CONTAINERS];
  const own = all.filter((source) => kind === undefined || source.kind === kind);
  return fc
    .tuple(fc.constantFrom(...own), fc.array(harm, { minLength: 1, maxLength: most }))
    .map(([{ bytes }, changes]) => changes.reduce(apply, bytes));
}
