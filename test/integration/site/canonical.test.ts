import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { sources } from "@/db/schema/imports";
import { saveSource } from "@/lib/desk/sources/save-source";
import { linkTranslation } from "@/lib/desk/translations/link-translation";
import type { RepublishRight } from "@/lib/domain/republish";
import { readApiArticle } from "@/lib/site/api/articles";
import { readNewsSitemap } from "@/lib/site/feeds/news-sitemap";
import { openSitemap } from "@/lib/site/feeds/sitemap";
import { signIn } from "@/test/integration/desk/desk-fixtures";
import { insertArticle } from "@/test/support/factories";
import { ORIGIN, renderDoor } from "@/test/support/render-door";
import { attributeOf, readHtml } from "@/test/support/standards/html-tree";
import { jsonLdOf } from "@/test/support/standards/json-ld-problems";
import { openTestDb } from "@/test/support/test-db";

const NOW = new Date();
const ORIGINAL = "https://agency.example/quay?id=1&lang=en";
const OURS = `${ORIGIN}/articles/quay`;

async function openWith(terms: Partial<typeof sources.$inferInsert> = {}, row: object = {}) {
  const db = await openTestDb();
  const source = { name: "Harbour Agency", originalIsCanonical: true, createdAt: NOW, ...terms };
  await db.insert(sources).values(source);
  const when = { firstPublishedAt: NOW, issuedAt: NOW, issuedOn: null };
  const from = { sourceName: "Harbour Agency", canonicalUrl: ORIGINAL };
  const article = await insertArticle(db, { slug: "quay", ...when, ...from, ...row });
  return { db, article };
}

const pageOf = async (db: Db, path = "/articles/quay") => (await renderDoor(db, path)).body.toString();

async function linkedAs(db: Db, rel: string, path?: string): Promise<(string | undefined)[]> {
  const { elements } = readHtml(await pageOf(db, path));
  return elements
    .filter((element) => element.tagName === "link" && attributeOf(element, "rel") === rel)
    .filter((element) => rel === "canonical" || attributeOf(element, "hreflang"))
    .map((element) => attributeOf(element, "href") ?? undefined);
}

async function sitemapOf(db: Db, part: string | null = null, size?: number): Promise<string | null> {
  const pieces = await openSitemap(db, { now: NOW, origin: ORIGIN, part, ...(size ? { size } : {}) });
  if (!pieces) return null;
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

const newsOf = (db: Db) => readNewsSitemap(db, { now: NOW, origin: ORIGIN });

interface Altid {
  readonly role: string;
  readonly value: string;
}

async function altIdsOf(db: Db) {
  const asked = { db, now: NOW, origin: ORIGIN, headers: new Headers(), parameters: new URLSearchParams() };
  const found = (await readApiArticle(asked, "quay")) as { article: { data: { altids: Altid[] } } };
  return Object.fromEntries(found.article.data.altids.map(({ role, value }) => [role, value]));
}

test("of a source that asks for it, the original is the canonical address, and no map of the site has the copy", async () => {
  const { db } = await openWith();
  expect(await linkedAs(db, "canonical")).toEqual([ORIGINAL]);
  const [block] = jsonLdOf(await pageOf(db));
  expect(block?.["@graph"]).toMatchObject([
    { url: OURS, mainEntityOfPage: ORIGINAL, isBasedOn: ORIGINAL },
    {},
  ]);
  expect(await altIdsOf(db)).toMatchObject({ web: OURS, original: ORIGINAL, canonical: ORIGINAL });
  expect(await sitemapOf(db)).not.toContain(OURS);
  expect(await newsOf(db)).not.toContain(OURS);
});

const OWN: readonly [why: string, terms: object, row?: object][] = [
  ["its source does not ask for it", { originalIsCanonical: false }],
  ["an excerpt of it stands here", { republish: "excerpt" satisfies RepublishRight }],
  ["nothing of it stands here", { republish: "none" satisfies RepublishRight }],
  ["it has no address of an original", {}, { canonicalUrl: null }],
  ["its original has no address of the web", {}, { canonicalUrl: "javascript:alert(1)//http://a.example/" }],
  ["it is of nobody", {}, { sourceName: null }],
];

test.each(OWN)("the article's own address stays the canonical one where %s", async (_why, terms, row) => {
  const { db } = await openWith(terms, row);
  expect(await linkedAs(db, "canonical")).toEqual([OURS]);
  expect(await altIdsOf(db)).not.toHaveProperty("canonical");
  expect(await sitemapOf(db)).toContain(`<loc>${OURS}</loc>`);
  expect(await newsOf(db)).toContain(`<loc>${OURS}</loc>`);
});

test("a source is known by its name in any case, and by its number", async () => {
  const { db } = await openWith({}, { sourceName: "HARBOUR agency" });
  expect(await linkedAs(db, "canonical")).toEqual([ORIGINAL]);
  const [source] = await db.select().from(sources);
  await insertArticle(db, { slug: "pier", sourceId: source?.id, sourceName: "x", canonicalUrl: ORIGINAL });
  expect(await linkedAs(db, "canonical", "/articles/pier")).toEqual([ORIGINAL]);
});

test("a part of the sitemap that would be empty is not listed", async () => {
  const { db } = await openWith();
  await insertArticle(db, { slug: "own" });
  await insertArticle(db, { slug: "third" });
  const index = await sitemapOf(db, null, 1);
  expect([...(index ?? "").matchAll(/page=(\d+)/g)].map(([, part]) => part)).toEqual(["2", "3"]);
  expect(await sitemapOf(db, "2", 1)).toContain("/articles/own");
});

test("languages are told of canonical pages alone", async () => {
  const { db, article } = await openWith();
  const publisher = await signIn(db, "publisher");
  const others: number[] = [];
  for (const language of ["de", "fr"])
    others.push((await insertArticle(db, { slug: `quay-${language}`, language })).id);
  for (const otherId of others)
    await linkTranslation(db, publisher, { articleId: article.id, otherId, now: NOW });
  expect(await linkedAs(db, "alternate")).toEqual([]);
  expect(await linkedAs(db, "alternate", "/articles/quay-de")).toEqual([
    `${ORIGIN}/articles/quay-de`,
    `${ORIGIN}/articles/quay-fr`,
  ]);
  expect(await pageOf(db, "/articles/quay-de")).toContain('href="/articles/quay"');
});

test("it holds from the moment that the source is saved", async () => {
  const { db } = await openWith({ originalIsCanonical: false });
  const publisher = await signIn(db, "publisher");
  const [source] = await db.select().from(sources);
  const { id: sourceId = 0, version: baseVersion = 0, name = "" } = source ?? {};
  const fields = { name, homeUrl: null, usageTerms: null, originalIsCanonical: true };
  await saveSource(db, publisher, { sourceId, baseVersion, ...fields, now: NOW });
  expect(await linkedAs(db, "canonical")).toEqual([ORIGINAL]);
  expect(await sitemapOf(db)).not.toContain(OURS);
});
