import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RichTextDoc } from "@/lib/domain/rich-text";
import { blocksToDoc } from "@/lib/richtext/blocks-to-doc";
import { compareBodies, composeBody } from "@/lib/richtext/three-way";
import { docToText } from "@/lib/richtext/to-text";
import { tries } from "@/test/support/fuzz";

const doc = (...texts: string[]): RichTextDoc => blocksToDoc(texts.map((text) => ({ type: "p", text })));
const kinds = (base: RichTextDoc, ours: RichTextDoc, theirs: RichTextDoc) =>
  compareBodies({ base, ours, theirs }).map(({ kind }) => kind);

describe("three forms of a body", () => {
  test("what only one side changed is told from what both did", () => {
    const base = doc("One.", "Two.", "Three.", "Four.");
    expect(
      kinds(base, doc("One!", "Two.", "Three.", "Four."), doc("One.", "Two.", "Three!", "Four.")),
    ).toEqual(["ours", "same", "theirs", "same"]);
    expect(kinds(base, doc("1.", "Two.", "Three.", "Four."), doc("I.", "Two.", "Three.", "Four."))).toEqual([
      "conflict",
      "same",
    ]);
    expect(
      kinds(base, doc("One.", "Two.", "Three!", "Four."), doc("One.", "Two.", "Three!", "Four.")),
    ).toEqual(["same", "alike", "same"]);
  });

  test("a paragraph of ours and the next one of the source are decided one by one", () => {
    const base = doc("One.", "Two.", "Three.");
    expect(kinds(base, doc("One!", "Two.", "Three."), doc("One.", "Two!", "Three."))).toEqual([
      "ours",
      "theirs",
      "same",
    ]);
    expect(kinds(base, doc("One.", "2.", "Three."), doc("1.", "Two.", "3."))).toEqual([
      "theirs",
      "ours",
      "theirs",
    ]);
    expect(kinds(base, doc("One!", "Two.", "Three."), doc("One.", "New.", "Two.", "Three."))).toEqual([
      "conflict",
      "same",
    ]);
  });

  test("what the source took out or put in is a change of its own", () => {
    const base = doc("One.", "Two.", "Three.");
    expect(kinds(base, base, doc("One.", "Three."))).toEqual(["same", "theirs", "same"]);
    expect(kinds(base, base, doc("One.", "Two.", "Three.", "Four."))).toEqual(["same", "theirs"]);
  });

  test("bold words are no change of the text, and stay where the text is kept", () => {
    const bold: RichTextDoc = {
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "One.", marks: [{ type: "bold" }] }] }],
    };
    const hunks = compareBodies({ base: doc("One."), ours: bold, theirs: doc("One.", "Two.") });
    expect(hunks.map(({ kind }) => kind)).toEqual(["same", "theirs"]);
    expect(composeBody(hunks, () => "take").content?.[0]).toEqual(doc("One.").content?.[0]);
    expect(composeBody(hunks, ({ kind }) => (kind === "theirs" ? "take" : "keep")).content?.[0]).toEqual(
      bold.content?.[0],
    );
  });

  test("items of a list are taken one by one, and stay in one list", () => {
    const list = (...texts: string[]) => blocksToDoc(texts.map((text) => ({ type: "li", text })));
    const hunks = compareBodies({ base: list("a", "b"), ours: list("a", "b"), theirs: list("a", "b", "c") });
    expect(composeBody(hunks, () => "take")).toEqual(list("a", "b", "c"));
  });

  test("keeping all gives ours, taking all gives theirs, whatever the three are", () => {
    const body = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(body, body, body, (base, ours, theirs) => {
        const hunks = compareBodies({ base: doc(...base), ours: doc(...ours), theirs: doc(...theirs) });
        expect(docToText(composeBody(hunks, () => "keep"))).toBe(docToText(doc(...ours)));
        expect(docToText(composeBody(hunks, () => "take"))).toBe(docToText(doc(...theirs)));
        for (const { kind, ours: mine, theirs: other } of hunks)
          if (kind === "same" || kind === "alike")
            expect(mine.map(({ key }) => key)).toEqual(other.map(({ key }) => key));
      }),
      tries(500),
    );
  });

  test("thousands of equal paragraphs are one piece, in no time", () => {
    const long = doc(...Array.from({ length: 5_000 }, () => "Same."));
    expect(kinds(long, long, doc("Other."))).toEqual(["theirs"]);
  });
});
