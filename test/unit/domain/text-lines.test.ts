import fc from "fast-check";
import { expect, test } from "vitest";
import { cutLines, wordStart } from "@/lib/domain/text-lines";

test("lines end at every kind of line break, and are the text together", () => {
  expect(cutLines("one\ntwo\r\nthree\rfour", 10)).toEqual([
    { start: 10, text: "one\n" },
    { start: 14, text: "two\r\n" },
    { start: 19, text: "three\r" },
    { start: 25, text: "four" },
  ]);
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 2_000 }), fc.nat(1_000), (text, start) => {
      const lines = cutLines(text, start);
      expect(lines.map((line) => line.text).join("")).toBe(text);
      let at = start;
      for (const line of lines) {
        expect(line.start).toBe(at);
        at += line.text.length;
      }
    }),
  );
});

test("blank lines that follow each other are one", () => {
  expect(cutLines("one\n\n \n\t\r\n  two", 0).map(({ text }) => text)).toEqual([
    "one\n",
    "\n \n\t\r\n",
    "  two",
  ]);
});

test("a line that is too long is cut behind a sentence, a tag or a word", () => {
  const sentence = "The ferry left the harbour with herring and a cat on board this morning. ";
  const lines = cutLines(sentence.repeat(6), 0);
  expect(lines.length).toBeGreaterThan(1);
  for (const { text } of lines) expect(text.endsWith(". ")).toBe(true);
  const feed = `<item><title>${"x".repeat(100)}</title><link>${"y".repeat(100)}</link><guid>z</guid></item>`;
  expect(cutLines(feed, 0)[0]?.text.endsWith(">")).toBe(true);
  expect(cutLines("x".repeat(1_000), 0).length).toBeGreaterThan(1);
});

test("words begin behind white space, and each sign of a script without spaces is one", () => {
  const text = "one two  three";
  expect(wordStart(text, 100, 100, 1)).toBe(104);
  expect(wordStart(text, 100, 104, 1)).toBe(109);
  expect(wordStart(text, 100, 109, 1)).toBeNull();
  expect(wordStart(text, 100, 109, -1)).toBe(104);
  expect(wordStart(text, 100, 106, -1)).toBe(104);
  expect(wordStart(text, 100, 100, -1)).toBeNull();
  expect(wordStart("港口关闭", 0, 1, 1)).toBe(2);
  expect(wordStart("港口关闭", 0, 2, -1)).toBe(1);
  expect(wordStart("مرفأ مغلق", 0, 0, 1)).toBe(5);
});
