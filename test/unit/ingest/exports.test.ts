import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { FORMATS } from "@/lib/ingest/formats/registry";
import { LIMITS } from "@/lib/ingest/limits";
import { splitWith } from "@/lib/ingest/split-events";
import { clean } from "@/lib/ingest/stages/clean";
import type { Dump, DumpFormat, SplitEvent } from "@/lib/ingest/types";
import { tries } from "@/test/support/fuzz";
import { expectLinear, expectSoon } from "@/test/support/processor-time";

const ROOT = fileURLToPath(new URL("../../fixtures/dumps/", import.meta.url));
const NAMES = [
  "wxr",
  "csv",
  "json",
  "ghost",
  "ninjs",
  "nitf",
  "newsml",
  "iptc7901",
  "movable-type",
  "blogger",
  "markdown",
  "substack",
];

const formatNamed = (name: string): DumpFormat => {
  const format = FORMATS.find((one) => one.name === name);
  if (!format) throw new Error(`There is no ${name}.`);
  return format;
};

const dumpOf = (file: string, text: string): Dump => ({ file, text, encoding: "utf-8", warnings: [] });

const CASES = NAMES.flatMap((name) =>
  readdirSync(`${ROOT}${name}`).map((kind) => {
    const folder = `${ROOT}${name}/${kind}/`;
    const file = readdirSync(folder).find((one) => one !== "expected.json") ?? "";
    return { name, kind, dump: dumpOf(file, readFileSync(folder + file, "utf8")) };
  }),
);

/** The events of a text that comes in pieces; null where the format needs it as a whole. */
function readInPieces(format: DumpFormat, dump: Dump, size: number): SplitEvent[] | null {
  const splitter = format.stream?.(dump, LIMITS);
  if (!splitter) return null;
  const events: SplitEvent[] = [];
  for (let at = 0; at < dump.text.length; at += size)
    events.push(...splitter.push(dump.text.slice(at, at + size)));
  return [...events, ...splitter.end()];
}

describe.each(CASES)("$name: $kind", ({ name, dump }) => {
  const format = formatNamed(name);

  test("no other format is as sure of it", () => {
    const own = format.detect(dump);
    const others = FORMATS.filter((one) => one !== format && one.name !== format.refines);
    expect(others.filter((one) => one.detect(dump) >= own).map((one) => one.name)).toEqual([]);
  });

  test("read in pieces of any size it gives the same", () => {
    const whole = readInPieces(format, dump, dump.text.length);
    if (!whole) return;
    for (const size of [1, 7, 100]) expect(readInPieces(format, dump, size)).toEqual(whole);
  });

  test("cut, doubled and mixed up, every character is in one item or left out with a reason", () => {
    const { text } = dump;
    const piece = fc
      .tuple(fc.nat(text.length), fc.nat(200))
      .map(([at, length]) => text.slice(at, at + length));
    const noise = fc.constantFrom(
      "<",
      ">",
      '"',
      "---\n",
      "-----\n",
      "{",
      "}",
      "]]>",
      "\u0000",
      "\u0001",
      "\u0002",
      "\ud800",
      "\n",
      ",",
    );
    fc.assert(
      fc.property(fc.nat(text.length), fc.array(fc.oneof(piece, noise), { maxLength: 12 }), (cut, pieces) => {
        const mixed = text.slice(0, cut) + pieces.join("");
        const split = format.split(dumpOf(dump.file, mixed));
        expect(findConservationProblems(mixed.length, split)).toEqual([]);
        for (const item of split.items) clean(item);
      }),
      tries(40, { among: CASES.length }),
    );
  });
});

describe("hostile exports", () => {
  const units: [string, string][] = [
    ["markdown", "---\na: b\n"],
    ["markdown", "---\na: b\n---\n"],
    ["markdown", "[a]("],
    ["markdown", "> "],
    ["markdown", "*a_b`"],
    ["movable-type", "TITLE: a\n-----\nBODY:\n"],
    ["movable-type", "-----\n"],
    ["iptc7901", "\u0001\u0002"],
    ["iptc7901", "\u0001a\u0002b\u0003c\u0004"],
    ["nitf", "<nitf>"],
    ["nitf", "<nitf><body><body.content><p>"],
    ["newsml", "<newsItem><contentSet><inlineXML>"],
    ["wxr", "<item><wp:postmeta>"],
    ["ghost", '{"db":[{"data":{"posts":['],
    ["ninjs", '{"uri":"a","headline":"b","pubstatus":"'],
    ["substack", "post_id,"],
  ];
  test.each(units)("%s: very many signs of %j are read in linear time", (name, unit) => {
    const read = (text: string) => {
      const dump = dumpOf("a.md", text);
      const format = formatNamed(name);
      format.detect(dump);
      const split = format.split(dump);
      for (const item of split.items.slice(0, 50)) clean(item);
      expect(findConservationProblems(text.length, split)).toEqual([]);
    };
    expectLinear(100_000, (size) => unit.repeat(size / unit.length), read);
  });

  test("references that multiply in front matter are not followed", () => {
    const lines = ["a0: &a0 [x,x,x,x,x,x,x,x,x]"];
    for (let n = 1; n < 12; n++)
      lines.push(
        `a${n}: &a${n} [${Array(9)
          .fill(`*a${n - 1}`)
          .join(",")}]`,
      );
    const text = `---\ntitle: Bomb\n${lines.join("\n")}\n---\nText.\n`;
    expectSoon(5_000, () => {
      const [item] = formatNamed("markdown").split(dumpOf("bomb.md", text)).items;
      expect(item?.title).toBe("Bomb");
    });
  });

  test.each<[string, string]>([
    [
      "ninjs",
      '{"uri":"u","pubstatus":"usable","headline":"H","body_text":"B","embargoed":"2030-01-01T00:00:00Z"}',
    ],
    [
      "ninjs",
      '{"uri":"u","pubStatus":"usable","headlines":[{"value":"H"}],"embargoed":{"until":"2030-01-01"}}',
    ],
    ["csv", "title,text,embargo\nH,B,2030-01-01\n"],
    ["json", '[{"title":"H","text":"B","embargoed_until":"2030-01-01"}]'],
    ["markdown", "---\ntitle: H\nembargo: 2030-01-01\n---\nB\n"],
    [
      "nitf",
      '<nitf><head><docdata management-status="embargoed"/></head><body><body.content><p>B</p></body.content></body></nitf>',
    ],
    [
      "newsml",
      '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><embargoed/></itemMeta><contentMeta><headline>H</headline></contentMeta></newsItem>',
    ],
    ["iptc7901", "\u0001ABC0001 4 POL 0010\r\n\u0002Sperrfrist 12.00 Uhr\r\nH =\r\n\r\nB\r\n\u0003\u0004"],
  ])("%s: an embargo is never lost: %s", (name, text) => {
    const split = formatNamed(name).split(dumpOf("a", text));
    expect(split.items.flatMap(({ warnings }) => warnings.map(({ code }) => code))).toContain("embargo");
  });

  test("a splitter that is given its text at once says the same as one that reads pieces", () => {
    const { dump } = CASES.find(({ name }) => name === "csv") ?? { dump: dumpOf("a", "") };
    const format = formatNamed("csv");
    const splitter = format.stream?.(dump, LIMITS);
    expect(splitter && splitWith(splitter, dump.text)).toEqual(format.split(dump));
  });
});
