import { describe, expect, test } from "vitest";
import { SITE_LANGUAGES } from "@/lib/domain/site-languages";
import { en } from "@/lib/site/words/en";
import { wordsFor } from "@/lib/site/words/words-for";

/** Every leaf of a catalogue as text, functions called with `#1`, `#2` in place of names and 3 of numbers. */
function leavesOf(value: unknown, path = ""): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [[path, String(value(3, 5))]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) => leavesOf(inner, `${path}.${key}`));
}

describe("the site's own words", () => {
  test.each(SITE_LANGUAGES)(
    "%s has a word for everything, and none of them is English by mistake",
    (language) => {
      const words = wordsFor(language);
      const english = new Map(leavesOf(en));
      const leaves = leavesOf(words);
      expect(leaves.map(([path]) => path)).toEqual([...english.keys()]);
      expect(leaves.filter(([, text]) => text.trim() === "" || text.includes("#"))).toEqual([]);
      const same = leaves.filter(([path, text]) => path !== ".dir" && english.get(path) === text);
      if (language !== "en") expect(same.length).toBeLessThan(leaves.length / 8);
    },
  );

  test("an address of a language with a region finds its catalogue, an unknown language is English", () => {
    expect(wordsFor("de-AT").frontPage).toBe("Titelseite");
    expect(wordsFor("AR-eg").dir).toBe("rtl");
    for (const unknown of ["", "tlh", "constructor", "__proto__"]) expect(wordsFor(unknown)).toBe(en);
  });

  test("numbers take the form that the language has for them", () => {
    expect([1, 2, 1200].map(en.stories)).toEqual(["One story", "2 stories", "1,200 stories"]);
    expect([0, 1, 2].map(wordsFor("fr").stories)).toEqual(["0 article", "1 article", "2 articles"]);
    const arabic = [0, 1, 2].map(wordsFor("ar").stories);
    expect(arabic).toEqual(["لا أخبار", "خبر واحد", "خبران"]);
    expect(new Set([3, 11, 100].map((count) => wordsFor("ar").stories(count).split(" ").at(-1))).size).toBe(
      3,
    );
  });
});
