import { basename } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dumpsToTry, type Newsroom, openNewsroom, uploadDump } from "@/test/support/newsroom";

const FRESH_WITHIN_MS = 2_000;
const FEEDS = ["/feed.xml", "/atom.xml", "/feed.json"];

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await openNewsroom();
});

afterAll(async () => {
  await newsroom?.close();
});

describe("a dump goes in, a published article comes out", () => {
  test.each(dumpsToTry().map((file) => [basename(file), file]))("%s", async (name, file) => {
    const { desk } = newsroom;
    const headline = `Headline of ${name} as an editor would have it`;

    await uploadDump(newsroom, file);
    await desk.getByRole("link", { name: "Review the items" }).click();
    await acceptFirst(desk);
    const slug = await editAndPublish(desk, headline);

    await readSignedOut(`/articles/${slug}`, headline);
    for (const feed of FEEDS) await expectWithin(feed, (body) => body.includes(headline));
  });

  test("nothing went wrong in the pages meanwhile", () => {
    expect(newsroom.faults).toEqual([]);
  });
});

async function acceptFirst(desk: Page): Promise<void> {
  await desk.waitForURL(/\/admin\/review/);
  await desk.getByRole("list", { name: "Items" }).getByRole("button").first().click();
  await desk.locator("button:enabled", { hasText: "Accept" }).waitFor();
  await desk.keyboard.press("a");
  // The next item is shown after a decision; the accepted one leads to its draft.
  await desk.getByRole("list", { name: "Items" }).getByRole("button").first().click();
  await desk.getByRole("link", { name: /Open article/ }).click();
  await desk.waitForURL(/\/admin\/articles\/\d+/);
}

/** @returns the slug under which the article is live. */
async function editAndPublish(desk: Page, headline: string): Promise<string> {
  await desk.getByLabel("Headline").fill(headline);
  await desk.getByLabel("Add a tag").fill("First light");
  await desk.getByLabel("Add a tag").press("Enter");
  const body = desk.getByRole("textbox", { name: "Body" });
  await body.click();
  await desk.keyboard.press("Control+End");
  await desk.keyboard.type(" A sentence that the editor added.");
  await expect.poll(() => desk.getByText(/^Saved/).count(), { timeout: 20_000 }).toBeGreaterThan(0);
  await desk.getByRole("button", { name: /^Publish/ }).click();
  const link = desk.getByRole("link", { name: /View on the site|live/i }).first();
  await link.waitFor();
  const href = await link.getAttribute("href");
  return decodeURIComponent(href?.split("/").pop() ?? "");
}

async function readSignedOut(path: string, headline: string): Promise<void> {
  const { reader, url } = newsroom;
  await expectWithin(path, (body) => body.includes(headline));
  await reader.goto(url(path));
  expect(await reader.getByRole("heading", { level: 1 }).textContent()).toBe(headline);
  expect(await reader.getByText("A sentence that the editor added.").count()).toBe(1);
  expect(await reader.getByRole("link", { name: "First light" }).count()).toBeGreaterThan(0);
}

async function expectWithin(path: string, isTrue: (body: string) => boolean): Promise<void> {
  const read = async () => isTrue(await (await fetch(newsroom.url(path))).text());
  await expect.poll(read, { timeout: FRESH_WITHIN_MS, message: path }).toBe(true);
}
