import { expect, test } from "vitest";
import { insertArticle } from "@/test/support/factories";
import { findAll, parseXml } from "@/test/support/parse-xml";
import { renderDoor } from "@/test/support/render-door";
import { attributeOf, readHtml, wordsIn } from "@/test/support/standards/html-tree";
import { jsonLdOf } from "@/test/support/standards/json-ld-problems";
import { openTestDb } from "@/test/support/test-db";

const BOTH = ["Ada Lind", "Ben Okoro"];

test("every door names the authors of a byline one by one, and the byline is shown as it is written", async () => {
  const db = await openTestDb();
  const byline = "Ada Lind and Ben Okoro, harbour correspondent";
  await insertArticle(db, { slug: "quay", byline });
  const read = async (path: string) => (await renderDoor(db, path)).body.toString();

  const html = await read("/articles/quay");
  const { elements } = readHtml(html);
  const told = elements.filter((element) => attributeOf(element, "property") === "article:author");
  expect(told.map((element) => attributeOf(element, "content"))).toEqual(BOTH);
  const marked = elements.filter((element) => attributeOf(element, "class") === "p-author h-card");
  expect(marked.map(wordsIn)).toEqual(BOTH);
  expect(elements.filter(({ tagName }) => tagName === "bdi").map(wordsIn)).toContain(byline);
  expect(jsonLdOf(html)[0]?.["@graph"]).toMatchObject([
    { author: BOTH.map((name) => ({ "@type": "Person", name })) },
    {},
  ]);

  const rss = parseXml(await read("/feed.xml"));
  expect(findAll(rss, "dc:creator").map(({ text }) => text)).toEqual(BOTH);
  const [entry] = findAll(parseXml(await read("/atom.xml")), "entry");
  expect(findAll(entry ?? rss, "name").map(({ text }) => text)).toEqual(BOTH);
  expect(JSON.parse(await read("/feed.json")).items[0].authors).toEqual(BOTH.map((name) => ({ name })));

  const { data } = JSON.parse(await read("/api/v1/articles/quay"));
  expect(data.by).toBe(byline);
  expect(data.infosources).toEqual(BOTH.map((name) => ({ role: "author", name })));
  expect(await read("/articles/quay/cite.bib")).toContain("author = {{Ada Lind} and {Ben Okoro}}");
  expect(await read("/articles/quay/cite.ris")).toContain("AU  - Ada Lind\r\nAU  - Ben Okoro\r\n");
});

test("a byline that is the source's own name is that organisation", async () => {
  const db = await openTestDb();
  await insertArticle(db, { slug: "quay", byline: "Quay & Pier", sourceName: "Quay & Pier" });
  const html = (await renderDoor(db, "/articles/quay")).body.toString();
  expect(jsonLdOf(html)[0]?.["@graph"]).toMatchObject([
    { author: [{ "@type": "Organization", name: "Quay & Pier" }] },
    {},
  ]);
});
