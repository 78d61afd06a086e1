import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ColumnMapping } from "@/lib/domain/column-mapping";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { csv } from "@/lib/ingest/formats/csv";
import { guessDialect } from "@/lib/ingest/table/csv-dialect";
import { CsvReader, type CsvRow } from "@/lib/ingest/table/csv-reader";
import { openTable } from "@/lib/ingest/table/read-table";
import { expectLinear } from "@/test/support/processor-time";
import { tries } from "../../support/fuzz";
import { buildDump } from "../../support/read-dump-fixtures";

const COMMAS = { delimiter: ",", quote: '"' };

function readRows(pieces: readonly string[], width?: number, longest?: number): CsvRow[] {
  const reader = new CsvReader({ ...COMMAS, ...(longest ? { longest } : {}) });
  if (width !== undefined) reader.expect(width);
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
}
const cellsOf = (text: string) => readRows([text]).map(({ cells }) => cells);

describe("rows", () => {
  test.each([
    [
      "a,b\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a,b\r\nc,\r\n",
      [
        ["a", "b"],
        ["c", ""],
      ],
    ],
    ["a\rb\r", [["a"], ["b"]]],
    ['"a,""b""\nc",d\n', [['a,"b"\nc', "d"]]],
    ['a, "b,c" ,d', [["a", "b,c", "d"]]],
    ['a,6" pipe,c', [["a", '6" pipe', "c"]]],
    ['"he said "yes" twice",c', [['he said "yes" twice', "c"]]],
    ['"",""', [["", ""]]],
    ["", []],
  ])("%j", (text, cells) => expect(cellsOf(text)).toEqual(cells));

  test("a quote that is never closed takes its own line only", () => {
    const rows = readRows(['a,b\nc,"d\ne,f\n']);
    expect(rows.map(({ problem, line }) => [problem, line])).toEqual([
      [null, 1],
      ["unclosed-quote", 2],
      [null, 3],
    ]);
  });

  test("a stray quote does not swallow the rows up to the next quoted cell", () => {
    const text = 'a,"b,c\nd,e,f\ng,"h",i\n';
    expect(readRows([text], 3).map(({ cells }) => cells)).toEqual([
      ["a", '"b', "c"],
      ["d", "e", "f"],
      ["g", "h", "i"],
    ]);
  });

  test("lines are counted as an editor's program counts them", () => {
    const rows = readRows(['x\r\n"a\nb\r\nc"\ny\rz\n']);
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 5, 6]);
  });

  test("however the text is cut, the rows are the same and leave no gap", () => {
    const piece = fc.constantFrom('"', '""', ",", "\n", "\r", "\r\n", "a", " ", "\t", "é");
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 6 }), { maxLength: 12 }), (chunks) => {
        const pieces = chunks.map((chunk) => chunk.join(""));
        const text = pieces.join("");
        for (const longest of [4_000_000, 12]) {
          expect(readRows(pieces, 2, longest)).toEqual(readRows([text], 2, longest));
        }
        const rows = readRows(pieces);
        expect(rows.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
      }),
      tries(500),
    );
  });

  test.each(['"abc\n', '"', ",", '"a",', "a", '"a\n,b",c\n', '"a""'])(
    "a million signs of %j are read in linear time",
    (unit) => {
      const read = (text: string) => {
        const rows = readRows(text.match(/[\s\S]{1,65536}/g) ?? [], 3);
        expect(rows.at(-1)?.end).toBe(text.length);
      };
      expectLinear(1_000_000, (size) => unit.repeat(size / unit.length), read);
    },
  );
});

describe("dialects", () => {
  test.each([
    ["a;b;c\n1;2,5;3\n", ";"],
    ["a\tb\n1, 2\t3\n", "\t"],
    ["title|text\nOne, two|three, four\n", "|"],
    ["sep=#\na#b\n", "#"],
    ['"a","b;c;d"\n"e","f;g"\n', ","],
  ])("%j is parted by %j", (text, delimiter) => {
    expect(guessDialect(text).dialect.delimiter).toBe(delimiter);
  });
});

