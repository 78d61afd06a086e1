import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { items } from "@/db/schema/imports";
import { audit } from "@/test/support/audit";
import { countItems } from "@/test/support/count-items";
import { type Newsroom, openNewsroom, uploadDump } from "@/test/support/newsroom";

/** A worker that has only begun loads its language model first. */
const SOON = { timeout: 20_000 };

let newsroom: Newsroom;
let batchId: number;

beforeAll(async () => {
  newsroom = await openNewsroom();
  const file = join(newsroom.database.dataFolder, "ferries.xml");
  const entries = [1, 2, 3].map((n) => {
    const title = `Ferry ${n} sails again`;
    const text = `After ${n + 3} weeks in dock the ferry left harbour ${n * 17} with herring and ${n + 2} cats.`;
    return `<item><title>${title}</title><guid>ferry-${n}</guid><description>&lt;p&gt;${title}&lt;/p&gt;&lt;p&gt;${text}&lt;/p&gt;</description></item>`;
  });
  await writeFile(
    file,
    `<rss version="2.0"><channel><title>Ferries</title>${entries.join("")}</channel></rss>`,
  );
  await uploadDump(newsroom, file);
  batchId = Number(/batches\/(\d+)/.exec(newsroom.desk.url())?.[1]);
  await newsroom.desk.getByRole("link", { name: "Undo this import" }).waitFor({ timeout: 60_000 });
});

afterAll(async () => {
  await newsroom?.close();
});

/** Whether each item's text begins with its title. */
const repeats = async () =>
  (
    await newsroom.database.db
      .select()
      .from(items)
      .where(eq(items.batchId, batchId))
      .orderBy(asc(items.position))
  ).map(({ title, body }) => body[0]?.text === title);

const findings = () => audit(newsroom.desk);

test("a step is switched off for one item while reviewing, and back on", async () => {
  const { desk, url } = newsroom;
  await desk.goto(url(`/admin/review?batch=${batchId}`));
  const pane = desk.getByRole("region", { name: "Item", exact: true });
  await pane.getByText("1 cleaning step").click();
  await pane.getByText("Remove the repeated title", { exact: true }).waitFor();
  expect(await pane.locator("del").allTextContents()).not.toEqual([]);
  await pane.getByRole("button", { name: "Off for this item" }).click();
  await expect.poll(repeats, SOON).toEqual([true, false, false]);
  await pane.getByText("off for this item").waitFor();
  await pane.getByRole("button", { name: "On for this item" }).click();
  await expect.poll(repeats, SOON).toEqual([false, false, false]);
  expect(await findings()).toEqual([]);
});

test("a batch is cleaned again: the differences are seen first, then applied, then undone", async () => {
  const { desk, url } = newsroom;
  await desk.goto(url(`/admin/batches/${batchId}`));
  await desk.getByRole("link", { name: "Cleaning" }).click();
  await desk.getByText("Changed 3 of 3 items looked at").waitFor();
  expect(await findings()).toEqual([]);
  await desk.getByLabel("Remove the repeated title").selectOption("off");
  await desk.getByRole("button", { name: "See what would change" }).click();
  await desk.getByRole("button", { name: "Apply to 3 items" }).waitFor();
  expect(await desk.locator("ins").first().textContent()).toContain("Ferry 1 sails again");
  expect(await findings()).toEqual([]);
  expect(await repeats()).toEqual([false, false, false]);
  await desk.getByRole("button", { name: "Apply to 3 items" }).click();
  await desk.getByRole("button", { name: "Undo this" }).waitFor();
  expect(await repeats()).toEqual([true, true, true]);
  await desk.getByRole("button", { name: "Undo this" }).click();
  await desk.getByText("Everything is as it was before.").waitFor();
  expect(await repeats()).toEqual([false, false, false]);
});

