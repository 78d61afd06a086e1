import { expect, test } from "vitest";
import { createPage } from "@/lib/desk/pages/create-page";
import { readPage, readPages } from "@/lib/desk/pages/read-pages";
import { savePage } from "@/lib/desk/pages/save-page";
import type { RichTextDoc } from "@/lib/domain/rich-text";
import { findRedirectTarget } from "@/lib/site/find-redirect-target";
import { readSiteFrame } from "@/lib/site/frame";
import { readSitePage } from "@/lib/site/site-page";
import { insertUser } from "@/test/support/factories";
import { readSitemap } from "@/test/support/read-sitemap";
import { openTestDb } from "@/test/support/test-db";

const NOW = new Date("2026-03-01T09:00:00Z");
const BODY: RichTextDoc = {
  type: "doc",
  content: [
    { type: "paragraph", content: [{ type: "text", text: "Ada Marrow, Quay 1" }] },
    { type: "figure", attrs: { media: 1, caption: "not here" } },
  ],
};

async function openDesk() {
  const db = await openTestDb();
  const actor = await insertUser(db, { role: "publisher" });
  const { id } = await createPage(db, actor, { title: "Imprint", now: NOW });
  const save = (change: object = {}) =>
    savePage(db, actor, {
      ...{ pageId: id, baseVersion: 1, title: "Imprint", slug: "imprint", position: 1 },
      ...{ state: "published" as const, body: BODY, now: NOW, ...change },
    });
  return { db, actor, id, save };
}

test("readers see a page once it is published, with its text, in the footer and in the sitemap", async () => {
  const { db, save } = await openDesk();
  expect(await readSitePage(db, "imprint")).toBeNull();
  expect((await readSiteFrame(db, NOW)).pages).toEqual([]);
  await save();
  expect((await readSitePage(db, "imprint"))?.bodyHtml).toBe("<p>Ada Marrow, Quay 1</p>");
  expect((await readSiteFrame(db, NOW)).pages).toEqual([{ title: "Imprint", path: "/imprint" }]);
  const sitemap = await readSitemap(db, { now: NOW, origin: "https://site.example", part: null });
  expect(sitemap).toContain("https://site.example/imprint");
});

test.each(["draft", "trashed"] as const)(
  "a page that is %s is gone from every door, and comes back whole",
  async (state) => {
    const { db, save } = await openDesk();
    await save();
    await save({ state, baseVersion: 2 });
    expect(await readSitePage(db, "imprint")).toBeNull();
    expect((await readSiteFrame(db, NOW)).pages).toEqual([]);
    expect(await readSitemap(db, { now: NOW, origin: "https://site.example", part: null })).not.toContain(
      "imprint",
    );
    await save({ baseVersion: 3 });
    expect(await readSitePage(db, "imprint")).not.toBeNull();
  },
);

test("the old address of a published page leads to the new one", async () => {
  const { db, save } = await openDesk();
  await save();
  await save({ slug: "impressum", baseVersion: 2 });
  expect(await findRedirectTarget(db, "/imprint", NOW)).toBe("/impressum");
});

test("who comes second is told, and nothing of the first is lost", async () => {
  const { db, actor, id, save } = await openDesk();
  await save({ title: "First" });
  await expect(save({ title: "Second" })).rejects.toMatchObject({ code: "conflict" });
  expect((await readPage(db, actor, id))?.title).toBe("First");
});

test.each(["admin", "articles", "api", "a b", "", "A", "a/b", "-a", "feed.xml", "ü"])(
  "“%s” is no address for a page",
  async (slug) => {
    const { save } = await openDesk();
    await expect(save({ slug })).rejects.toMatchObject({ code: "bad_input" });
  },
);

test("two pages never share an address, whatever their titles", async () => {
  const { db, actor, save } = await openDesk();
  for (const title of ["Imprint", "Admin", "ÜBER uns", "حول", "Articles"])
    await createPage(db, actor, { title, now: NOW });
  const slugs = (await readPages(db, actor)).map(({ slug }) => slug);
  expect(slugs).toEqual(["imprint", "imprint-2", "page-admin", "uber-uns", "page", "page-articles"]);
  await expect(save({ slug: "uber-uns" })).rejects.toMatchObject({ code: "conflict" });
});

test("editors can't write pages", async () => {
  const { db } = await openDesk();
  const editor = await insertUser(db, { role: "editor" });
  await expect(createPage(db, editor, { title: "X", now: NOW })).rejects.toMatchObject({ code: "forbidden" });
});