describe("mapping", () => {
  const guess = (text: string) => {
    const { columns, fields } = openTable(buildDump("t.csv", text)).mapping;
    return Object.fromEntries(columns.map((name, at) => [name, fields[at] ?? null]));
  };

  test.each([
    ["Titel,Inhalt,Datum", { Titel: "title", Inhalt: "body", Datum: "publishedAt" }],
    [
      "título,cuerpo,fecha de publicación,enlace",
      { título: "title", cuerpo: "body", "fecha de publicación": "publishedAt", enlace: "url" },
    ],
    ["標題,正文,日期,作者", { 標題: "title", 正文: "body", 日期: "publishedAt", 作者: "author" }],
    [
      "заголовок,текст,дата,теги",
      { заголовок: "title", текст: "body", дата: "publishedAt", теги: "categories" },
    ],
    ["عنوان,نص,تاريخ,كاتب", { عنوان: "title", نص: "body", تاريخ: "publishedAt", كاتب: "author" }],
    [
      "post_title,post_content,post_date,post_name",
      { post_title: "title", post_content: "body", post_date: "publishedAt", post_name: null },
    ],
    ["headline,description,link", { headline: "title", description: "body", link: "url" }],
    [
      "headline,description,articleBody,link",
      { headline: "title", description: "summary", articleBody: "body", link: "url" },
    ],
    ["Subject,Message,Sent", { Subject: "title", Message: "body", Sent: null }],
    ["Title,Subject,Text", { Title: "title", Subject: "categories", Text: "body" }],
    [
      "title,body,tags,category",
      { title: "title", body: "body", tags: "categories", category: "categories" },
    ],
    ["constructor,__proto__,title", { constructor: null, title: "title" }],
  ])("the names %j are understood", (names, expected) => {
    expect(guess(`${names}\n`)).toMatchObject(expected);
  });

  test("a column whose values belie its name is not believed", () => {
    const rows = Array.from(
      { length: 10 },
      (_, at) => `Title ${at} of all,true,2024-01-0${(at % 9) + 1}`,
    ).join("\n");
    expect(guess(`title,published,when\n${rows}\n`)).toEqual({
      title: "title",
      published: "status",
      when: "publishedAt",
    });
  });

  test("an editor's mapping is taken where the columns are the same, and only there", () => {
    const mapping: ColumnMapping = { columns: ["a", "b"], hasHeader: true, fields: ["body", "title"] };
    const read = (text: string) =>
      csv
        .split({ ...buildDump("t.csv", text), mappings: [mapping] })
        .items.map(({ title, body }) => [title, body.source]);
    expect(read("a,b\nOne,Two\n")).toEqual([["Two", "One"]]);
    expect(read("b,a\nOne,Two\n")).not.toEqual([["One", "Two"]]);
  });

  test("a mended errors file is read with the mapping of the table that it came from", () => {
    const mapping: ColumnMapping = { columns: ["a", "b"], hasHeader: true, fields: ["body", "title"] };
    const dump = buildDump("errors.csv", "Copydesk error,a,b\nToo few cells,One,Two\n");
    const split = csv.split({ ...dump, mappings: [mapping] });
    expect(split.items.map(({ title, body }) => [title, body.source])).toEqual([["Two", "One"]]);
  });
});

describe("tables as dumps", () => {
  test("a formula is text: it is neither worked out nor cut", () => {
    const text = "title,text\n\"=cmd|' /C calc'!A0\",+Plus and more\n@SUM(A1),-Minus one\n";
    const items = csv.split(buildDump("t.csv", text)).items;
    expect(items.map(({ title, body }) => [title, body.source])).toEqual([
      ["=cmd|' /C calc'!A0", "+Plus and more"],
      ["@SUM(A1)", "-Minus one"],
    ]);
  });

  test("law 1: whatever stands in the cells, every character is in one item or left out with a reason", () => {
    const piece = fc.constantFrom(
      '"',
      ",",
      "\n",
      "\r\n",
      "title",
      "body",
      "2024-01-01",
      "Text. More text.",
      " ",
      ";",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = `title,body,date\n${pieces.join("")}`;
        expect(findConservationProblems(text.length, csv.split(buildDump("t.csv", text)))).toEqual([]);
      }),
      tries(300),
    );
  });

  test.each(["One, two.\nThree, four.\nFive, six.\n", "Just a line", '{"a": 1, "b": 2}\n{"a": 1, "b": 2}\n'])(
    "prose and other formats are no table: %j",
    (text) => expect(csv.detect(buildDump("t.txt", text))).toBeLessThan(0.12),
  );
});
