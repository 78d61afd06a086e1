import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitCells } from "@/lib/domain/table-row";
import { htmlToBlocks } from "@/lib/ingest/html/html-to-blocks";
import { blocksToDoc } from "@/lib/richtext/blocks-to-doc";
import { renderDoc } from "@/lib/richtext/render";
import { docToText } from "@/lib/richtext/to-text";
import { tries } from "@/test/support/fuzz";

const blocksOf = (html: string) => htmlToBlocks(html, "https://site.example/").blocks;
const typesOf = (html: string) => blocksOf(html).map(({ type }) => type);

const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const DATA = row("Quay", "1,200") + row("Lights", "30");

describe("a table of data", () => {
  test("is a block for each row, with what heads it, how far cells reach and its links", () => {
    const html = `<table><caption>Costs</caption><thead><tr><td>Part</td><td colspan="2">Year</td></tr></thead>
      <tr><th>Quay</th><td rowspan=2>1 <a href="/q">more</a></td><td></td></tr><tr><th>Lights</th><td>3</td></tr></table>`;
    expect(blocksOf(html)).toEqual([
      { type: "caption", text: "Costs" },
      {
        ...{ type: "row", text: "Part | Year", isFirst: true },
        cells: [{ isHead: true }, { isHead: true, across: 2 }],
      },
      {
        ...{ type: "row", text: "Quay | 1 more | " },
        cells: [
          { isHead: true },
          { down: 2, links: [{ start: 2, text: "more", href: "https://site.example/q" }] },
          {},
        ],
      },
      { type: "row", text: "Lights | 3", cells: [{ isHead: true }, {}] },
    ]);
  });

  test("keeps the paragraphs of a cell as its lines", () => {
    const html = `<table>${row("Call", "<p>Open to towns.</p><p>Ends in May.</p>")}${row("Sum", "9")}</table>`;
    expect(blocksOf(html)[0]?.text).toBe("Call | Open to towns.\nEnds in May.");
  });

  test.each([
    [
      "all bold in its first row",
      [
        ["<b>Part</b>", "<p><strong>Eu</strong><b>ro</b></p>"],
        ["Quay", "9"],
      ],
      true,
    ],
    [
      "bold but for an empty corner",
      [
        ["", "<b>2025</b>", "<b>2026</b>"],
        ["Quay", "9", "8"],
      ],
      true,
    ],
    [
      "bold all over",
      [
        ["<b>a</b>", "<b>b</b>"],
        ["<b>c</b>", "<b>d</b>"],
      ],
      false,
    ],
    [
      "partly bold in its first row",
      [
        ["<b>a</b>", "b <b>c</b>"],
        ["d", "e"],
      ],
      false,
    ],
    [
      "bold in one word alone",
      [
        ["<b>a</b>", ""],
        ["d", "e"],
      ],
      false,
    ],
  ])("without any other mark, %s, has headers there or none", (_name, rows, isHead) => {
    const [first] = blocksOf(`<table>${rows.map((cells) => row(...cells)).join("")}</table>`);
    expect(first?.cells?.every((cell) => cell.isHead === true)).toBe(isHead);
    expect(first?.cells?.some((cell) => cell.isHead === true)).toBe(isHead);
  });

  test("begins anew where another one follows", () => {
    expect(blocksOf(`<table>${DATA}</table><table>${DATA}</table>`).map(({ isFirst }) => isFirst)).toEqual([
      true,
      undefined,
      true,
      undefined,
    ]);
  });

  test("is one inside of a table that lays out the page", () => {
    const html = `<table>${row("Menu", `<p>Text.</p><table>${DATA}</table>`)}${row("a", "b")}</table>`;
    expect(typesOf(html)).toEqual(["p", "p", "row", "row", "p"]);
  });
});

describe("what lays out a page flows as before", () => {
  const long = "A sentence that goes on. ".repeat(30);
  test.each([
    ["by its role", `<table role="presentation">${DATA}</table>`, ["Quay | 1,200", "Lights | 30"]],
    ["of one row", `<table>${row("a", "b")}</table>`, ["a | b"]],
    ["of one column", `<table>${row("a")}${row("b")}</table>`, ["a", "b"]],
    ["of whole columns of text", `<table>${row("a", long)}${row("b", long)}</table>`, null],
    ["of headings and text", `<table>${row("<h2>a</h2><p>b</p>", "c")}${row("d", "e")}</table>`, null],
    ["of pictures", `<table>${row("<img>", "a")}${row("<img>", "b")}</table>`, ["a", "b"]],
    ["with text beside its cells", `<table>${row("a", "b")}<p>x</p>${row("c", "d")}</table>`, null],
    ["with the sign between cells in one", `<table>${row("a | b", "c")}${row("d", "e")}</table>`, null],
    ["of too many rows", `<table>${row("a", "b").repeat(501)}</table>`, null],
    ["of too many columns", `<table>${row(...Array(51).fill("a"))}${row("b", "c")}</table>`, null],
    ["without an end", `<p>x</p><table>${row("a", "b")}<tr><td>c`, null],
  ])("%s", (_name, html, texts) => {
    const blocks = blocksOf(html);
    if (html.endsWith("</table>")) expect(blocks.some(({ type }) => type === "row")).toBe(false);
    if (texts) expect(blocks.map(({ text }) => text)).toEqual(texts);
  });

  test("hidden cells are no cells", () => {
    const html = `<table><tr><td>a</td><td hidden>x</td><td>b</td></tr>${row("c", "d")}</table>`;
    expect(blocksOf(html).map(({ text }) => splitCells(text))).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });
});

/** Words in the order of the text; signs between cells are nobody's. */
const words = (text: string) => text.match(/w\d+/g) ?? [];

test("the words of any table come through import, body and page in their order", () => {
  const word = fc.integer({ min: 100, max: 999 }).map((number) => `w${number}`);
  const link = word.map((one) => `<a href="https://a.example/">${one}</a>`);
  const mark = fc.constantFrom("<br>", "&nbsp;", " | ", "<b>", "</b>");
  const text = fc.array(fc.oneof(word, link, mark), { maxLength: 4 }).map((parts) => parts.join(" "));
  const { cell } = fc.letrec<{ cell: string; table: string; row: string }>((tie) => ({
    cell: fc.oneof(
      { depthSize: "small" },
      ...[text, fc.tuple(text, text).map(([one, other]) => `<p>${one}</p><p>${other}</p>`)],
      ...[text.map((one) => `<ul><li>${one}</li></ul>`), tie("table")],
    ),
    row: fc
      .array(fc.tuple(fc.constantFrom("<td>", "<th>", '<td colspan="2">', '<td rowspan="9">'), tie("cell")))
      .map((cells) => `<tr>${cells.flat().join("")}</tr>`),
    table: fc
      .tuple(text, fc.array(tie("row"), { maxLength: 4 }))
      .map(([caption, rows]) => `<table><caption>${caption}</caption>${rows.join("")}</table>`),
  }));
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 3 }), (parts) => {
      const html = parts.join("<p>w100</p>");
      const { blocks } = htmlToBlocks(html);
      for (const { type } of blocks) seen.add(type);
      const doc = blocksToDoc(blocks);
      expect(words(blocks.map((block) => block.text).join("\n"))).toEqual(words(html));
      expect(words(docToText(doc))).toEqual(words(html));
      expect(words(renderDoc(doc).replace(/<[^>]*>/g, " "))).toEqual(words(html));
    }),
    tries(500),
  );
  expect([...seen]).toEqual(expect.arrayContaining(["p", "li", "caption", "row"]));
});
