import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { htmlToBlocks, htmlToLine } from "@/lib/ingest/html/html-to-blocks";

const textsOf = (html: string) => htmlToBlocks(html).blocks.map((block) => block.text);

describe("htmlToBlocks", () => {
  test("headings, paragraphs, list items and quotations keep their kind", () => {
    const html =
      "<h2>Harbour</h2><p>One.</p><ul><li>a</li><li><p>b</p></li></ul><blockquote><p>Q</p></blockquote>";
    expect(htmlToBlocks(html).blocks).toEqual([
      { type: "h", text: "Harbour" },
      { type: "p", text: "One." },
      { type: "li", text: "a" },
      { type: "li", text: "b" },
      { type: "quote", text: "Q" },
    ]);
  });

  test("a nested list gives each item its own block", () => {
    expect(textsOf("<ul><li>outer<ul><li>inner</li></ul></li><li>next</li></ul>")).toEqual([
      "outer",
      "inner",
      "next",
    ]);
  });

  test("a line break stays in the text, an empty line starts a paragraph", () => {
    expect(textsOf("one<br>two<br/><br />three")).toEqual(["one\ntwo", "three"]);
  });

  test("entities are decoded once and white space is folded", () => {
    expect(textsOf("<p>Fish &amp;  chips\n &eacute;&#8364;&amp;lt;</p>")).toEqual(["Fish & chips é€&lt;"]);
  });

  test("scripts, styles and embedded objects are not text", () => {
    expect(
      textsOf("a<script>alert(1)</script><style>p{}</style><iframe>x</iframe><svg><text>y</text></svg>b"),
    ).toEqual(["ab"]);
  });

  test("table rows become lines with their cells apart", () => {
    expect(
      textsOf("<table><tr><td>Port</td><td>12</td></tr><tr><td>Quay</td><td>7</td></tr></table>"),
    ).toEqual(["Port 12", "Quay 7"]);
  });

  test("links are absolute http(s) addresses, each once", () => {
    const html =
      '<a href="https://a.example/x?y=1&amp;z=2">a</a><a href="/rel">r</a><a href="javascript:alert(1)">j</a><a href="#n">n</a><a href="https://a.example/x?y=1&amp;z=2">again</a>';
    expect(htmlToBlocks(html).links).toEqual(["https://a.example/x?y=1&z=2"]);
    expect(htmlToBlocks(html, "https://b.example/news/").links).toEqual([
      "https://a.example/x?y=1&z=2",
      "https://b.example/rel",
    ]);
  });

  test("very deep nesting loses no text and takes linear time", () => {
    const deep = `${"<div>".repeat(200_000)}bottom${"</div>".repeat(200_000)}<p>after</p>`;
    const started = performance.now();
    expect(textsOf(deep)).toEqual(["bottom", "after"]);
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  test("no markup makes it throw or leave tags in the text of plain words", () => {
    const piece = fc.constantFrom(
      "<p>",
      "</p>",
      "<li>",
      "<br>",
      "<a href='",
      "'>",
      "<",
      ">",
      "&",
      "&amp;",
      "word",
      " ",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "</script>",
      "<script>",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const block of htmlToBlocks(pieces.join("")).blocks) expect(block.text.trim()).not.toBe("");
      }),
    );
  });
});

describe("htmlToLine", () => {
  test("strips tags and decodes entities on one line", () => {
    expect(htmlToLine(" <b>Fish</b> &amp;\n chips ")).toBe("Fish & chips");
  });

  test("leaves a bare less-than sign alone", () => {
    expect(htmlToLine("Costs < 5 euros, not <b")).toBe("Costs < 5 euros, not <b");
  });
});
