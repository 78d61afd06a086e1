import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sources } from "@/db/schema/imports";
import { audit } from "@/test/support/audit";
import { insertArticle } from "@/test/support/factories";
import { type Newsroom, openNewsroom } from "@/test/support/newsroom";

/** Law 3 of public pages: as bytes on the wire, without pictures and fonts. */
const MOST_BYTES = 14_336;
const TEXT = "The old quay stays closed until somebody has looked at the damage.";

let newsroom: Newsroom;
let quay = 0;

beforeAll(async () => {
  newsroom = await openNewsroom();
  const { db } = newsroom.database;
  await db.insert(sources).values({ name: "Harbour Agency", createdAt: new Date() });
  const article = await insertArticle(db, {
    slug: "quay",
    headline: "Old quay closed",
    standfirst: "The council waits for an expert.",
    bodyText: TEXT,
    body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: TEXT }] }] },
    bodyHtml: `<p>${TEXT}</p>`,
    sourceName: "Harbour Agency",
    canonicalUrl: "https://agency.example/quay",
  });
  quay = article.id;
  await insertArticle(db, { slug: "kai", headline: "Alter Kai gesperrt", language: "de" });
});

afterAll(async () => {
  await newsroom?.close();
});

const read = async (path: string) => (await fetch(newsroom.url(path))).text();
const isNarrow = () =>
  newsroom.desk.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

test("a correction goes live with the sentence that its publisher has to write", async () => {
  const { desk, reader, url } = newsroom;
  await desk.goto(url(`/admin/articles/${quay}`));
  await desk.getByLabel("Headline").fill("Old quay closed until spring");
  await desk.getByLabel("Mark as corrected").check();
  const update = desk.getByRole("button", { name: "Update live page" });
  expect(await update.isDisabled()).toBe(true);
  await desk.getByLabel("What was wrong?").fill("The quay opens in spring, and not in May.");
  expect(await audit(desk)).toEqual([]);
  await update.click();
  await desk.getByText("Readers see this text.").waitFor();

  await expect.poll(() => read("/articles/quay")).toContain("and not in May");
  await reader.goto(url("/articles/quay"));
  await reader.getByRole("link", { name: "Corrected" }).click();
  await reader.getByText("Cite or share this article").click();
  expect(await audit(reader)).toEqual([]);
  expect(await reader.locator("script:not([type='application/ld+json'])").count()).toBe(0);
  expect(gzipSync(await read("/articles/quay")).length).toBeLessThan(MOST_BYTES);
});

test("translations are linked by search, and readers and machines are led to them", async () => {
  const { desk, url } = newsroom;
  await desk.goto(url(`/admin/articles/${quay}`));
  await desk.getByRole("link", { name: "Link a translation" }).click();
  await desk.getByLabel("Part of the translation’s headline").fill("kai");
  await desk.getByRole("button", { name: "Search" }).click();
  await desk.waitForURL(/q=kai/);
  await desk.getByRole("button", { name: "Link", exact: true }).click();
  await desk.getByRole("button", { name: "Unlink" }).waitFor();
  expect(await audit(desk)).toEqual([]);
  await desk.setViewportSize({ width: 390, height: 844 });
  expect(await isNarrow()).toBe(true);
  await desk.setViewportSize({ width: 1440, height: 900 });

  await expect.poll(() => read("/articles/quay")).toContain("Deutsch");
  const german = await read("/articles/kai");
  expect(german).toMatch(/<link rel="alternate" hrefLang="en" href="[^"]+\/articles\/quay"/i);
  expect(german).toMatch(/<link rel="alternate" hrefLang="x-default" href="[^"]+\/articles\/quay"/i);
});

test("citations are files with their types, and lead on when the article moves", async () => {
  const bibtex = await fetch(newsroom.url("/articles/quay/cite.bib"));
  expect(bibtex.headers.get("content-type")).toBe("application/x-bibtex; charset=utf-8");
  expect(await bibtex.text()).toContain("title = {{Old quay closed until spring}}");
  const ris = await fetch(newsroom.url("/articles/quay/cite.ris"));
  expect(ris.headers.get("content-type")).toBe("application/x-research-info-systems; charset=utf-8");
  expect((await fetch(newsroom.url("/articles/nothing/cite.ris"))).status).toBe(404);
});

test("what a source allows is chosen on its page and holds at once", async () => {
  const { desk, reader, url } = newsroom;
  expect(await read("/articles/quay")).toContain(TEXT);
  await desk.goto(url("/admin/sources"));
  await desk.getByRole("link", { name: "Harbour Agency" }).click();
  await desk.getByLabel("Its texts on our site").selectOption("excerpt");
  await desk.getByLabel("Licence", { exact: true }).fill("CC BY 4.0");
  expect(await audit(desk)).toEqual([]);
  await desk.getByRole("button", { name: "Save" }).first().click();
  await expect.poll(() => read("/articles/quay")).not.toContain(TEXT);
  expect(await read("/feed.xml")).not.toContain(TEXT);
  await reader.goto(url("/articles/quay"));
  await reader.getByText("The source lets us show an excerpt.").waitFor();
  await reader.getByText("CC BY 4.0").waitFor();
  expect(await audit(reader)).toEqual([]);
});
