import fc from "fast-check";
import { expect, test } from "vitest";
import { admit, NAMES, newFilter, STEM } from "@/lib/ingest/tags/hash-filter";
import { findMatches } from "@/lib/ingest/tags/matcher";
import { scanWords } from "@/lib/ingest/tags/scan-words";
import { tokenise } from "@/lib/ingest/tags/tokens";
import { compileMatcher } from "@/lib/ingest/tags/trie";

const scanned = (text: string) => {
  const words = scanWords(text, newFilter());
  return Array.from({ length: words.count }, (_, at) => words.at(at));
};

test.each([
  "Zürich & Genève: l’été à 8 °C, ŞİŞLİ und Straße",
  "德国和法国 signed ラーメン ไทย",
  "e\u0301te\u0301 \u0301x 𝒜bc \ud800 half \udc00",
  "ΣΊΣΥΦΟΣ Ὀδυσσεύς ﬁn 한국어",
  "العراق وتركيا، ولبنان",
])("the scan cuts words as the pattern does: %s", (text) => {
  expect(scanned(text)).toEqual(tokenise(text));
});

test("the scan cuts any text as the pattern does", () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(..." -’.&aÉßİıſ德ไ\u0301"),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    ),
  });
  fc.assert(
    fc.property(text, (value) => {
      expect(scanned(value)).toEqual(tokenise(value));
    }),
  );
});

test("a word has its flags however it is written", () => {
  const filter = newFilter();
  admit(filter, "zurich", NAMES[0]);
  admit(filter, "manag", STEM);
  const words = scanWords("ZÜRICH zurich Zu\u0308rich managers Mann", filter);
  expect([0, 1, 2].map((at) => words.flags(at))).toEqual([1, 1, 1]);
  expect(words.stems(3)).toBe(1 << 5);
  expect(words.flags(4)).toBe(0);
});

test("stems match any ending, but not a whole other word", () => {
  const term = { type: "topic" as const, name: "Management", aliases: ["border manag*"] };
  const matcher = compileMatcher([term]);
  const filter = newFilter();
  admit(filter, "border", NAMES[0] | 16);
  const found = (text: string) =>
    findMatches(scanWords(text, filter), [{ matcher, number: 0 }]).map(({ from, to }) => [from, to]);
  expect(found("the border managers met; border-management; border. Managers")).toEqual([
    [1, 3],
    [4, 6],
  ]);
  expect(found("border managementwissenschaften")).toEqual([]);
});
