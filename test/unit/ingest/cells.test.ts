import fc from "fast-check";
import { expect, test } from "vitest";
import { linesAndCells } from "@/lib/ingest/text/lines";

test("the cells of a row are lines of their own", () => {
  const text = "Date\tTitle\tAbout\r\n3 May\t\tBridge opens \t\n| 4 May | Ferry stops | |\nno | row";
  expect(linesAndCells(text).map((cell) => cell.text)).toEqual([
    ...["Date", "Title", "About"],
    ...["3 May", "Bridge opens"],
    ...["4 May", "Ferry stops"],
    "no | row",
  ]);
});

test("every word of any text is in one line or cell, in its order", () => {
  const piece = fc.constantFrom("\t", "|", "\n", "\r\n", " ", "a", "Bridge opens");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      let at = 0;
      for (const { start, end, next, text: words } of linesAndCells(text)) {
        expect(text.slice(at, start)).toMatch(/^[|\t ]*$/);
        expect(text.slice(start, end).trim()).toBe(words);
        expect(next).toBeGreaterThanOrEqual(end);
        at = next;
      }
      expect(at).toBe(text.length);
    }),
  );
});
