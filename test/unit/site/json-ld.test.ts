import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { SafeHtml } from "@/lib/richtext/safe-html";
import type { ArticlePage } from "@/lib/site/article-page";
import { articleJsonLd } from "@/lib/site/json-ld";

// What schema.org and the readers of it ask for, written from their pages; unknown properties are mistakes.
const url = z.url({ protocol: /^https?$/ });
const instant = z.iso.datetime();
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/);
const text = z.string().min(1);
const work = z.strictObject({
  "@type": z.literal("NewsArticle"),
  "@id": url,
  headline: text,
  inLanguage: language,
});
const image = z.strictObject({
  "@type": z.literal("ImageObject"),
  url,
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
  caption: text.optional(),
  creditText: text.optional(),
});
const organisation = z.strictObject({
  "@type": z.literal("Organization"),
  name: text,
  url: url.optional(),
  logo: image.optional(),
});
const article = z.strictObject({
  "@type": z.literal("NewsArticle"),
  "@id": url,
  url,
  mainEntityOfPage: url,
  headline: text,
  description: text,
  inLanguage: language,
  datePublished: instant,
  dateModified: instant,
  author: z.union([z.strictObject({ "@type": z.literal("Person"), name: text }), organisation]),
  publisher: organisation.required({ logo: true, url: true }),
  image: z
    .array(image.required({ width: true, height: true }))
    .min(1)
    .optional(),
  articleSection: text.optional(),
  keywords: z.array(text).min(1).optional(),
  isAccessibleForFree: z.boolean(),
  isBasedOn: url.optional(),
  citation: z
    .strictObject({ "@type": z.literal("CreativeWork"), name: text, url: url.optional() })
    .optional(),
  license: text.optional(),
  creditText: text.optional(),
  correction: z
    .array(z.strictObject({ "@type": z.literal("CorrectionComment"), text, datePublished: instant }))
    .min(1)
    .optional(),
  workTranslation: z.array(work).min(1).optional(),
  translationOfWork: work.optional(),
});
const step = z.strictObject({ "@type": z.literal("ListItem"), position: z.int(), name: text, item: url });
const breadcrumbs = z
  .strictObject({ "@type": z.literal("BreadcrumbList"), itemListElement: z.array(step).min(2) })
  .refine(({ itemListElement: steps }) => steps.every(({ position }, index) => position === index + 1));
const schema = z.strictObject({
  "@context": z.literal("https://schema.org"),
  "@graph": z.tuple([article, breadcrumbs]),
});

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
  bodyHtml: "" as SafeHtml,
  republish: "full",
  description: "Quay closed",
  minutes: 1,
  tagGroups: [],
  origin: null,
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
  tags: [{ type: "topic", name: "Ports", path: "/topics/ports" }],
  picture: {
    ...{ id: 3, sha256: "ab".repeat(32), width: 2400, height: 1600, focalX: 0.5, focalY: 0.5 },
    ...{ alt: "A quay", caption: null, credit: "Ada Lind", placeholder: "" },
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
  ...{ headline: "Kai gesperrt", publishedAt: at(day) },
});

/** As a reader of the page gets it. */
const written = (page: ArticlePage): unknown => JSON.parse(JSON.stringify(articleJsonLd(page, SITE)));

describe("what machines are told of an article", () => {
  test.each([
    ["with nothing but a headline", BARE],
    ["with everything", FULL],
    ["with translations", { ...FULL, translations: [translation("de", 6), translation("fr", 8)] }],
  ])("keeps to the schema %s", (_title, page) => {
    expect(schema.safeParse(written(page)).error?.issues).toBeUndefined();
  });

  test("names corrections, source, licence and picture", () => {
    const [told] = schema.parse(written(FULL))["@graph"];
    expect(told).toMatchObject({
      correction: [{ text: "The hour was wrong." }],
      dateModified: at(7).toISOString(),
      isBasedOn: "https://agency.example/quay",
      citation: { name: "Harbour Agency" },
      license: "https://licence.example/by",
      author: { "@type": "Person", name: "Ada Lind" },
      image: [{ url: "https://news.example/media/3-abababababab/1920.jpeg", width: 1920, height: 1280 }],
      articleSection: "Ports",
    });
  });

  test("the language that was there first is the work, the later ones its translations", () => {
    const [first] = schema.parse(written({ ...BARE, translations: [translation("de", 6)] }))["@graph"];
    expect(first.workTranslation?.map(({ inLanguage }) => inLanguage)).toEqual(["de"]);
    const later = { ...BARE, translations: [translation("de", 6), translation("fr", 2)] };
    const [second] = schema.parse(written(later))["@graph"];
    expect(second.translationOfWork?.inLanguage).toBe("fr");
    expect(second.workTranslation).toBeUndefined();
  });

  test("the way to an article goes over its topic", () => {
    const [, way] = schema.parse(written(FULL))["@graph"];
    expect(way.itemListElement.map(({ item }) => item)).toEqual([
      "https://news.example/",
      "https://news.example/topics/ports",
      "https://news.example/articles/quay",
    ]);
  });
});