test("a source is added, given to a batch and its recipe reaches the batch, on a phone", async () => {
  const { desk, url } = newsroom;
  await desk.setViewportSize({ width: 390, height: 844 });
  await desk.goto(url("/admin/sources"));
  await desk.getByLabel("Name").fill("مكتب الميناء");
  await desk.getByLabel("Notes on its terms").fill("In full, with a link.");
  await desk.getByRole("button", { name: "Add the source" }).click();
  await desk.waitForURL(/\/admin\/sources\/\d+/);
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await findings()).toEqual([]);
  const source = desk.url();
  await desk.goto(url(`/admin/batches/${batchId}`));
  await desk.getByLabel("From", { exact: true }).selectOption({ label: "مكتب الميناء" });
  await desk.getByRole("button", { name: "Set", exact: true }).click();
  await desk.getByText("Saved. Its items stay").waitFor();
  await desk.goto(source);
  await desk.getByText("Steps that are as usual").click();
  await desk.getByLabel("Remove the repeated title").selectOption("off");
  await desk.getByRole("button", { name: "See what would change" }).click();
  await desk.getByRole("button", { name: "Apply to 3 items" }).click();
  await desk.getByRole("button", { name: "Undo this" }).waitFor();
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await repeats()).toEqual([true, true, true]);
  expect(newsroom.faults).toEqual([]);
});

test("who takes a line out for the third time is offered a rule for it, and sees where else it stands", async () => {
  const { desk, url, database } = newsroom;
  await desk.setViewportSize({ width: 1440, height: 900 });
  const line = "Follow the harbour office on all channels!";
  const file = join(database.dataFolder, "boats.xml");
  const entries = [1, 2, 3, 4].map((n) => {
    const text = `&lt;p&gt;Boat ${n} left berth ${n * 13} with ${n + 2} cats.&lt;/p&gt;&lt;p&gt;${line}&lt;/p&gt;`;
    return `<item><title>Boat ${n} leaves</title><guid>boat-${n}</guid><description>${text}</description></item>`;
  });
  await writeFile(
    file,
    `<rss version="2.0"><channel><title>Boats</title>${entries.join("")}</channel></rss>`,
  );
  await uploadDump(newsroom, file);
  await desk.getByRole("link", { name: "Undo this import" }).waitFor({ timeout: 60_000 });
  const batch = desk.url();
  await desk.getByLabel("From", { exact: true }).selectOption({ label: "مكتب الميناء" });
  await desk.getByRole("button", { name: "Set", exact: true }).click();
  await desk.getByText("Saved. Its items stay").waitFor();
  await desk.goto(batch.replace(/batches\/(\d+).*/, "review?batch=$1"));
  const before = await countItems(newsroom, "accepted");
  for (const n of [1, 2, 3]) {
    await desk.getByRole("heading", { name: `Boat ${n} leaves` }).waitFor();
    await desk.keyboard.press("a");
  }
  await desk.getByRole("heading", { name: "Boat 4 leaves" }).waitFor();
  await expect.poll(() => countItems(newsroom, "accepted"), SOON).toBe(before + 3);
  for (const n of [1, 2, 3]) {
    await desk.goto(url("/admin/articles"));
    await desk.getByRole("link", { name: `Boat ${n} leaves` }).click();
    await desk.locator("[contenteditable=true] p", { hasText: line }).click({ clickCount: 3 });
    await desk.keyboard.press("Backspace");
    await desk.getByText(/^Saved/).waitFor();
    await expect.poll(() => desk.getByText("Shall Copydesk take this out").count(), SOON).toBe(n < 3 ? 0 : 1);
  }
  expect(await findings()).toEqual([]);
  await desk.getByRole("link", { name: "See where else it stands, and make a rule" }).click();
  await desk.getByRole("button", { name: "See what a rule would change" }).click();
  await desk.getByRole("button", { name: "Apply to 1 item" }).waitFor();
  expect(await desk.getByText("(nothing)").count()).toBe(0);
});
