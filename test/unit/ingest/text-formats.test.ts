import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { docplayer } from "@/lib/ingest/formats/docplayer";
import { linkedin } from "@/lib/ingest/formats/linkedin";
import { listing } from "@/lib/ingest/formats/listing";
import { newsletter } from "@/lib/ingest/formats/newsletter";
import { plain } from "@/lib/ingest/formats/plain";
import { FORMATS } from "@/lib/ingest/formats/registry";
import { rssText } from "@/lib/ingest/formats/rss-text";
import { socialPage } from "@/lib/ingest/formats/social-page";
import { clean } from "@/lib/ingest/stages/clean";
import { detect } from "@/lib/ingest/stages/detect";
import type { DumpFormat } from "@/lib/ingest/types";
import { expectLinear } from "@/test/support/processor-time";
import { tries } from "../../support/fuzz";
import { buildDump, readDumpFixtures } from "../../support/read-dump-fixtures";

const TEXT_FORMATS: readonly DumpFormat[] = [
  listing,
  rssText,
  linkedin,
  socialPage,
  newsletter,
  docplayer,
  plain,
];

function problemsOf(format: DumpFormat, text: string): string[] {
  const dump = buildDump("any.txt", text);
  const confidence = format.detect(dump);
  if (!(confidence >= 0 && confidence <= 1)) return [`confidence ${confidence}`];
  const split = format.split(dump);
  for (const item of split.items) {
    if (clean(item).title === "") return ["an item without a title"];
  }
  return findConservationProblems(text.length, split);
}

function expectConserved(text: string): void {
  for (const format of TEXT_FORMATS) expect(problemsOf(format, text), format.name).toEqual([]);
}

/** Lines that steer the formats, between lines of anything. */
const TELLING_LINES = [
  "",
  " ",
  "-",
  "---",
  "Project News",
  "11 December 2013",
  "Tue, 05 Nov 2013 12:45:50 +0100",
  "https://a.example//news/some-title-of-a-page/",
  "Some title of a page https://a.example/some-title-of-a-page Tue, 05 Nov 2013 12:45:50 GMT",
  "Size: px",
  "Transcription",
  "1 First page",
  "2 Contents One two... 3 Four... 5 Six... 7",
  "More information",
  "Website",
  "Updates",
  "Similar pages",
  "Harbour Trust reposted this",
  "Read more",
  "Loading...",
  "#News 📌 one 📌 two: 📌 three",
  "A teaser that a machine cut off after some words...",
  "\ud800",
  "\u0000\u0007",
  "\u00a0\u00a0",
];

const anyLine = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TELLING_LINES) },
  fc.string({ unit: "binary" }),
);
const lineBreak = fc.constantFrom("\n", "\n\n", "\r\n", "\r", " ");
const anyDump = fc
  .array(fc.tuple(anyLine, lineBreak), { maxLength: 40 })
  .map((lines) => lines.map((parts) => parts.join("")).join(""));

/** Ways in which a dump comes to harm. */
const mutation = fc.oneof(
  fc.record({ kind: fc.constant("delete" as const), at: fc.nat(), size: fc.nat({ max: 200 }) }),
  fc.record({ kind: fc.constant("double" as const), at: fc.nat(), size: fc.nat({ max: 400 }) }),
  fc.record({ kind: fc.constant("insert" as const), at: fc.nat(), text: anyLine }),
  fc.record({ kind: fc.constant("cut" as const), at: fc.nat() }),
  fc.record({ kind: fc.constant("swap" as const), at: fc.nat(), with: fc.nat() }),
);
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;

function mutate(text: string, change: Mutation): string {
  const at = text.length === 0 ? 0 : change.at % text.length;
  if (change.kind === "delete") return text.slice(0, at) + text.slice(at + change.size);
  if (change.kind === "double") return text.slice(0, at + change.size) + text.slice(at);
  if (change.kind === "insert") return text.slice(0, at) + change.text + text.slice(at);
  if (change.kind === "cut") return text.slice(0, at);
  const lines = text.split("\n");
  const [a, b] = [change.at % lines.length, change.with % lines.length];
  [lines[a], lines[b]] = [lines[b] ?? "", lines[a] ?? ""];
  return lines.join("\n");
}

