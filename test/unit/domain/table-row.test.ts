import { expect, test } from "vitest";
import { withoutTables } from "@/lib/domain/table-row";

test.each([
  [
    "a table with its caption",
    "What it costs:\n\nIn thousands\nQuay | 9\nLamps | 8\n\nAll is paid.",
    "What it costs:\n\nAll is paid.",
  ],
  ["a table that is cut off", "It begins.\n\nQuay | 9\nLam", "It begins."],
  ["a table alone", "Quay | 9", ""],
])("the opening of a text leaves %s out", (_name, text, words) => {
  expect(withoutTables(text)).toBe(words);
});

test("a text without tables stays as it is", () => {
  const text = "One line\nand another|one.\n\n\nThe end.";
  expect(withoutTables(text).replace(/\n+/g, "\n")).toBe(text.replace(/\n+/g, "\n"));
});
