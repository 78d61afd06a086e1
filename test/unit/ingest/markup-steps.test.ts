import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paragraphsFromBlankLines } from "@/lib/ingest/clean/blank-lines";
import { dropShortcodes } from "@/lib/ingest/clean/shortcodes";
import { buildRawItem } from "@/lib/ingest/formats/raw-item";
import { clean } from "@/lib/ingest/stages/clean";
import { expectLinear } from "@/test/support/processor-time";

const cleanBody = (source: string, kind: "text" | "html" = "html", skip: readonly string[] = []) =>
  clean(buildRawItem({ position: 0, spans: [[0, 1]], title: "T", body: { kind, source } }), {
    skip: new Set(skip),
  });
const textsOf = (source: string, kind: "text" | "html" = "html") =>
  cleanBody(source, kind).body.map(({ text }) => text);

describe("shortcodes", () => {
  test.each([
    ["[gallery ids='1,2']", ""],
    ["a [highlight]word[/highlight] b", "a word b"],
    ["a [unheard_of kind=“x”] b", "a  b"],
    ["a [unheard_of kind=&#8220;x&#8221;] b", "a  b"],
    ["[own]kept[/own]", "kept"],
    ["[et_pb_text]One[/et_pb_text]", "|One|"],
    ["[[gallery]]", "[gallery]"],
  ])("%s gives %s", (source, expected) => {
    expect(dropShortcodes(source, "|").replace(/^\|\|?$/, "")).toBe(expected);
  });

  test.each([
    "He said [sic] so",
    "[Reuters] Paris",
    "[1] a note",
    "[code]if [x][/code]",
    "array[index] = 3",
    "[name withheld]",
  ])("words in brackets stay: %s", (source) => expect(dropShortcodes(source, "|")).toBe(source));

  test("are a step that is named, shown and can be left out", () => {
    const source = "<p>One [gallery ids='1'] two</p>";
    expect(cleanBody(source).steps.map(({ name }) => name)).toEqual(["drop-shortcodes"]);
    expect(cleanBody(source, "html", ["drop-shortcodes"]).body[0]?.text).toContain("[gallery");
  });

  test("go from plain text too, with the notes of the block editor", () => {
    expect(textsOf("One two.<!--more-->\n\n[gallery]\n\nThree four.", "text")).toEqual([
      "One two.",
      "Three four.",
    ]);
  });
});

describe("blank lines", () => {
  test("make paragraphs where no element does", () => {
    expect(textsOf("One <b>two</b>\n\nthree\n\n<h2>Four</h2>\nfive")).toEqual([
      "One two",
      "three",
      "Four",
      "five",
    ]);
  });

  test.each([
    "<p>One\n\ntwo</p>",
    "<ul><li>One\n\ntwo</li></ul>",
    "<table><tr><td>One\n\ntwo</td></tr></table>",
    "<p>One\n\ntwo\n<div>three</div>",
  ])("mean nothing inside %s", (source) => expect(textsOf(source)[0]).toBe("One two"));

  test("between blocks are no change", () => {
    const source = "<p>One</p>\n\n<p>Two</p>\n\n<!-- note -->\n\n<ul>\n\n<li>x</li>\n\n</ul>";
    expect(paragraphsFromBlankLines(source)).toBe(source);
  });
});

describe("hostile markup", () => {
  test("whatever the fragment, no letter of it is lost", () => {
    const piece = fc.constantFrom(
      "<p>",
      "</p>",
      "<b>",
      "\n\n",
      "\n",
      "word",
      "<li>",
      "<",
      ">",
      "<!--",
      "-->",
      "<br>",
      "é",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const source = pieces.join("");
        const changed = paragraphsFromBlankLines(source);
        expect(changed.replaceAll("<br>", "").replace(/\s+/g, "")).toBe(
          source.replaceAll("<br>", "").replace(/\s+/g, ""),
        );
      }),
    );
  });

  test.each(["[", "[a ", "[a b=", "<", "<b ", "\n\n<", "<!-- wp:", "[/a]", "[[a]"])(
    "“%s” again and again is read in linear time",
    (unit) => {
      expectLinear(500_000, (size) => unit.repeat(size / unit.length), cleanBody);
    },
  );
});
