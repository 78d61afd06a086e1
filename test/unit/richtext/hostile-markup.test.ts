import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { expect, test } from "vitest";
import { htmlToBlocks } from "@/lib/ingest/html/html-to-blocks";
import { blocksToDoc } from "@/lib/richtext/blocks-to-doc";
import { renderDoc } from "@/lib/richtext/render";
import { sanitise } from "@/lib/richtext/sanitise";
import { tries } from "@/test/support/fuzz";

const TAGS =
  "h2 h3 h4 p ul ol li blockquote a strong em br hr figure figcaption table caption thead tbody tr th td";
const ALLOWED: Readonly<Record<string, RegExp>> = {
  href: /^(?:https?:\/\/|mailto:)/i,
  rel: /^noopener$/,
  start: /^-?\d+$/,
  scope: /^(?:row|col)$/,
  colspan: /^\d+$/,
  rowspan: /^\d+$/,
  "data-media": /^\d+$/,
};

/** What a browser would make of `html` that a body must not have; the parser is that of the standard. */
function dangersIn(html: string): string[] {
  const found: string[] = [];
  const visit = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]) => {
    for (const node of nodes) {
      if (node.nodeName.startsWith("#") && !("tagName" in node)) {
        if (node.nodeName !== "#text") found.push(node.nodeName);
        continue;
      }
      if (!("tagName" in node)) continue;
      if (!TAGS.split(" ").includes(node.tagName)) found.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs)
        if (!ALLOWED[name]?.test(value)) found.push(`${node.tagName} ${name}=${value}`);
      visit(node.childNodes);
    }
  };
  visit(parseFragment(html).childNodes);
  return found;
}

const name = fc.constantFrom(
  ..."p a b h2 ul ol li table tr td th caption figure blockquote div span br hr pre".split(" "),
  ..."script style svg math mtext mglyph annotation-xml foreignObject title textarea noscript".split(" "),
  ..."template iframe object form input select option xmp plaintext image video base meta link A-B".split(
    " ",
  ),
);
const value = fc.constantFrom(
  ...[
    "x",
    "",
    "javascript:alert(1)",
    "java\tscript:1",
    "data:text/html,x",
    "https://a.example/?b=1&c",
    "//a",
  ],
  ...[
    "mailto:a@b.example",
    "1",
    "-1",
    "999999999999",
    "</p>",
    "-->",
    "]]>",
    "&quot;&gt;<b>",
    "&#106;avascript:1",
  ],
);
const attribute = fc
  .tuple(
    fc.constantFrom(
      ..."href src style onclick onerror start colspan scope id data-media xlink:href".split(" "),
    ),
    fc.constantFrom('"', "'", "", "`"),
    value,
  )
  .map(([key, quote, text]) => ` ${key}=${quote}${text}${quote}`);
const piece = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(name, fc.array(attribute, { maxLength: 2 }))
      .map(([tag, all]) => `<${tag}${all.join("")}>`),
  },
  { weight: 3, arbitrary: name.map((tag) => `</${tag}>`) },
  fc.constantFrom(
    "<!--",
    "-->",
    "--!>",
    "<![CDATA[",
    "]]>",
    "<?x",
    "?>",
    "<!doctype x>",
    "</",
    "<",
    ">",
    "/>",
  ),
  fc.constantFrom(
    "&lt;script&gt;",
    "&amp;lt;b&gt;",
    "&#0;",
    "&#x3c;img src=x onerror=1&#x3e;",
    "\u0000",
    "<\u0000b>",
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.constant("Boats came in."),
);
const markup = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

test("whatever markup is sanitised, a browser finds nothing in it that may not be there", () => {
  fc.assert(
    fc.property(markup, (html) => {
      expect(dangersIn(sanitise(html))).toEqual([]);
    }),
    tries(500),
  );
});

test("whatever markup an item is made of, a browser finds nothing in its body that may not be there", () => {
  fc.assert(
    fc.property(markup, (html) => {
      const { blocks, links } = htmlToBlocks(html, "https://quay.example/a");
      expect(dangersIn(renderDoc(blocksToDoc(blocks)))).toEqual([]);
      for (const link of links) expect(link).toMatch(/^https?:\/\//i);
    }),
    tries(300),
  );
});
