import { describe, expect, test } from "vitest";
import { textToBlocks } from "@/lib/ingest/clean/text-to-blocks";

const texts = (source: string) => textToBlocks(source).map(({ text }) => text);

/** Set in a column of 42 signs, as books and leaflets are. */
const NARROW = `The lock keeper rose at four, since the
coal boats came with the first of the ebb,
and nobody had ever seen him late for one
of them. He kept a ledger of their names.

His daughter kept another, in which stood
who had waved. It is the better of the two
by a good way, and half as long. You did
not pass her window without a hand raised.`;

describe("a text that was broken at a width", () => {
  test("is put together again however narrow it was set", () => {
    expect(texts(NARROW)).toEqual([
      "The lock keeper rose at four, since the coal boats came with the first of the ebb, and nobody had ever seen him late for one of them. He kept a ledger of their names.",
      "His daughter kept another, in which stood who had waved. It is the better of the two by a good way, and half as long. You did not pass her window without a hand raised.",
    ]);
  });

  test("keeps a heading above a paragraph apart from it", () => {
    expect(texts(`${NARROW}\n\nOf ledgers\nBoth books lie in the museum now, beside\nthe lamp.`)).toContain(
      "Of ledgers",
    );
  });

  test("goes on behind a full line that ends a sentence, where blank lines part the paragraphs", () => {
    const [first] = texts(
      NARROW.replace("who had waved. It is", "who had waved well\nand often to her. It is"),
    );
    expect(first).toMatch(/^The lock keeper .* their names\.$/);
  });

  test("is not seen in verses, whose lines are of any width", () => {
    const verses =
      "So he went\nand the tide with its boats and its bells\nwent as well\nand the night came\nto the quay where the old women sell\nall they had\nand a shell";
    expect(texts(verses).length).toBeGreaterThan(4);
  });

  test("is not seen in lines that are sentences", () => {
    const lines = [
      "The harbour opens at six in the morning.",
      "No boat leaves before the bell has rung.",
      "Dogs stay on the leash until the gate.",
    ];
    expect(texts(lines.join("\n"))).toEqual(lines);
  });
});
