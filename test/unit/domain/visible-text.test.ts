import { expect, test } from "vitest";
import { visibleParts } from "@/lib/domain/visible-text";

const shown = (text: string) =>
  visibleParts(text)
    .map((part) =>
      part.kind === "text" ? part.text : `[${part.label}${part.count > 1 ? ` ${part.count}` : ""}]`,
    )
    .join("");

test.each([
  ["a\u202eb\u202c", "a[RLO]b[PDF]"],
  ["\ufeffstart", "[BOM]start"],
  ["nul\0", "nul[NUL]"],
  ["half \ud83d pair", "half [U+D83D] pair"],
  ["bell\u0007", "bell[U+0007]"],
  [`\0\0\0a\u200b\u200b\u2060\u200b${"\0".repeat(70_000)}`, "[NUL 3]a[ZWSP 2][WJ][ZWSP][NUL 70000]"],
])("what hides or turns text is shown: %j", (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test.each(["tab\tand\r\nline", "👩‍👩‍👧", "می‌خواهم", "plain"])(
  "what belongs to the text stays: %j",
  (text) => {
    expect(visibleParts(text)).toEqual([{ kind: "text", text }]);
  },
);

test("a line too long for one text node of a page comes in parts, no character of it cut in two", () => {
  const line = `${"x".repeat(59_999)}👩${"word ".repeat(30_000)}`;
  const parts = visibleParts(line);
  expect(parts.map((part) => (part.kind === "text" ? part.text : "?")).join("")).toBe(line);
  for (const part of parts) {
    if (part.kind !== "text") continue;
    expect(part.text.length).toBeLessThanOrEqual(65_536);
    expect(part.text).not.toMatch(/\p{Cs}/u);
  }
});
