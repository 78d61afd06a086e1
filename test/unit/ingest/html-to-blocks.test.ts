import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { htmlToBlocks, htmlToLine } from "@/lib/ingest/html/html-to-blocks";
import { expectLinear } from "@/test/support/processor-time";

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

  test("table rows become lines with their cells apart, also where a cell holds a paragraph", () => {
    expect(
      textsOf("<table><tr><th>Place</th><th>Boats</th></tr><tr><td>Port</td><td><p>12</p></td></tr></table>"),
    ).toEqual(["Place | Boats", "Port | 12"]);
  });

  test("a table that lays out a page keeps its paragraphs apart", () => {
    const column = "<p>The quay opens again.</p><p>The ferry keeps its old times.</p>";
    expect(textsOf(`<table><tr><td>Menu</td><td>${column}</td></tr></table>`)).toEqual([
      "Menu",
      "The quay opens again.",
      "The ferry keeps its old times.",
    ]);
  });

  test("what an attribute or a style hides is not text", () => {
    expect(
      textsOf(
        '<p>a<span hidden>b</span>c<span style="color:red; display : none">d</span></p><div hidden><p>e</p></div><p>f</p>',
      ),
    ).toEqual(["ac", "f"]);
  });

  test("lists, bullets and settings of a word processor are read as what they look like", () => {
    const item = (text: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`;
    const html = `<xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><p class=MsoTitle>Quay</p>${item("one")}${item("two")}<p class=MsoNormal>Text.</p>`;
    expect(htmlToBlocks(html).blocks).toEqual([
      { type: "h", text: "Quay" },
      { type: "li", text: "one" },
      { type: "li", text: "two" },
      { type: "p", text: "Text." },
    ]);
  });

  test("text pasted from an online editor is read through its spans", () => {
    const html =
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-size:11pt">The quay </span><span style="font-weight:700">opens</span><span>.</span></p><br /></b>';
    expect(textsOf(html)).toEqual(["The quay opens."]);
  });

  test("the mark of a footnote is set apart; other raised numbers stay", () => {
    expect(textsOf('<p>said so.<sup><a href="#fn1">1</a></sup> 5 m<sup>2</sup></p>')).toEqual([
      "said so.[1] 5 m2",
    ]);
  });

  test("links keep their words and places", () => {
    const html =
      '<p>See here, or  <a href="https://a.example/r">here &amp;\n now</a>.<br><br>And <a href="/b"><b>there</b></a> <a href="#x">no</a></p><table><tr><td>x</td><td><a href="https://c.example/">c</a></td></tr></table>';
    expect(htmlToBlocks(html, "https://b.example/").blocks).toEqual([
      {
        type: "p",
        text: "See here, or here & now.",
        links: [{ start: 13, text: "here & now", href: "https://a.example/r" }],
      },
      { type: "p", text: "And there no", links: [{ start: 4, text: "there", href: "https://b.example/b" }] },
      { type: "p", text: "x | c", links: [{ start: 4, text: "c", href: "https://c.example/" }] },
    ]);
  });

  test("a link over several paragraphs is a link in each", () => {
    const { blocks } = htmlToBlocks('<a href="https://a.example/"><p>one</p><p>two</p></a>');
    expect(blocks.map(({ links }) => links?.map(({ text }) => text))).toEqual([["one"], ["two"]]);
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
    const deep = (depth: number) => `${"<div>".repeat(depth)}bottom${"</div>".repeat(depth)}<p>after</p>`;
    expectLinear(200_000, deep, (html) => expect(textsOf(html)).toEqual(["bottom", "after"]));
  });

  test.each([
    "<a href=https://a.example/>x</a> ",
    "<sup><a href=#1>1</a></sup>",
    "<tr><td>a<td>b",
    "<span hidden>x",
  ])("very many times %j take linear time", (piece) => {
    expectLinear(100_000, (times) => piece.repeat(times), htmlToBlocks);
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
