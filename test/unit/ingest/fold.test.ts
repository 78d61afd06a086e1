import fc from "fast-check";
import { expect, test } from "vitest";
import { foldsAlike, foldText } from "@/lib/ingest/text/fold";
import { tries } from "@/test/support/fuzz";

/** Letters that fold to others, to several or to nothing, and blanks of all kinds. */
const pieces = fc.constantFrom(
  ..."aAbBzZ09 .-’`".split(""),
  ...[
    "é",
    "E\u0301",
    "\u0301",
    "ß",
    "ẞ",
    "ss",
    "Σ",
    "ς",
    "İ",
    "ı",
    "ﬁ",
    "ø",
    "Å",
    "\u212b",
    "\u00a0",
    "\n",
    "😀",
    "\ud83d",
  ],
);
const texts = fc.array(pieces, { maxLength: 70 }).map((parts) => parts.join(""));

test("two texts are alike exactly where their folded forms are, wherever they begin to differ", () => {
  fc.assert(
    fc.property(texts, texts, texts, (start, one, other) => {
      for (const [left, right] of [
        [start + one, start + other],
        [start + one, start.toUpperCase() + one],
        [one, one.normalize("NFD")],
      ] as const)
        expect(foldsAlike(left, right)).toBe(foldText(left) === foldText(right));
    }),
    tries(2_000),
  );
});
