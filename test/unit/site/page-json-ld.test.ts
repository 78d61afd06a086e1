import { expect, test } from "vitest";
import { listJsonLd } from "@/lib/site/page-json-ld";
import { blockProblems } from "@/test/support/standards/json-ld-problems";

const SITE = { origin: "https://news.example", name: "Harbour News", frontPage: "Front page", logo: null };
const LIST = {
  path: "/archive/2026/03",
  name: "March 2026",
  description: "Every story of March 2026.",
  above: [{ name: "Archive", path: "/archive" }],
  entries: [{ path: "/articles/quay" }],
};

/** As a reader of the page gets it. */
const written = (list: Parameters<typeof listJsonLd>[0]) =>
  JSON.parse(JSON.stringify(listJsonLd(list, SITE, "en")));

test.each([
  ["about a country", { ...LIST, type: "country" as const }],
  ["about nothing in particular", LIST],
  ["of nothing", { ...LIST, entries: [] }],
])("a list %s keeps to the schema", (_title, list) => {
  expect(blockProblems(written(list))).toEqual([]);
});

test("a list of the archive is about no single thing, names what it lists, and how one gets there", () => {
  const [page, way] = written(LIST)["@graph"];
  expect(page).toMatchObject({ "@type": "CollectionPage", name: "March 2026", inLanguage: "en" });
  expect(page).not.toHaveProperty("about");
  expect(page.mainEntity.itemListElement).toEqual([
    { "@type": "ListItem", position: 1, url: "https://news.example/articles/quay" },
  ]);
  expect(way.itemListElement.map(({ item }: { item: string }) => item)).toEqual([
    "https://news.example/",
    "https://news.example/archive",
    "https://news.example/archive/2026/03",
  ]);
});
