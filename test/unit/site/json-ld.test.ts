import { describe, expect, test } from "vitest";
import type { SafeHtml } from "@/lib/richtext/safe-html";
import type { ArticlePage } from "@/lib/site/article-page";
import { articleJsonLd } from "@/lib/site/json-ld";
import { blockProblems } from "@/test/support/standards/json-ld-problems";

const SITE = { origin: "https://news.example", name: "Harbour News", frontPage: "Front page", logo: null };
const at = (day: number) => new Date(Date.UTC(2026, 2, day));

const BARE: ArticlePage = {
  id: 1,
  path: "/articles/quay",
  headline: "Quay closed",
  kicker: null,
  summary: null,
  byline: null,
  dateline: null,
  sourceName: null,
  date: { day: "2026-03-05", time: null, iso: "2026-03-05" },
  change: null,
  language: "en",
  dir: "ltr",
  tags: [],
  picture: null,
  standfirst: null,
  authors: [],
  bodyHtml: "" as SafeHtml,
  republish: "full",
  description: "Quay closed",
  minutes: 1,
  tagGroups: [],
  origin: null,
  canonicalElsewhere: null,
  publishedAt: at(5),
  updatedAt: at(5),
  revisedAt: null,
  corrections: [],
  translations: [],
  timeline: [],
  older: null,
  newer: null,
  related: [],
};

const FULL: ArticlePage = {
  ...BARE,
  kicker: { text: "Ports", path: "/topics/ports" },
  byline: "Ada Lind",
  authors: [{ name: "Ada Lind", isOrganisation: false }],
  tags: [{ type: "topic", name: "Ports", path: "/topics/ports" }],
  picture: {
    ...{ id: 3, sha256: "ab".repeat(32), width: 2400, height: 1600, focalX: 0.5, focalY: 0.5 },
    ...{ alt: "A quay", caption: null, credit: "Ada Lind", placeholder: "" },
    licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  },
  origin: {
    name: "Harbour Agency",
    url: "https://agency.example/quay",
    licence: { name: "CC BY 4.0", url: "https://licence.example/by" },
    attribution: "© Harbour Agency",
  },
  updatedAt: at(7),
  corrections: [{ note: "The hour was wrong.", at: at(7) }],
};

const translation = (language: string, day: number) => ({
  ...{ id: 9, language, name: language, dir: "ltr" as const, path: `/articles/quay-${language}` },
  ...{ headline: "Kai gesperrt", publishedAt: at(day), isElsewhere: false },
});

/** As a reader of the page gets it. */
const written = (page: ArticlePage) => JSON.parse(JSON.stringify(articleJsonLd(page, SITE)));

describe("what machines are told of an article", () => {
  test.each([
    ["with nothing but a headline", BARE],
    ["with everything", FULL],
    ["with translations", { ...FULL, translations: [translation("de", 6), translation("fr", 8)] }],
  ])("keeps to the schema %s", (_title, page) => {
    expect(blockProblems(written(page))).toEqual([]);
  });

  test.each([
    ["of no type", { "@type": "NewsStory" }],
    ["a property that the type has not", { "@type": "Person", name: "Ada", headline: "Quay" }],
    ["a text where an address belongs", { "@type": "Person", name: "Ada", url: "ada" }],
    [
      "a thing of the wrong type",
      {
        "@type": "WebSite",
        name: "Quay",
        url: "https://a.example/",
        publisher: { "@type": "Place", name: "Here" },
      },
    ],
    ["less than search engines want", { "@type": "CorrectionComment", text: "Wrong." }],
  ])("is refused where it has %s", (_title, thing) => {
    expect(blockProblems({ "@context": "https://schema.org", ...thing })).toHaveLength(1);
  });

  test("names corrections, source, licence and picture", () => {
    const [told] = written(FULL)["@graph"];
    expect(told).toMatchObject({
      correction: [{ text: "The hour was wrong." }],
      dateModified: at(7).toISOString(),
      isBasedOn: "https://agency.example/quay",
      citation: { name: "Harbour Agency" },
      license: "https://licence.example/by",
      author: [{ "@type": "Person", name: "Ada Lind" }],
      image: [
        {
          ...{ url: "https://news.example/media/3-abababababab/1920.jpeg", width: 1920, height: 1280 },
          ...{ creditText: "Ada Lind", license: "https://creativecommons.org/licenses/by/4.0/" },
        },
      ],
      articleSection: "Ports",
    });
  });

  test("each author is a person or an organisation by itself; without a byline it is the source, or the site", () => {
    const told = (page: ArticlePage) => written(page)["@graph"][0].author;
    const authors = [
      { name: "Ada Lind", isOrganisation: false },
      { name: "Harbour Agency", isOrganisation: true },
      { name: SITE.name, isOrganisation: false },
    ];
    const ours = { "@type": "Organization", name: SITE.name, url: "https://news.example/" };
    expect(told({ ...FULL, authors })).toEqual([
      { "@type": "Person", name: "Ada Lind" },
      { "@type": "Organization", name: "Harbour Agency" },
      ours,
    ]);
    expect(blockProblems(written({ ...FULL, authors }))).toEqual([]);
    expect(told({ ...FULL, authors: [] })).toEqual([{ "@type": "Organization", name: "Harbour Agency" }]);
    expect(told(BARE)).toEqual([ours]);
  });

  test("the language that was there first is the work, the later ones its translations", () => {
    const [first] = written({ ...BARE, translations: [translation("de", 6)] })["@graph"];
    expect(first.workTranslation).toMatchObject([{ inLanguage: "de" }]);
    const later = { ...BARE, translations: [translation("de", 6), translation("fr", 2)] };
    const [second] = written(later)["@graph"];
    expect(second.translationOfWork?.inLanguage).toBe("fr");
    expect(second.workTranslation).toBeUndefined();
  });

  test("only a text that stands here whole is said to be free to read", () => {
    const freeOf = (republish: ArticlePage["republish"]) =>
      written({ ...BARE, republish })["@graph"][0].isAccessibleForFree;
    expect([freeOf("full"), freeOf("excerpt"), freeOf("none")]).toEqual([true, undefined, undefined]);
  });

  test("the way to an article goes over its topic", () => {
    const [, way] = written(FULL)["@graph"];
    expect(way.itemListElement.map(({ item }: { item: string }) => item)).toEqual([
      "https://news.example/",
      "https://news.example/topics/ports",
      "https://news.example/articles/quay",
    ]);
  });
});
