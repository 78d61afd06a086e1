import fc from "fast-check";
import { expect, test } from "vitest";
import { unitsOf } from "@/lib/domain/units-of";
import { ownText } from "@/lib/ingest/text/own-text";
import { isTidy, removeInvisible, singleSpaces, tidyLine } from "@/lib/ingest/text/spaces";
import { tries } from "@/test/support/fuzz";

/** Texts with all that has to be tidied, and with letters of one unit and of two. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        " ",
        "  ",
        "\n",
        "\u00a0",
        "\u00ad",
        "\u200b",
        "\u200d",
        "\u2028",
        "\ufeff",
        "\x07",
        "\x85",
      ),
      fc.constantFrom("\ud83d", "\ude00", "😀", "é", "ł", "م", "漢", "\u{e0041}"),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

test("a text is called tidy only where tidying would change no more than its ends", () => {
  fc.assert(
    fc.property(texts, (text) => {
      if (isTidy(text)) expect(singleSpaces(removeInvisible(text))).toBe(text);
      expect(tidyLine(text)).toBe(singleSpaces(removeInvisible(text)).trim());
    }),
  );
});

test("texts of ordinary words are tidy in any script, and nothing is that holds two blanks or a lone half of a sign", () => {
  for (const text of ["", "Harbour news", "Événement à Kraków", "أخبار الميناء", "港のニュース"])
    expect(isTidy(text)).toBe(true);
  for (const text of ["a  b", "a\nb", "a\u00a0b", "a\u00adb", "a\ud83d", "\ude00b", "a\u2066b"])
    expect(isTidy(text)).toBe(false);
});

test("a text of its own is the same text, whatever its length and its signs, and stays so when others follow", () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 4_000 }), (text, times) => {
      const long = text.repeat(times);
      const own = ownText(long);
      ownText("x".repeat(long.length));
      expect(own).toBe(long);
    }),
    tries(60),
  );
});

test("the units of a text are those of the text, also of one that is longer than all before", () => {
  for (const text of ["", "a\ud83dé漢", "ł".repeat(40_000)])
    expect([...unitsOf(text).subarray(0, text.length)]).toEqual(
      Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
    );
});
