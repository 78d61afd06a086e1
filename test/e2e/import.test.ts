import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getBatch } from "@/db/queries/batches";
import { users } from "@/db/schema/people";
import { createSource } from "@/lib/desk/sources/create-source";
import { audit } from "@/test/support/audit";
import { type Newsroom, openNewsroom, uploadDump } from "@/test/support/newsroom";

/** Enough for somebody to look at it while it runs. */
const ITEMS = 4_000;

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await openNewsroom();
});

afterAll(async () => {
  await newsroom?.close();
});

/** A feed that takes some seconds to import. */
async function writeFeed(name: string, items: number): Promise<string> {
  const file = join(newsroom.database.dataFolder, name);
  const entries = Array.from({ length: items }, (_, n) => {
    const text = `Ferry ${n} left harbour ${n % 97} of ${name} with ${n * 7} boxes of herring and two cats.`;
    return `<item><title>Ferry ${n} of ${name}</title><guid>${name}-${n}</guid><description>${text}</description></item>`;
  });
  await writeFile(
    file,
    `<rss version="2.0"><channel><title>Ferries</title>${entries.join("\n")}</channel></rss>`,
  );
  return file;
}

const batchIdOf = (url: string) => Number(/batches\/(\d+)/.exec(url)?.[1]);
const storedOf = async (id: number) => (await getBatch(newsroom.database.db, id))?.counters.stored ?? 0;
const statusOf = async (id: number) => (await getBatch(newsroom.database.db, id))?.status;

describe("a long import", () => {
  test("shows its progress after a reload, goes on after the power was cut, and ends complete", async () => {
    const { desk } = newsroom;
    await uploadDump(newsroom, await writeFeed("ferries.xml", ITEMS));
    const id = batchIdOf(desk.url());
    await desk.getByRole("progressbar", { name: "Import" }).waitFor();
    await desk.reload();
    await desk.getByRole("progressbar", { name: "Import" }).waitFor();
    await expect.poll(() => storedOf(id), { timeout: 60_000, interval: 50 }).toBeGreaterThan(0);

    await newsroom.restart("kill");
    expect(await storedOf(id)).toBeLessThan(ITEMS);
    await desk.goto(newsroom.url(`/admin/batches/${id}`));
    // The import yields to whatever else the machine does: where that is much, it takes its time.
    await desk.getByRole("link", { name: "Review the items" }).waitFor({ timeout: 120_000 });
    await expect.poll(() => statusOf(id), { timeout: 120_000 }).toBe("done");
    expect(await storedOf(id)).toBe(ITEMS);
  });

  test("the same bytes again lead to the earlier batch", async () => {
    const { desk, url } = newsroom;
    const file = await writeFeed("twice.xml", 3);
    await uploadDump(newsroom, file);
    const first = batchIdOf(desk.url());
    await desk.goto(url("/admin/batches/new"));
    await desk.getByLabel(/Drop files here/).setInputFiles(file);
    await desk.getByText("The same file was uploaded before.").waitFor();
    await desk.getByRole("link", { name: "Open its batch" }).click();
    await desk.waitForURL(/\/admin\/batches\/\d+/);
    expect(batchIdOf(desk.url())).toBe(first);
  });

  test("text that is in no file is pasted, and an empty field says so", async () => {
    const { desk, url } = newsroom;
    const [person] = await newsroom.database.db.select().from(users).limit(1);
    const actor = { id: person?.id ?? 0, name: "Ada", role: "administrator" as const };
    const fields = { name: "Harbour office", homeUrl: null, usageTerms: null, now: new Date() };
    const source = await createSource(newsroom.database.db, actor, fields);
    await desk.goto(url("/admin/batches/new"));
    await desk.getByLabel("Whose texts are these?").selectOption("Harbour office");
    await desk.getByRole("button", { name: "Import the text" }).click();
    await desk.getByText("Paste some text first.").waitFor();
    await desk
      .getByLabel("Text", { exact: true })
      .fill("Ferry log\n\nThe ferry left at nine with 70 boxes of herring.");
    await desk.getByLabel("Name").fill("Log of the harbour");
    await desk.getByRole("button", { name: "Import the text" }).click();
    expect(await desk.getByLabel("Text", { exact: true }).inputValue()).toBe("");
    await desk.getByRole("link", { name: "Watch the import" }).click();
    await desk.getByRole("heading", { name: "Log of the harbour" }).waitFor();
    await desk.getByRole("link", { name: "Review the items" }).waitFor();
    const batch = await getBatch(newsroom.database.db, batchIdOf(desk.url()));
    expect(batch?.counters).toMatchObject({ items: 1 });
    expect(batch?.sourceId).toBe(source.id);
  });

  test("a file that is dropped beside the place for it is taken all the same", async () => {
    const { desk, url } = newsroom;
    await desk.goto(url("/admin/batches/new"));
    const dataTransfer = await desk.evaluateHandle(() => {
      const dropped = new DataTransfer();
      dropped.items.add(new File(["Pier log\n\nThe pier was painted at noon."], "pier.txt"));
      return dropped;
    });
    await desk.getByRole("heading", { name: "Upload a dump" }).dispatchEvent("drop", { dataTransfer });
    await desk
      .getByLabel("Drop files here, or choose them")
      .locator("..")
      .dispatchEvent("drop", { dataTransfer });
    await expect.poll(() => desk.getByText("pier.txt").count()).toBe(2);
    await desk.getByText("The same file was uploaded before.").waitFor();
  });

  test("can be cancelled; what was stored stays", async () => {
    const { desk } = newsroom;
    await uploadDump(newsroom, await writeFeed("cancelled.xml", ITEMS));
    const id = batchIdOf(desk.url());
    desk.once("dialog", (dialog) => void dialog.accept());
    await desk.getByRole("button", { name: "Stop the import" }).click();
    await expect.poll(() => statusOf(id), { timeout: 60_000 }).toBe("cancelled");
  });
});

