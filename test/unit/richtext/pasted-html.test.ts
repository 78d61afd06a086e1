import { getSchema } from "@tiptap/core";
import { DOMParser } from "@tiptap/pm/model";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { foldForSearch } from "@/lib/domain/search-text";
import { extensions } from "@/lib/richtext/extensions";
import { fitPastedHtml } from "@/lib/richtext/pasted-html";

/** What the editor makes of pasted HTML: each block with its text. */
function pasted(html: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${fitPastedHtml(html)}</body></html>`);
  const doc = DOMParser.fromSchema(getSchema(extensions)).parse(document.body as unknown as HTMLElement);
  return doc.content.content.map(({ type, attrs, textContent }) =>
    type.name === "heading" ? `h${attrs.level} ${textContent}` : textContent,
  );
}

test("headings that a body does not have become the nearest that it has", () => {
  const html = '<H1 class="x">One</H1><h2>Two</h2><h4>Four</h4><h5>Five</h5><h6>Six</h6><hr>';
  expect(pasted(html).slice(0, 5)).toEqual(["h2 One", "h2 Two", "h4 Four", "h4 Five", "h4 Six"]);
});

test.each([
  ["CO<sub>2</sub> on 3 m<sup class='u'>2</sup>", "CO₂ on 3 m²"],
  ["10<sup>-6</sup>, x<sub>(1)</sub>", "10⁻⁶, x₍₁₎"],
  ['10<span style="font-size:9px;vertical-align:super;">12</span>', "10¹²"],
  ['H<span style="vertical-align: sub">2</span>O', "H₂O"],
  ["the 1<sup>st</sup> and 2<sup>2x</sup>", "the 1st and 22x"],
  ["said<sup><a href='#n'>[3]</a></sup> so<sup></sup>", "said[3] so"],
  ["if 1 &lt;sup&gt;2&lt;/sup&gt;", "if 1 <sup>2</sup>"],
])("numbers above and below the line stay there, words stand in it: %s", (html, text) => {
  expect(pasted(`<p>${html}</p>`)).toEqual([text]);
});

test("a search finds them as they are typed", () => {
  expect([foldForSearch("CO₂"), foldForSearch("m²")]).toEqual([foldForSearch("CO2"), foldForSearch("m2")]);
});
