import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { Parser } from "htmlparser2";
import { expect, test } from "vitest";
import type { RichTextDoc, RichTextNode } from "@/lib/domain/rich-text";
import { RICH_TEXT_MARKS, RICH_TEXT_NODES } from "@/lib/domain/rich-text";
import { renderDoc } from "@/lib/richtext/render";
import { safeHref } from "@/lib/richtext/safe-href";
import { sanitise } from "@/lib/richtext/sanitise";
import { tries } from "@/test/support/fuzz";

const TAGS = new Set(
  "h2 h3 h4 p ul ol li blockquote a strong em br hr table caption thead tbody tr th td".split(" "),
);

/** Everything in `html` that a body must not have, found by a parser and not by patterns. */
function dangers(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!TAGS.has(name)) found.push(`<${name}>`);
      for (const [key, value] of Object.entries(attributes)) {
        if (name === "a" && key === "rel" && value === "noopener") continue;
        if (name === "ol" && key === "start" && /^\d+$/.test(value)) continue;
        if (name === "th" && key === "scope" && /^(?:col|row)$/.test(value)) continue;
        if (/^t[hd]$/.test(name) && /^(?:col|row)span$/.test(key) && /^\d+$/.test(value)) continue;
        if (name === "a" && key === "href" && /^(https?:\/\/|mailto:)/.test(value)) continue;
        found.push(`${name} ${key}=${value}`);
      }
    },
    oncomment: (text) => found.push(`comment ${text}`),
    onprocessinginstruction: (name) => found.push(`instruction ${name}`),
  });
  parser.end(html);
  return found;
}

const paragraph = (text: string, href?: string): RichTextDoc => ({
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: [{ type: "text", text, ...(href ? { marks: [{ type: "link", attrs: { href } }] } : {}) }],
    },
  ],
});

const PAYLOADS = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '"><svg/onload=alert(1)>',
  "<a href='javascript:alert(1)'>x</a>",
  "<style>@import 'x'</style>",
  '<math><mtext><table><mglyph><style><!--</style><img title="--><img src=1 onerror=alert(1)>">',
  "</p><iframe srcdoc='<script>1</script>'>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  "<form><input name=innerHTML><button formaction=javascript:1>",
];

test.each(PAYLOADS)("%s stays text in a body and harmless in the sanitiser", (payload) => {
  expect(dangers(renderDoc(paragraph(payload)))).toEqual([]);
  expect(dangers(sanitise(payload))).toEqual([]);
  expect(dangers(renderDoc(paragraph("x", payload)))).toEqual([]);
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "java\tscript:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  "\u00a0javascript:alert(1)",
  "\u200bjava\u200dscript:alert(1)",
  "vbscript:x",
  "data:text/html,<script>1</script>",
  "file:///etc/passwd",
  "//example.org/x",
  "/relative",
  "http://",
  "blob:https://example.org/1",
  "https://user:secret@example.org/",
  "",
])("%j is not a target to link to", (href) => {
  expect(safeHref(href)).toBeNull();
  expect(renderDoc(paragraph("word", href))).toBe("<p>word</p>");
});

test.each([
  ["https://example.org/a b", "https://example.org/ab"],
  [" HTTPS://Example.org", "https://example.org/"],
  ["mailto:desk@example.org", "mailto:desk@example.org"],
  ['https://example.org/"onclick="x', "https://example.org/%22onclick=%22x"],
])("%j links to %s", (raw, href) => {
  expect(safeHref(raw)).toBe(href);
});

test("any tree of nodes renders to harmless HTML", () => {
  const { node } = fc.letrec<{ node: RichTextNode }>((tie) => ({
    node: fc.record(
      {
        type: fc.constantFrom(...RICH_TEXT_NODES),
        text: fc.oneof(fc.string(), fc.constantFrom(...PAYLOADS)),
        attrs: fc.record({
          level: fc.integer(),
          start: fc.integer(),
          caption: fc.constantFrom(null, ...PAYLOADS),
          colspan: fc.integer(),
          rowspan: fc.integer(),
        }),
        marks: fc.array(
          fc.record({
            type: fc.constantFrom(...RICH_TEXT_MARKS),
            attrs: fc.record({ href: fc.oneof(fc.webUrl(), fc.string(), fc.constantFrom(...PAYLOADS)) }),
          }),
          { maxLength: 3 },
        ),
        content: fc.array(tie("node"), { maxLength: 4 }),
      },
      { requiredKeys: ["type"] },
    ),
  }));
  fc.assert(
    fc.property(fc.array(node, { maxLength: 5 }), (content) => {
      expect(dangers(renderDoc({ type: "doc", content }))).toEqual([]);
    }),
    tries(300),
  );
});

test("very deep nesting neither overflows nor loses the words", () => {
  let node: RichTextNode = { type: "paragraph", content: [{ type: "text", text: "bottom" }] };
  for (let depth = 0; depth < 200; depth += 1) node = { type: "blockquote", content: [node] };
  expect(renderDoc({ type: "doc", content: [node] })).toContain("bottom");
});

const suite = resolve(process.cwd(), "../shared/suites/xss/payloads.json");
test.runIf(existsSync(suite))("a public collection of attacks comes out harmless", () => {
  const payloads = JSON.parse(readFileSync(suite, "utf8")) as { title: string; payload: string }[];
  const failures = payloads.flatMap(({ title, payload }) => {
    const html = [sanitise(payload), renderDoc(paragraph(payload)), renderDoc(paragraph("x", payload))];
    return html.flatMap(dangers).map((danger) => `${title}: ${danger}`);
  });
  expect(payloads.length).toBeGreaterThan(10);
  expect(failures).toEqual([]);
});
