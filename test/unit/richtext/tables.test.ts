import { getSchema } from "@tiptap/core";
import { DOMParser, type Node } from "@tiptap/pm/model";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import type { RichTextDoc, RichTextNode } from "@/lib/domain/rich-text";
import { richTextDocSchema } from "@/lib/domain/rich-text";
import { blocksToDoc } from "@/lib/richtext/blocks-to-doc";
import { extensions } from "@/lib/richtext/extensions";
import { fitsEditor } from "@/lib/richtext/fits-editor";
import { keepInCell } from "@/lib/richtext/keep-in-cell";
import { renderDoc } from "@/lib/richtext/render";
import { sanitise } from "@/lib/richtext/sanitise";
import { docToText } from "@/lib/richtext/to-text";

const head = (text: string, attrs?: RichTextNode["attrs"]) => cellOf("tableHeader", text, attrs);
const cell = (text: string, attrs?: RichTextNode["attrs"]) => cellOf("tableCell", text, attrs);

function cellOf(
  type: "tableHeader" | "tableCell",
  text: string,
  attrs?: RichTextNode["attrs"],
): RichTextNode {
  const content = text.split("\n").map(
    (line): RichTextNode => ({
      type: "paragraph",
      ...(line && { content: [{ type: "text", text: line }] }),
    }),
  );
  return { type, ...(attrs && { attrs }), content };
}

const tableOf = (rows: readonly RichTextNode[][], caption?: string): RichTextDoc => ({
  type: "doc",
  content: [
    {
      type: "table",
      ...(caption && { attrs: { caption } }),
      content: rows.map((content) => ({ type: "tableRow", content })),
    },
  ],
});

const budget = tableOf(
  [
    [head("Part"), head("2025", { colspan: 2 })],
    [head("Quay"), cell("1,200\nabout"), cell("")],
  ],
  "Costs <in thousands>",
);

describe("a table in a body", () => {
  test("is HTML whose header cells say what they head", () => {
    expect(renderDoc(budget)).toBe(
      "<table><caption>Costs &lt;in thousands&gt;</caption>" +
        '<thead><tr><th scope="col">Part</th><th scope="col" colspan="2">2025</th></tr></thead>' +
        '<tbody><tr><th scope="row">Quay</th><td>1,200<br />about</td><td></td></tr></tbody></table>',
    );
  });

  test("is a line for each row in its text", () => {
    expect(docToText(budget)).toBe("Costs <in thousands>\nPart | 2025\nQuay | 1,200 about |");
  });

  test("fits the editor, and may be stored as it is", () => {
    expect(fitsEditor(budget)).toBe(true);
    expect(richTextDocSchema.parse(budget)).toEqual(budget);
  });

  test("with an empty corner still has a row of headers, and the corner is none", () => {
    expect(
      renderDoc(
        tableOf([
          [head(""), head("2025"), head("2026")],
          [head("Quay"), cell("1"), cell("2")],
        ]),
      ),
    ).toBe(
      '<table><thead><tr><td></td><th scope="col">2025</th><th scope="col">2026</th></tr></thead>' +
        '<tbody><tr><th scope="row">Quay</th><td>1</td><td>2</td></tr></tbody></table>',
    );
  });

  test("keeps a header that reaches down into the data in one group with it", () => {
    const html = renderDoc(tableOf([[head("a", { rowspan: 2 }), head("b")], [cell("c")]]));
    expect(html).toContain('<tbody><tr><th scope="col" rowspan="2">a</th>');
    expect(html).not.toContain("<thead>");
  });

  test("keeps its words where nodes do not belong", () => {
    const odd: RichTextDoc = {
      type: "doc",
      content: [
        { type: "table", content: [{ type: "paragraph", content: [{ type: "text", text: "stray" }] }] },
        { type: "table", attrs: { caption: "alone" } },
        { type: "tableRow", content: [cell("one"), cell("two")] },
        tableOf([[{ type: "tableCell", content: budget.content }]]).content?.[0] as RichTextNode,
      ],
    };
    expect(renderDoc(odd)).toBe(
      "<table><tbody><tr><td>stray</td></tr></tbody></table><p>alone</p><p>one</p><p>two</p>" +
        "<table><tbody><tr><td>Part<br />2025<br />Quay<br />1,200<br />about</td></tr></tbody></table>",
    );
  });
});

test("rows that a repair gave more cells than they had lose no word", () => {
  const doc = blocksToDoc([{ type: "row", text: "a | b | c", cells: [{ isHead: true }, {}] }]);
  expect(docToText(doc)).toBe("a | b | c");
});

test("a caption that has links or no table is a paragraph", () => {
  const links = [{ start: 0, text: "Source", href: "https://a.example/" }];
  const rows = [{ type: "row", text: "a | b", cells: [{}, {}] }] as const;
  expect(renderDoc(blocksToDoc([{ type: "caption", text: "Source", links }, ...rows]))).toBe(
    '<p><a href="https://a.example/" rel="noopener">Source</a></p><table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>',
  );
  expect(renderDoc(blocksToDoc([{ type: "caption", text: "Alone" }]))).toBe("<p>Alone</p>");
});

test("the sanitiser lets nothing through on a table but where cells reach and what they head", () => {
  const html =
    '<table border="1" onclick="x()" style="x"><tr background="x"><th scope="col" constructor="1" colspan="2" id="x">a</th><td scope="x" rowspan="-1" colspan="2e3" headers="x">b</td></tr></table>';
  expect(sanitise(html)).toBe('<table><tr><th scope="col" colspan="2">a</th><td>b</td></tr></table>');
});

const schema = getSchema(extensions);

describe("what is pasted into the editor", () => {
  const pasted = (html: string): RichTextDoc => {
    const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
    return DOMParser.fromSchema(schema)
      .parse(document.body as never)
      .toJSON();
  };

  test("a table of data becomes one, with its caption and headers", () => {
    const html = renderDoc(budget);
    expect(renderDoc(pasted(html))).toBe(html);
  });

  test("a table that lays out a page becomes text, its words apart", () => {
    const cells = "<tr><td>a</td><td><p>b</p><p>c</p></td></tr><tr><td>d <b>e</b></td><td></td></tr>";
    const doc = pasted(`<table role="presentation"><caption>f</caption>${cells}</table>`);
    expect(doc.content?.map(({ type }) => type)).not.toContain("table");
    expect(docToText(doc).split(/\n+/)).toEqual(["f", "a", "b", "c", "d e"]);
    expect(fitsEditor(doc)).toBe(true);
  });
});

describe("in a cell of the editor", () => {
  const stateIn = (doc: RichTextDoc, words: string) => {
    const node = schema.nodeFromJSON(doc);
    let at = 0;
    node.descendants((child: Node, position) => {
      if (child.isText && child.text === words) at = position;
    });
    return EditorState.create({
      doc: node,
      selection: TextSelection.create(node, at),
      plugins: [keepInCell()],
    });
  };

  test("nothing parts the table to make room for itself", () => {
    const state = stateIn(budget, "about");
    const rule = schema.nodes.horizontalRule?.create();
    const { state: after } = state.applyTransaction(state.tr.insert(state.selection.from - 1, rule as Node));
    expect(after.doc.eq(state.doc)).toBe(true);
  });

  test("words can be typed, and the table taken away", () => {
    const state = stateIn(budget, "about");
    expect(state.apply(state.tr.insertText("just ")).doc.textContent).toContain("just about");
    expect(state.apply(state.tr.delete(0, state.doc.content.size)).doc.textContent).toBe("");
  });
});
