import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { keepSetting } from "@/db/queries/settings";
import { createPage } from "@/lib/desk/pages/create-page";
import { savePage } from "@/lib/desk/pages/save-page";
import { insertArticle, insertSetting, insertTerm, insertUser, tagArticle } from "@/test/support/factories";
import { renderDoor } from "@/test/support/render-door";
import { readHtml } from "@/test/support/standards/html-tree";
import { misnamedLanguages } from "@/test/support/standards/text-of-page";
import { openTestDb } from "@/test/support/test-db";

const NOW = new Date("2026-03-01T09:00:00Z");

/** An English site whose words readers may have in Arabic, with a tag of each kind of place. */
async function openSite(): Promise<Db> {
  const db = await openTestDb();
  await insertSetting(db, "site", { name: "Quay", language: "en", readerLanguages: ["ar"] });
  const words = { description: "All of it.", aliases: ["Boats"] };
  const harbour = await insertTerm(db, { slug: "harbour", name: "Harbour", ...words });
  const ferries = await insertTerm(db, { slug: "ferries", name: "Ferries", parentId: harbour.id });
  const kenya = await insertTerm(db, { slug: "kenya", name: "Kenya", type: "country" });
  await insertSetting(db, "sections", { now: [harbour.id], before: null });
  for (const n of [1, 2, 3, 4, 5, 6]) {
    const kicker = n === 1 ? "Harbour" : n === 2 ? "Oddity" : null;
    const { id } = await insertArticle(db, { slug: `a${n}`, kicker, byline: "Ada Marrow" });
    for (const term of [harbour, ferries, kenya]) await tagArticle(db, id, term.id);
  }
  return db;
}

const htmlOf = async (db: Db, path: string) =>
  (await renderDoor(db, path, { cookie: "copydesk.language=ar" })).body.toString();

/** A sentence in Arabic may have a name in it; names of formats are the same in all languages. */
const isMeant = (words: string) =>
  /[\u0600-\u06ff]/.test(words) || /^ar: (?:RSS|Atom|JSON|OPML)$/.test(words);

test.each([
  ...["/", "/topics", "/topics?type=topic", "/topics/harbour", "/topics/ferries", "/sections/harbour"],
  ...["/countries", "/archive", "/archive/2026/02", "/articles/a1", "/articles/nothing"],
  ...["/search?q=harbour", "/search?tag=harbour", "/search?section=harbour&year=2026"],
])("what is in the site's language says so on %s where a reader has chosen another", async (path) => {
  const html = await htmlOf(await openSite(), path);
  expect(html).toContain('<html lang="ar" dir="rtl"');
  expect(misnamedLanguages(readHtml(html)).filter((words) => !isMeant(words))).toEqual([]);
});

test("a page of the site's own keeps its language and direction, whichever language a reader has chosen", async () => {
  const db = await openSite();
  const actor = await insertUser(db, { role: "publisher" });
  const { id: pageId } = await createPage(db, actor, { title: "Imprint", now: NOW });
  const text = { type: "text" as const, text: "Ada Marrow, Quay 1" };
  await savePage(db, actor, {
    ...{
      pageId,
      baseVersion: 1,
      title: "Imprint",
      slug: "imprint",
      position: 1,
      state: "published",
      now: NOW,
    },
    body: { type: "doc", content: [{ type: "paragraph", content: [text] }] },
  });
  const html = await htmlOf(db, "/imprint");
  expect(html).toContain('<article lang="en" dir="ltr">');
  expect(misnamedLanguages(readHtml(html)).filter((words) => !isMeant(words))).toEqual([]);
});

test("a site in a language that has no words here tells its names in that language", async () => {
  const db = await openSite();
  await keepSetting(db, "site", { name: "Kade", language: "nl", readerLanguages: [] }, NOW);
  const html = (await renderDoor(db, "/topics/harbour")).body.toString();
  expect(html).toContain('<html lang="en" dir="ltr"');
  expect(html).toContain('<h1 class="p-name" lang="nl">Harbour</h1>');
});

test("a country is called by its name in the language that a reader has chosen, on every page that names it", async () => {
  const db = await openSite();
  const paths = [
    "/topics",
    "/topics?type=country",
    "/topics/kenya",
    "/topics/harbour",
    "/countries",
    "/articles/a1",
  ];
  for (const path of [...paths, "/", "/search?q=harbour"]) {
    const html = await htmlOf(db, path);
    expect(html, path).toContain(">كينيا<");
    expect(html.replace(/<script[\s\S]*?<\/script>/g, ""), path).not.toMatch(/>Kenya</);
  }
  expect(await htmlOf(db, "/topics/kenya")).toMatch(/<title>كينيا[^<]*<\/title>/);
  expect((await renderDoor(db, "/topics/kenya")).body.toString()).toContain(">Kenya</h1>");
  expect((await renderDoor(db, "/feeds.opml")).body.toString()).toContain('text="Kenya"');
});

test("countries stand by the letters and in the order of the names that are shown", async () => {
  const db = await openSite();
  const article = await insertArticle(db, { slug: "b" });
  for (const [slug, name] of [
    ["germany", "Germany"],
    ["zambia", "Zambia"],
    ["ivory", "Ivory Coast"],
  ] as const)
    await tagArticle(db, article.id, (await insertTerm(db, { slug, name, type: "country" })).id);
  await keepSetting(db, "site", { name: "Quai", language: "en", readerLanguages: ["fr"] }, NOW);
  const html = (
    await renderDoor(db, "/topics?type=country", { cookie: "copydesk.language=fr" })
  ).body.toString();
  const shown = [...html.matchAll(/<h2 id="(.)"|<a href="\/topics\/\w+" lang="fr">([^<]+)</g)];
  expect(shown.map(([, letter, name]) => letter ?? name)).toEqual(
    ["A", "Allemagne", "C", "Côte d’Ivoire", "Z", "Zambie"].flatMap((one) =>
      one === "Z" ? ["K", "Z"] : [one],
    ),
  );
});
