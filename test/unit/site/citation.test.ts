import { describe, expect, test } from "vitest";
import { type Citation, citationOf, citationTexts } from "@/lib/site/citation";
import { writeBibtex, writeRis } from "@/lib/site/cite-files";

const QUAY: Citation = {
  authors: ["Ada Lind"],
  title: "Who closed the quay?",
  site: "Harbour News",
  day: "2026-03-05",
  url: "https://news.example/articles/quay",
  language: "en",
  original: "https://agency.example/quay",
  slug: "quay",
};

const textOf = (citation: Citation) =>
  citationTexts(citation).map(({ before, title, after }) => before + title + after);

describe("citations in words", () => {
  test("name author, date, title, site and address", () => {
    expect(textOf(QUAY)).toEqual([
      "Ada Lind. (2026, March 5). Who closed the quay? Harbour News. https://news.example/articles/quay",
      "Ada Lind. “Who closed the quay?” Harbour News, March 5, 2026. https://news.example/articles/quay.",
    ]);
  });

  test("without an author begin with the title, and name a site that is its own author once", () => {
    expect(textOf({ ...QUAY, authors: [], title: "Quay closed" })).toEqual([
      "Quay closed. (2026, March 5). Harbour News. https://news.example/articles/quay",
      "“Quay closed.” Harbour News, March 5, 2026. https://news.example/articles/quay.",
    ]);
    expect(textOf({ ...QUAY, authors: ["Harbour News"] })[0]).toBe(
      "Harbour News. (2026, March 5). Who closed the quay? https://news.example/articles/quay",
    );
  });

  test.each([
    [["Ada Lind", "Ben Okoro"], "Ada Lind, & Ben Okoro.", "Ada Lind and Ben Okoro."],
    [["A", "B", "C"], "A, B, & C.", "A, B, and C."],
    [[..."ABCDEFG"], "A, B, C, D, E, F, & G.", "A, B, C, et al."],
  ])("set several authors as each style has them: %j", (authors, apa, chicago) => {
    const [inApa, inChicago] = textOf({ ...QUAY, authors });
    expect(inApa).toBe(
      `${apa} (2026, March 5). Who closed the quay? Harbour News. https://news.example/articles/quay`,
    );
    expect(inChicago).toBe(
      `${chicago} “Who closed the quay?” Harbour News, March 5, 2026. https://news.example/articles/quay.`,
    );
  });

  test("take the source for the author where there is no byline, each on one line", () => {
    const cited = citationOf(
      {
        authors: [],
        origin: { name: "Town\nHall", url: null, licence: null, attribution: null },
        headline: "Quay\n closed",
        date: { day: "2026-03-05", time: null, iso: "2026-03-05" },
        path: "/articles/%D9%85%D9%8A%D9%86%D8%A7%D8%A1",
        language: "ar",
      },
      { origin: "https://news.example", site: "Harbour News" },
    );
    expect(cited).toMatchObject({ authors: ["Town Hall"], title: "Quay closed", original: null });
    expect(writeBibtex(cited)).toMatch(/^@misc\{article-2026,\n/);
  });
});

describe("files for reference managers", () => {
  test("BibTeX", () => {
    expect(writeBibtex(QUAY)).toBe(
      [
        "@misc{quay-2026,",
        "  author = {{Ada Lind}},",
        "  title = {{Who closed the quay?}},",
        "  howpublished = {Harbour News},",
        "  year = {2026},",
        "  month = {3},",
        "  date = {2026-03-05},",
        "  url = {https://news.example/articles/quay},",
        "  language = {en},",
        "  note = {First published at https://agency.example/quay},",
        "}",
        "",
      ].join("\n"),
    );
  });

  test("RIS", () => {
    expect(writeRis(QUAY).split("\r\n")).toEqual([
      "TY  - NEWS",
      "AU  - Ada Lind",
      "TI  - Who closed the quay?",
      "T2  - Harbour News",
      "PY  - 2026",
      "DA  - 2026/03/05/",
      "UR  - https://news.example/articles/quay",
      "LA  - en",
      "N1  - First published at https://agency.example/quay",
      "ER  - ",
      "",
    ]);
  });

  test("name each author by itself", () => {
    const two = { ...QUAY, authors: ["Ada Lind", "Lind and {Sons}"] };
    expect(writeBibtex(two)).toContain("  author = {{Ada Lind} and {Lind and \\{Sons\\}}},\n");
    expect(writeRis(two)).toContain("AU  - Ada Lind\r\nAU  - Lind and {Sons}\r\nTI  - ");
  });

  test("no text ends a field, an entry or a line", () => {
    const hostile = { ...QUAY, title: "a}},\n  b = {c}\\d\r\nER  - \u2028% $5 & #_^~" };
    const bibtex = writeBibtex(hostile);
    expect(bibtex).toContain(
      "title = {{a\\}\\}, b = \\{c\\}\\textbackslash{}d ER - \\% \\$5 \\& \\#\\_\\textasciicircum{}\\textasciitilde{}}}",
    );
    const depth = [...bibtex.replace(/\\[{}]/g, "")].reduce(
      (open, sign) => open + (sign === "{" ? 1 : sign === "}" ? -1 : 0),
      0,
    );
    expect(depth).toBe(0);
    expect(writeRis(hostile).match(/^ER {2}- /gm)).toHaveLength(1);
  });
});
