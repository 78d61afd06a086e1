import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { json } from "@/lib/ingest/formats/json";
import { findJsonList } from "@/lib/ingest/json/find-list";
import { flattenRecord } from "@/lib/ingest/json/flatten-record";
import type { JsonPath } from "@/lib/ingest/json/json-place";
import { type JsonRecord, JsonRecordReader } from "@/lib/ingest/json/record-reader";
import { richText } from "@/lib/ingest/json/rich-text";
import { expectLinear } from "@/test/support/processor-time";
import { tries } from "../../support/fuzz";
import { buildDump } from "../../support/read-dump-fixtures";

function read(pieces: readonly string[], path: JsonPath | null = null, longest = 10_000): JsonRecord[] {
  const reader = new JsonRecordReader({ path, longest });
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
}
const valuesOf = (text: string, path: JsonPath | null = null) => read([text], path).map(({ value }) => value);

describe("records", () => {
  test.each<[string, JsonPath | null, unknown[]]>([
    ['{"a":1}\n{"a":2}', null, [{ a: 1 }, { a: 2 }]],
    ['{"a":1}{"a":2} {"a":3}', null, [{ a: 1 }, { a: 2 }, { a: 3 }]],
    ['[{"a":1},{"a":[{}]}]', [], [{ a: 1 }, { a: [{}] }]],
    ['{"x":{"y":[1]},"rows":[{"a":"]}"}],"z":[{"a":9}]}', ["rows"], [{ a: "]}" }]],
    [
      '{"db":[{"data":{"posts":[{"a":1}]}},{"data":{"posts":[{"a":2}]}}]}',
      ["db", 0, "data", "posts"],
      [{ a: 1 }],
    ],
    ["", null, []],
  ])("%s", (text, path, values) => expect(valuesOf(text, path)).toEqual(values));

  test("a broken line takes no other with it, and says where it breaks", () => {
    const records = read(['{"a":1}\n{"a": "x\n{"a":2}\n{"a":3\n{"a":4}}\nnonsense here\n{"a":5}\n']);
    expect(records.map(({ value, line }) => [line, value])).toEqual([
      [1, { a: 1 }],
      [2, undefined],
      [3, { a: 2 }],
      [4, undefined],
      [5, { a: 4 }],
      [6, undefined],
      [7, { a: 5 }],
    ]);
    expect(records[1]?.problem?.message).toContain("line 2, column 9");
  });

  test("a broken record of an indented list ends where the next begins", () => {
    const text =
      '[\n  {\n    "a": "one" "two",\n    "b": {"c": [\n  },\n  {\n    "a": 2\n  },\n  {"a": 3}\n]';
    expect(valuesOf(text, [])).toEqual([undefined, { a: 2 }, { a: 3 }]);
  });

  test("notes between the lines are no records", () => {
    const records = read(['// Line 2: cut off\n{"a":1}\n# done\n']);
    expect(records.map(({ isNote }) => isNote)).toEqual([true, false, true]);
  });

  test("a record that never ends is given up, and the next one is found", () => {
    const text = `{"a":1}\n{"a":"${"x".repeat(20_000)}\n${"y".repeat(20_000)}\n{"a":2}\n{"a":3}\n`;
    expect(valuesOf(text)).toEqual([{ a: 1 }, undefined, { a: 2 }, { a: 3 }]);
  });

  test("however the text is cut, the records are the same and in order", () => {
    const piece = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      '"',
      ",",
      ":",
      "\n",
      " ",
      '{"a":1}\n',
      '{"b":"x"},',
      "//",
      "\\",
      "a",
      "1",
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(piece, { maxLength: 5 }), { maxLength: 12 }),
        fc.boolean(),
        (chunks, isTop) => {
          const pieces = chunks.map((chunk) => chunk.join(""));
          const path = isTop ? null : [];
          const records = read(pieces, path, 60);
          expect(records).toEqual(read([pieces.join("")], path, 60));
          let cursor = 0;
          for (const { start, end } of records) {
            expect(start).toBeGreaterThanOrEqual(cursor);
            expect(end).toBeGreaterThan(start);
            cursor = end;
          }
        },
      ),
      tries(500),
    );
  });

  test.each(["{", "[", '"', "\\", '{"a":', '{"a":"x\n', "x\n", "{}", "},{", '{"a":1}}\n', "//\n"])(
    "very many signs of %j are read in linear time",
    (unit) => {
      const text = (size: number) => unit.repeat(size / unit.length);
      for (const path of [null, []])
        expectLinear(200_000, text, (text) =>
          read(text.match(/[\s\S]{1,4096}/g) ?? [], path, text.length / 2),
        );
    },
  );
});

describe("lists", () => {
  test.each<[string, JsonPath | null | undefined]>([
    ['[{"a":1}]', []],
    ['{"a":1}\n{"a":2}', null],
    ['{"meta":[{"x":1}],"articles":[{"title":"One","tags":[{"n":1}]},{"title":"Two"}]}', ["articles"]],
    ['{"title":"T","body":"B","images":[{"src":"1"},{"src":"2"}]}', null],
    ['{"data":{"items":[{"t":1},{"t":2}]}}', ["data", "items"]],
    ["[1,2,3]", undefined],
    ['"text"', undefined],
  ])("%s", (text, path) => expect(findJsonList(text)?.path).toEqual(path));

  test("fields of fields, lists of names and documents of editors are read", () => {
    const record = {
      title: { rendered: "T" },
      tags: [{ id: 1, name: "a" }, "b", 3, null],
      __proto__x: true,
      body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "One." }] }] },
    };
    expect(Object.fromEntries(flattenRecord(record))).toEqual({
      "title.rendered": "T",
      tags: ["a", "b", "3"],
      __proto__x: "true",
      body: "One.",
    });
  });
});

test("law 1: whatever JSON is broken and how, every character is in one item or left out with a reason", () => {
  const piece = fc.constantFrom(
    '{"title":"A","body":"B"}',
    "[",
    "]",
    "{",
    "}",
    ",",
    "\n",
    '"',
    "x",
    '{"id":1}',
    "// n\n",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      expect(findConservationProblems(text.length, json.split(buildDump("t.json", text)))).toEqual([]);
    }),
    tries(500),
  );
});

describe("a table in the document of an editor program", () => {
  const words = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
  const cell = (text: string) => ({ type: "tableCell", content: [words(text)] });
  const row = (...texts: string[]) => ({ type: "tableRow", content: texts.map(cell) });

  test.each([
    ["of nodes", [{ type: "table", content: [row("Part", "Euro"), row("Quay", "1,200")] }]],
    [
      "of lists",
      [
        {
          type: "table",
          data: {
            content: [
              ["Part", "Euro"],
              ["Quay", "1,200"],
            ],
          },
        },
      ],
    ],
  ])("%s is a line for each row, its cells apart", (_name, document) => {
    expect(richText(document)).toBe("Part | Euro\nQuay | 1,200");
  });
});
