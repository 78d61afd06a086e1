import fc from "fast-check";
import { expect, test } from "vitest";
import { wrapText } from "@/lib/newsletter/wrap-text";

test("lines break between words, before the width", () => {
  const text = wrapText("The harbour council met again and decided nothing at all.", { width: 20 });
  expect(text.split("\n")).toEqual(["The harbour council", "met again and", "decided nothing at", "all."]);
});

test("an address stays whole, however long it is", () => {
  const url = `https://news.example.org/articles/${"long-".repeat(30)}end`;
  expect(wrapText(`Read ${url} now`, { width: 40 }).split("\n")).toEqual(["Read", url, "now"]);
});

test("scripts without spaces break between signs, which take two columns", () => {
  const lines = wrapText("港湾委員会は再び集まり何も決めなかった。", { width: 20 }).split("\n");
  expect(lines.join("")).toBe("港湾委員会は再び集まり何も決めなかった。");
  expect(lines.every((line) => [...line].length <= 11)).toBe(true);
});

test("no word is lost and no line with a break in it is too long", () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,30}$/)),
      fc.integer({ min: 10, max: 80 }),
      (words, width) => {
        const lines = wrapText(words.join(" "), { width }).split("\n");
        expect(lines.join(" ").split(" ").filter(Boolean)).toEqual(words);
        for (const line of lines) expect(line.length <= width || !line.includes(" ")).toBe(true);
      },
    ),
  );
});
