import { afterAll, beforeAll, expect, test } from "vitest";
import { keepSetting } from "@/db/queries/settings";
import { LOOKS_SETTING, siteLooksFrom, THEMES } from "@/lib/domain/site-looks";
import { audit } from "@/test/support/audit";
import { insertArticle } from "@/test/support/factories";
import { type Newsroom, openNewsroom } from "@/test/support/newsroom";

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await openNewsroom();
  await insertArticle(newsroom.database.db, { slug: "quay", headline: "Quay opens" });
});

afterAll(async () => {
  await newsroom?.close();
});

const bodyOf = async (path: string, cookie = "") =>
  (await fetch(newsroom.url(path), { headers: cookie ? { cookie } : {} })).text();

test("readers have no choice of language until an administrator allows one", async () => {
  const { desk, reader, url } = newsroom;
  await reader.goto(url("/"));
  expect(await reader.getByRole("button", { name: "العربية" }).count()).toBe(0);
  expect(await bodyOf("/articles/quay", "copydesk.language=ar")).toContain('<html lang="en"');
  await desk.goto(url("/admin/settings"));
  await desk.getByLabel("Arabic").check();
  await desk.getByLabel("German").check();
  await desk.getByRole("button", { name: "Save", exact: true }).first().click();
  await desk.getByText("Saved. Readers see it from now on.").waitFor();
  expect(await audit(desk)).toEqual([]);
});

test("a reader reads the site in Arabic, from right to left, and the articles as they are", async () => {
  const { reader, url } = newsroom;
  await reader.goto(url("/articles/quay"));
  await reader.getByRole("button", { name: "العربية" }).click();
  await reader.waitForURL(url("/articles/quay"));
  const page = reader.locator("html");
  expect([await page.getAttribute("lang"), await page.getAttribute("dir")]).toEqual(["ar", "rtl"]);
  const article = reader.locator("article.article");
  expect([await article.getAttribute("lang"), await article.getAttribute("dir")]).toEqual(["en", "ltr"]);
  expect(await reader.getByRole("button", { name: "العربية" }).getAttribute("aria-pressed")).toBe("true");
  expect(await reader.locator('link[rel="canonical"]').getAttribute("href")).toBe(url("/articles/quay"));
  for (const path of ["/", "/articles/quay", "/archive", "/search?q=quay", "/nothing-here"]) {
    await reader.goto(url(path));
    expect(await page.getAttribute("dir"), path).toBe("rtl");
    expect(await audit(reader), path).toEqual([]);
  }
  for (const _ of [1, 2]) {
    expect(await bodyOf("/articles/quay")).toContain('<html lang="en"');
    expect(await bodyOf("/articles/quay", "copydesk.language=de")).toContain('<html lang="de"');
    expect(await bodyOf("/articles/quay", "copydesk.language=fr")).toContain('<html lang="en"');
  }
  expect(await bodyOf("/feed.xml", "copydesk.language=ar")).toBe(await bodyOf("/feed.xml"));
  await reader.goto(url("/"));
  await reader.getByRole("button", { name: "English" }).click();
  await reader.waitForURL(url("/"));
  expect(await page.getAttribute("lang")).toBe("en");
});

test("headlines are set as their own script wants, whatever language the page around them is in", async () => {
  const { reader, url, database } = newsroom;
  await insertArticle(database.db, { slug: "rasif", headline: "رصيف الشمال يفتح من جديد", language: "ar" });
  const setting = () =>
    reader.locator("h1").evaluate((headline) => {
      const { fontWeight, letterSpacing, lineHeight, fontSize } = getComputedStyle(headline);
      return {
        fontWeight,
        letterSpacing,
        leading: Number.parseFloat(lineHeight) / Number.parseFloat(fontSize),
      };
    });
  for (const language of ["en", "ar"]) {
    await reader.context().addCookies([{ name: "copydesk.language", value: language, url: url("/") }]);
    await reader.goto(url("/articles/rasif"));
    const { fontWeight, letterSpacing, leading } = await setting();
    expect([fontWeight, Number.parseFloat(letterSpacing) || 0], language).toEqual(["600", 0]);
    expect(leading, language).toBeGreaterThan(1.4);
    await reader.goto(url("/articles/quay"));
    expect((await setting()).fontWeight, language).toBe("500");
    expect((await setting()).leading, language).toBeLessThan(1.2);
  }
  await reader.context().clearCookies();
});

test("no word is wider than a small screen, and who wrote a text stands where it begins", async () => {
  const { reader, url, database } = newsroom;
  const headline = "Verkehrsinfrastrukturfinanzierungsgesellschaft am Kai";
  await insertArticle(database.db, { slug: "gesellschaft", headline, language: "de" });
  await reader.setViewportSize({ width: 320, height: 640 });
  const width = () => reader.evaluate(() => document.documentElement.scrollWidth);
  const side = () => reader.locator(".facts").evaluate((facts) => getComputedStyle(facts).textAlign);
  for (const theme of THEMES) {
    await keepSetting(database.db, LOOKS_SETTING, { ...siteLooksFrom(null), theme }, new Date());
    // Written past the desk, it shows within a second.
    await expect.poll(() => bodyOf("/")).toContain(`data-theme="${theme}"`);
    for (const language of ["en", "ar"]) {
      await reader.context().addCookies([{ name: "copydesk.language", value: language, url: url("/") }]);
      for (const path of ["/", "/archive/2026/02", "/archive/2026/02/27", "/search?q=kai"]) {
        await reader.goto(url(path));
        expect(await reader.locator("html").getAttribute("data-theme"), path).toBe(theme);
        expect(await width(), `${theme} ${language} ${path}`).toBeLessThanOrEqual(320);
      }
      for (const [slug, begins] of [
        ["gesellschaft", "left"],
        ["quay", "left"],
        ["rasif", "right"],
      ] as const) {
        await reader.goto(url(`/articles/${slug}`));
        expect(await width(), `${theme} ${language} ${slug}`).toBeLessThanOrEqual(320);
        expect(await side(), `${theme} ${language} ${slug}`).toBe(begins);
      }
    }
  }
  await reader.context().clearCookies();
  await reader.setViewportSize({ width: 1440, height: 900 });
});

test("an old address leads on with the status that a publisher has chosen", async () => {
  const { desk, url } = newsroom;
  for (const [kind, from, status] of [
    ["moved", "/2019/ferry", 308],
    ["moved-301", "/2019/quay", 301],
    ["moved-301", "/old-quay", 301],
  ] as const) {
    await desk.goto(url("/admin/redirects"));
    await desk.getByRole("textbox", { name: "Old address" }).fill(from);
    await desk.getByLabel("What became of it").selectOption(kind);
    await desk.getByRole("textbox", { name: "New address" }).fill("/articles/quay");
    await desk.getByRole("button", { name: "Add", exact: true }).click();
    await desk.getByText(`${from} leads to`).waitFor();
    for (const _ of [1, 2]) {
      const answer = await fetch(url(from), { redirect: "manual" });
      expect([answer.status, answer.headers.get("location")]).toEqual([status, "/articles/quay"]);
    }
  }
});

test("without a public address no feed names a hub, and nobody is taken by one", async () => {
  const { url } = newsroom;
  expect((await fetch(url("/feed.xml"))).headers.get("link")).toBeNull();
  const body = new URLSearchParams({ "hub.mode": "subscribe", "hub.topic": url("/feed.xml") });
  const answer = await fetch(url("/websub"), { method: "POST", body });
  expect(answer.status).toBe(404);
  expect((await fetch(url("/websub"))).status).toBeGreaterThanOrEqual(404);
});
