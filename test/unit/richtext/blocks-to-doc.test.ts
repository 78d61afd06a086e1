import { getSchema } from "@tiptap/core";
import { describe, expect, test } from "vitest";
import { RICH_TEXT_MARKS, RICH_TEXT_NODES, richTextDocSchema } from "@/lib/domain/rich-text";
import { blocksToDoc } from "@/lib/richtext/blocks-to-doc";
import { extensions } from "@/lib/richtext/extensions";
import { renderDoc } from "@/lib/richtext/render";
import { docToText } from "@/lib/richtext/to-text";

const doc = blocksToDoc([
  { type: "h", text: "The plan" },
  { type: "p", text: "See https://example.org/plan?a=1&b=2, or ask.\nSecond line." },
  { type: "li", text: "one" },
  { type: "li", text: "two" },
  { type: "quote", text: "It works." },
  { type: "quote", text: "It really does." },
  { type: "p", text: "   " },
]);

test("neighbouring list items become one list, neighbouring quotations one quotation", () => {
  expect(doc.content?.map(({ type }) => type)).toEqual(["heading", "paragraph", "bulletList", "blockquote"]);
});

test("the draft renders as the blocks say, with addresses linked", () => {
  expect(renderDoc(doc)).toBe(
    "<h2>The plan</h2>" +
      '<p>See <a href="https://example.org/plan?a=1&amp;b=2" rel="noopener">https://example.org/plan?a=1&amp;b=2</a>, or ask.<br />Second line.</p>' +
      "<ul><li>one</li><li>two</li></ul>" +
      "<blockquote><p>It works.</p><p>It really does.</p></blockquote>",
  );
});

test("the words come out as plain text", () => {
  expect(docToText(doc)).toBe(
    "The plan\n\nSee https://example.org/plan?a=1&b=2, or ask.\nSecond line.\n\none\ntwo\n\nIt works.\n\nIt really does.",
  );
});

test("no blocks give one empty paragraph, which the editor can open", () => {
  expect(blocksToDoc([])).toEqual({ type: "doc", content: [{ type: "paragraph" }] });
  expect(renderDoc(blocksToDoc([]))).toBe("");
});

test("the editor's schema has exactly the nodes and marks that may be stored", () => {
  const schema = getSchema(extensions);
  expect(Object.keys(schema.nodes).sort()).toEqual([...RICH_TEXT_NODES].sort());
  expect(Object.keys(schema.marks).sort()).toEqual([...RICH_TEXT_MARKS].sort());
});

test("a draft passes the editor's schema and the stored one", () => {
  expect(() => getSchema(extensions).nodeFromJSON(doc).check()).not.toThrow();
  expect(richTextDocSchema.parse(doc)).toEqual(doc);
});

describe("links of a block", () => {
  const hrefs = (text: string, links: { start: number; text: string; href: string }[]) =>
    renderDoc(blocksToDoc([{ type: "p", text, links }]));

  test("become marks where their words stand, of equal words the right ones", () => {
    expect(hrefs("Here, or here.", [{ start: 9, text: "here", href: "https://a.example/" }])).toBe(
      '<p>Here, or <a href="https://a.example/" rel="noopener">here</a>.</p>',
    );
  });

  test("are found again where a repair has moved their words, and left out where it has changed them", () => {
    const links = [
      { start: 12, text: "the report", href: "https://a.example/" },
      { start: 30, text: "gone", href: "https://b.example/" },
    ];
    expect(hrefs("Read the report now.", links)).toBe(
      '<p>Read <a href="https://a.example/" rel="noopener">the report</a> now.</p>',
    );
  });

  test("that are no web addresses are text", () => {
    expect(hrefs("word", [{ start: 0, text: "word", href: "javascript:alert(1)" }])).toBe("<p>word</p>");
  });

  test("stand beside addresses that the text itself has", () => {
    const links = [{ start: 20, text: "there", href: "https://b.example/" }];
    expect(hrefs("https://a.example/ or there", links)).toBe(
      '<p><a href="https://a.example/" rel="noopener">https://a.example/</a> or <a href="https://b.example/" rel="noopener">there</a></p>',
    );
  });
});
