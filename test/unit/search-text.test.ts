import fc from "fast-check";
import { expect, test } from "vitest";
import { foldForSearch, parseQuery, wordsForSearch } from "@/lib/domain/search-text";

test.each([
  ["CAFÉ Noël", "cafe noel"],
  ["Straße, STRASSE", "strasse strasse"],
  ["Łódź, İstanbul ısı", "lodz istanbul isi"],
  ["Σοφός ΣΟΦΟΣ", "σοφοσ σοφοσ"],
  ["Ёлка ещё", "елка еще"],
  ["مُحَمَّد الأُمَم", "محمد الامم"],
  ["عـــربي", "عربي"],
  ["٢٠٢٤ and २०२४", "2024 and 2024"],
  ["한국 뉴스", "한국 뉴스"],
  ["ﬁnal ＡＢＣ", "final abc"],
  ["東京は", "東京 京は は"],
  ["EU東京2024", "eu 東京 京 2024"],
  ["it's 3.5% (up)", "it s 3 5 up"],
])("%s is found as %s", (text, folded) => {
  expect(foldForSearch(text)).toBe(folded);
});

test("an index gets each word once", () => {
  expect(wordsForSearch("Straße, STRASSE und strasse")).toBe("strasse und");
  expect(wordsForSearch("")).toBe("");
});

const each = (text: string) => [...new Set(foldForSearch(text).split(" "))].join(" ");

test("an index gets the words of any text in their order", () => {
  const words = fc.constantFrom(
    "boat",
    "Boat",
    "boats",
    "bo",
    "Übung",
    "übung",
    "東京は",
    "it's",
    "3.5%",
    "\0",
    "\u00a0",
  );
  const mixed = fc.array(fc.oneof(words, fc.string({ unit: "binary", maxLength: 12 })), { maxLength: 60 });
  fc.assert(
    fc.property(mixed, fc.constantFrom(" ", "", "\n"), (parts, between) => {
      const text = parts.join(between);
      expect(wordsForSearch(text)).toBe(each(text));
    }),
  );
});

test("an index gets the words of a text that is made to be slow, or longer than is indexed", () => {
  const many = Array.from({ length: 60_000 }, (_, n) => `w${n}`).join(" ");
  for (const text of [many, `${many} ${"a".repeat(100)}`, "a".repeat(300_000), `b ${"a".repeat(65)} b`])
    expect(wordsForSearch(text)).toBe(each(text));
});

test("the last word of a query is the beginning of a word", () => {
  expect(parseQuery("Climate talk")).toEqual([
    { text: "climate", isPrefix: false },
    { text: "talk", isPrefix: true },
  ]);
});

test("up to three letters of an alphabet are a word, not the beginning of one", () => {
  for (const typed of ["WHO", "ΕΕ", "МИД", "الم", "7"])
    expect(parseQuery(typed).map(({ isPrefix }) => isPrefix)).toEqual([false]);
  expect(parseQuery("plan B")).toEqual([
    { text: "plan", isPrefix: false },
    { text: "b", isPrefix: false },
  ]);
  expect(parseQuery("한")).toEqual([{ text: "한", isPrefix: true }]);
});

test("signs without spaces are looked up as pairs, one alone as the beginning of a pair", () => {
  expect(parseQuery("東京都")).toEqual([
    { text: "東京", isPrefix: false },
    { text: "京都", isPrefix: false },
  ]);
  expect(parseQuery("京")).toEqual([{ text: "京", isPrefix: true }]);
});

test("a query of signs alone has no words", () => {
  expect(parseQuery(`* " & | ! ( ) : ' \\ - \u0000`)).toEqual([]);
});

test("long queries and long words are bounded", () => {
  expect(parseQuery(Array.from({ length: 500 }, (_, n) => `w${n}`).join(" "))).toHaveLength(12);
  expect(parseQuery("a".repeat(10_000))).toEqual([{ text: "a".repeat(64), isPrefix: true }]);
  expect(foldForSearch("字".repeat(500_000)).length).toBeLessThanOrEqual(200_000);
});

test("whatever is typed becomes words of letters, digits and marks alone", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (typed) => {
      for (const word of parseQuery(typed)) expect(word.text).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
    }),
  );
});

test("folding a folded text of spaced scripts changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 100 }), (text) => {
      // Some signs stand for such letters: 🈁 is ココ.
      const spaced = text.normalize("NFKD").replace(/[\p{scx=Han}\p{scx=Kana}\p{scx=Hira}]/gu, "");
      const folded = foldForSearch(spaced);
      if (!/[\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u.test(folded))
        expect(foldForSearch(folded)).toBe(folded);
    }),
  );
});
