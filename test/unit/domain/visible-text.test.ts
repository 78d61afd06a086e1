import { expect, test } from "vitest";
import { visibleParts } from "@/lib/domain/visible-text";

const shown = (text: string) =>
  visibleParts(text)
    .map((part) => (part.kind === "text" ? part.text : `[${part.label}]`))
    .join("");

test.each([
  ["a\u202eb\u202c", "a[RLO]b[PDF]"],
  ["\ufeffstart", "[BOM]start"],
  ["nul\0", "nul[NUL]"],
  ["half \ud83d pair", "half [U+D83D] pair"],
  ["bell\u0007", "bell[U+0007]"],
])("what hides or turns text is shown: %j", (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test.each(["tab\tand\r\nline", "👩‍👩‍👧", "می‌خواهم", "plain"])(
  "what belongs to the text stays: %j",
  (text) => {
    expect(visibleParts(text)).toEqual([{ kind: "text", text }]);
  },
);