describe("conservation", () => {
  test.each([
    ["nothing", ""],
    ["a blank", " "],
    ["line breaks", "\n\r\n\r\n\n"],
    ["a lone surrogate", "\udc00"],
    ["one word", "word"],
    ["a date alone", "Tue, 05 Nov 2013 12:45:50 +0100"],
    ["only labels", "Website\nUpdates\n-\n-"],
    ["viewer labels alone", "T\nSize: px\nTranscription"],
  ])("holds for %s", (_name, text) => {
    expectConserved(text);
  });

  test("holds for any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 400 }), expectConserved));
  });

  test("holds for any sequence of telling lines", () => {
    fc.assert(fc.property(anyDump, expectConserved), tries(120));
  });

  test("holds for fixtures that came to harm", () => {
    const texts = readDumpFixtures().map(({ dump }) => dump.text);
    const harmed = fc
      .tuple(fc.constantFrom(...texts), fc.array(mutation, { minLength: 1, maxLength: 6 }))
      .map(([text, changes]) => changes.reduce(mutate, text));
    fc.assert(fc.property(harmed, expectConserved), tries(120));
  });
});

describe("large input", () => {
  const bombs: [string, string, string][] = [
    ["one line of words", "", "word "],
    ["one line without a blank", "", "x"],
    ["blanks", "", " "],
    ["dots", "", "."],
    ["line breaks", "", "\n"],
    ["hashtags", "", "#1"],
    ["addresses", "", "https://a.example/b-c-d-e-f "],
    ["an endless address", "https://", ")"],
    ["time stamps", "", "Tue, 05 Nov 2013 12:45:50 +0100 "],
    ["pictures", "", "📌 a "],
  ];
  const each = TEXT_FORMATS.flatMap((format) =>
    bombs.map(([what, start, unit]) => [what, format.name, { start, unit, format }] as const),
  );
  test.each(each)("%s are read in linear time by %s", (_what, _name, { start, unit, format }) => {
    const text = (size: number) => `${start}${unit.repeat(size / unit.length)}`;
    expectLinear(100_000, text, (text) => expect(problemsOf(format, text)).toEqual([]));
  });
});

test("whatever lines are repeated without end, each format reads them in linear time", () => {
  const lines = readDumpFixtures().flatMap(({ dump }) =>
    dump.text.split("\n").filter((line) => line.length < 400),
  );
  const unit = fc
    .tuple(fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 4 }), lineBreak)
    .map(([some, between]) => `${some.join(between)}${between}`);
  fc.assert(
    fc.property(fc.constantFrom(...TEXT_FORMATS), unit, fc.boolean(), (format, piece, isNumbered) => {
      const text = (size: number) =>
        Array.from({ length: Math.ceil(size / piece.length) }, (_, n) =>
          isNumbered ? piece.replace(/\p{L}{4,}/u, (word) => word + n) : piece,
        ).join("");
      expectLinear(60_000, text, (text) => expect(problemsOf(format, text)).toEqual([]));
    }),
    tries(8),
  );
});

describe("detect", () => {
  test("recognises nothing in a text without letters", () => {
    const found = detect(buildDump("empty.txt", " \n… \n"), FORMATS);
    expect(found.format).toBeNull();
    expect(found.warnings.map(({ code }) => code)).toEqual(["format-unknown"]);
    const blank = detect(buildDump("blank.txt", " \n\t\u00a0\n"), FORMATS);
    expect(blank.warnings[0]?.message).toBe("There is nothing but blank space in it.");
  });

  test("takes control characters without the header of a message for no wire", () => {
    const found = detect(buildDump("noise.txt", `<<<;;;\u0001\u0002${"[[(".repeat(400)}\u0003`), FORMATS);
    expect(found.format?.name).not.toBe("iptc7901");
  });

  test("says so where it is not sure", () => {
    const found = detect(buildDump("note.txt", "A few words about nothing in particular."), FORMATS);
    expect(found.format?.name).toBe("plain");
    expect(found.warnings.map(({ code }) => code)).toEqual(["format-unsure"]);
  });

  test("warns where two formats fit alike", () => {
    const alike = (name: "plain" | "listing"): DumpFormat => ({ ...plain, name, detect: () => 0.8 });
    const found = detect(buildDump("note.txt", "words"), [alike("plain"), alike("listing")]);
    expect(found.warnings.map(({ code }) => code)).toEqual(["format-ambiguous"]);
  });
});