describe("the batch screen", () => {
  test("links each item with its place in the text, both ways, and shows what was dropped", async () => {
    const { desk } = newsroom;
    await uploadDump(newsroom, "lib/cli/demo/dumps/newsroom-listing.txt");
    await desk.getByRole("link", { name: "Review the items" }).waitFor();
    await desk.reload();
    const items = desk.getByRole("region", { name: "Items" });
    const source = desk.getByRole("region", { name: "Text of the dump" });
    expect(await items.getByRole("listitem").count()).toBe(5);

    await items.getByRole("link").nth(3).click();
    expect(desk.url()).toMatch(/#source-3$/);
    await source.getByText("Six months after the last weir was opened").first().click();
    await expect.poll(() => items.locator('li[data-item="3"]').isVisible()).toBe(true);
    expect(await source.getByText("Loading...").count()).toBeGreaterThan(0);
    const reasons = desk.getByRole("region", { name: "Left out, and why" });
    expect(await reasons.getByRole("link").allTextContents()).toContain("page footer");
  });

  test("an empty file is a batch with a clear warning, not a failure of the server", async () => {
    const { desk } = newsroom;
    const file = join(newsroom.database.dataFolder, "empty.txt");
    await writeFile(file, "");
    await uploadDump(newsroom, file);
    await desk.getByText(/empty/i).first().waitFor();
    await desk.getByText("No items", { exact: true }).waitFor();
    expect(await desk.getByRole("link", { name: "Boundaries" }).count()).toBe(0);
  });

  test("runs from right to left where its text does", async () => {
    const { desk } = newsroom;
    const file = join(newsroom.database.dataFolder, "arabic.txt");
    await writeFile(file, "افتتاح مكتبة جديدة\n\nافتتحت المدينة مكتبة جديدة. A library, in short.\n");
    await uploadDump(newsroom, file);
    const source = desk.getByRole("region", { name: "Text of the dump" });
    await source.waitFor();
    const frame = await source.boundingBox();
    const number = await source.getByRole("link", { name: "Item 1" }).boundingBox();
    if (!frame || !number) throw new Error("There is no text.");
    expect(number.x).toBeGreaterThan(frame.x + frame.width / 2);
  });
});

describe("the frame of the desk", () => {
  test("shows on a phone where one is", async () => {
    const { desk, url } = newsroom;
    await desk.setViewportSize({ width: 390, height: 844 });
    for (const [path, name] of [
      ["/admin/terms", "Tags"],
      ["/admin/account", "Account"],
      ["/admin", "Today"],
    ] as const) {
      await desk.goto(url(path));
      const place = desk.getByRole("navigation", { name: "Desk" }).getByRole("link", { name, exact: true });
      await expect.poll(async () => (await place.boundingBox())?.x).toBeLessThan(300);
      expect((await place.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    }
    await desk.setViewportSize({ width: 1440, height: 900 });
  });

  test("tells that the session has ended, and what is on the screen stays", async () => {
    const { desk, url } = newsroom;
    await desk.goto(url("/admin/lab"));
    await desk.getByRole("button", { name: "a newsletter" }).click();
    await desk.getByText("2 items. Newsletter").waitFor({ timeout: 30_000 });
    expect(await desk.evaluate(() => document.activeElement?.id)).toBe("lab-text");
    const paragraph = desk.locator(".lab-block", { hasText: "Forty families paid for the press" });
    await paragraph.waitFor();
    await desk.getByText("Change how it is cleaned").click();
    expect(await audit(desk)).toEqual([]);
    await desk
      .getByLabel("Lines to take out, one a line")
      .fill("Forty families paid for the press together. Whoever brings apples may use it on Saturdays.");
    await expect.poll(() => paragraph.count(), { timeout: 20_000 }).toBe(0);
    await desk.context().clearCookies();
    await desk.getByLabel("A piece of a dump").press("End");
    await desk.keyboard.type("!");
    await desk.getByRole("link", { name: "Sign in in another tab" }).waitFor({ timeout: 30_000 });
    expect(await desk.getByLabel("A piece of a dump").inputValue()).toContain("A NEW CIDER PRESS");
  });
});
