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

  test("is put together in a language of many capitals, among headings and short lines", () => {
    const column = [
      "Der Schleusenwärter stand um vier auf, denn die",
      "Kähne kamen mit der ersten Ebbe und mit ihnen die",
      "halbe Stadt. Er führte ein Buch über ihre Namen,",
      "und niemand hat ihn je zu spät gesehen, weder im",
      "Winter noch im Herbst. Seine Tochter führte ein",
      "anderes, darin stand, wer gegrüßt hatte. Es ist das",
      "bessere der beiden, sagt Archivarin Lene Brodersen.",
    ];
    const lists = [
      "Inhalt",
      "Bücher 3",
      "Boote 4",
      "Brücken 5",
      "Bäume 6",
      "Ihre",
      "Lene Brodersen",
      "Archiv",
    ];
    const text = [...lists, ...column, "2 Die Boote", ...column, ...lists].join("\n");
    expect(texts(text).filter((line) => line.includes("Schleusenwärter"))).toEqual([
      column.join(" "),
      column.join(" "),
    ]);
  });

  test("goes on behind a line whose parted word was made whole", () => {
    const [first = "", second = "", ...rest] = NARROW.split("\n");
    expect(
      texts(
        [
          `${first} ${second} and with the very first of the`,
          "boats of them and of all who came after,",
          ...rest,
        ].join("\n"),
      )[0],
    ).toMatch(/first of the boats of them and of all/);
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
