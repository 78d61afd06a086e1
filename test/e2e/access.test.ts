import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { audit } from "@/test/support/audit";
import { type Newsroom, openNewsroom, uploadDump } from "@/test/support/newsroom";

let newsroom: Newsroom;
let slug: string;
let articleId: string;

beforeAll(async () => {
  newsroom = await openNewsroom();
  const { desk } = newsroom;
  await uploadDump(newsroom, "lib/cli/demo/dumps/newsroom-listing.txt");
  await desk.getByRole("link", { name: "Review the items" }).click();
  const list = desk.getByRole("list", { name: "Items" });
  await list.getByRole("button").first().click();
  await desk.locator("button:enabled", { hasText: "Accept" }).waitFor();
  await desk.keyboard.press("a");
  await list.getByRole("button").first().click();
  await desk.getByRole("link", { name: /Open article/ }).click();
  await desk.waitForURL(/\/admin\/articles\/\d+/);
  articleId = /articles\/(\d+)/.exec(desk.url())?.[1] ?? "";
  await desk.getByRole("button", { name: "Publish now" }).click();
  const link = desk.getByRole("link", { name: "Live page" });
  await link.waitFor();
  slug = (await link.getAttribute("href")) ?? "";
});

afterAll(async () => {
  await newsroom?.close();
});

async function violations(page: Page, path: string): Promise<string[]> {
  await page.goto(newsroom.url(path));
  return audit(page);
}

describe.each(["light", "dark"] as const)("an accessibility audit finds nothing, %s", (colorScheme) => {
  beforeAll(async () => {
    await newsroom.reader.emulateMedia({ colorScheme });
    await newsroom.desk.emulateMedia({ colorScheme });
  });

  test.each(["/", "/archive", "/search", "/search?q=river", "/no-such-page", "/login"])(
    "on %s",
    async (path) => {
      expect(await violations(newsroom.reader, path)).toEqual([]);
    },
  );

  test("on an article", async () => {
    expect(await violations(newsroom.reader, slug)).toEqual([]);
  });

  test.each([
    "/admin",
    "/admin/batches",
    "/admin/batches/new",
    "/admin/batches/1",
    "/admin/review",
    "/admin/articles",
    "/admin/people",
    "/admin/account",
  ])("on %s", async (path) => {
    expect(await violations(newsroom.desk, path)).toEqual([]);
  });

  test("in the editor", async () => {
    expect(await violations(newsroom.desk, `/admin/articles/${articleId}`)).toEqual([]);
  });
});

describe("without scripts", () => {
  test("a reader finds, reads and follows everything", async () => {
    const browser = newsroom.reader.context().browser();
    const context = await browser?.newContext({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    });
    if (!context) throw new Error("The browser has gone.");
    const page = await context.newPage();
    await page.goto(newsroom.url("/"));
    await page
      .getByRole("link", { name: /Delta Watch/ })
      .first()
      .click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("Delta Watch");
    await page.goto(newsroom.url("/search"));
    await page.getByRole("searchbox").last().fill("nesting");
    await page.keyboard.press("Enter");
    await page
      .getByRole("link", { name: /Delta Watch/ })
      .first()
      .waitFor();
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(isWide).toBe(false);
    await context.close();
  });
});
