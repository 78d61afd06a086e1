import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text as read } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { audit } from "@/test/support/audit";
import { type Newsroom, openNewsroom, picture, uploadDump } from "@/test/support/newsroom";

let newsroom: Newsroom;

const TABLE = [
  "nr,lead,story,when,desk",
  "1,Otters return to the canal,A family of otters was seen beside the third lock on Friday morning.,2026-02-27,Nature",
  "2,Library stays open late,The library stays open until ten on Mondays from the first of March.,2026-02-28,Culture",
  "3,عودة القوارب إلى الميناء,عادت القوارب إلى الميناء القديم بعد عام من الإصلاح.,2026-03-01,ميناء",
  "4,A comma, too many,The mill wheel turns again after ninety years.,2026-03-02,Culture",
  "",
].join("\n");

async function upload(name: string, text: string): Promise<void> {
  const file = join(newsroom.database.dataFolder, name);
  await writeFile(file, text);
  await uploadDump(newsroom, file);
  await newsroom.desk.getByRole("link", { name: "Review the items" }).waitFor({ timeout: 60_000 });
}

beforeAll(async () => {
  newsroom = await openNewsroom();
  await upload("stories.csv", TABLE);
});

afterAll(async () => newsroom?.close());

test("columns are chosen by keyboard, and the items on the page follow at once", async () => {
  const { desk } = newsroom;
  await desk.getByRole("link", { name: "Columns", exact: true }).click();
  await desk.getByRole("heading", { name: "First items" }).waitFor();
  await picture(desk, "mapping-desk");
  const items = desk.getByRole("region", { name: "First items" });
  await items.getByRole("heading", { name: "Otters return to the canal" }).waitFor();
  expect(await items.getByText("The row has 6 cells").count()).toBe(1);

  await desk.getByLabel("lead", { exact: true }).focus();
  await desk.keyboard.press("Home");
  await desk.getByLabel("story", { exact: true }).focus();
  await desk.keyboard.press("Home");
  await desk.keyboard.press("ArrowDown");
  await items.getByRole("heading", { name: "A family of otters was seen beside" }).waitFor();
  await desk.getByLabel("lead", { exact: true }).selectOption("body");
  await items.getByText("Otters return to the canal").waitFor();
  expect(await items.getByRole("heading").nth(3).getAttribute("dir")).toBe("auto");

  await desk.getByLabel("The first row has the names").uncheck();
  await desk.getByLabel("Column 2").waitFor();
  await desk.getByLabel("The first row has the names").check();
  await desk.getByLabel("lead", { exact: true }).waitFor();
});

test("applied, the file is read again with the chosen columns", async () => {
  const { desk } = newsroom;
  await desk.getByRole("button", { name: "Apply and read the file again" }).click();
  await desk.waitForURL(/\/admin\/batches\/\d+$/);
  await desk.getByRole("link", { name: "Review the items" }).waitFor({ timeout: 60_000 });
  await desk
    .getByRole("link", { name: /A family of otters was seen/ })
    .first()
    .waitFor();
});

test("without a title or a text nothing can be applied, and the page says so", async () => {
  const { desk } = newsroom;
  await desk.getByRole("link", { name: "Columns", exact: true }).click();
  await desk.getByLabel("story", { exact: true }).selectOption("");
  await desk.getByLabel("lead", { exact: true }).selectOption("");
  await desk.getByText("No item comes out").waitFor();
  expect(await desk.getByRole("button", { name: "Apply and read the file again" }).count()).toBe(0);
});

test("the screen is read by everybody: axe finds nothing, in the dark and on a phone", async () => {
  const { desk } = newsroom;
  await desk.reload();
  await desk.getByRole("heading", { name: "First items" }).waitFor();
  for (const colorScheme of ["light", "dark"] as const) {
    await desk.emulateMedia({ colorScheme });
    expect(await audit(desk)).toEqual([]);
  }
  await desk.setViewportSize({ width: 390, height: 844 });
  await picture(desk, "mapping-phone");
  const width = await desk.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await desk.emulateMedia({ colorScheme: "light" });
  await desk.setViewportSize({ width: 1440, height: 900 });
});

test("rows that failed come as a file; mended and uploaded, only they are imported", async () => {
  const { desk } = newsroom;
  await desk.getByRole("link", { name: "Back to the batch" }).click();
  await desk.getByRole("heading", { name: "One row could not be read" }).waitFor();
  await picture(desk, "failed-rows");
  const [download] = await Promise.all([
    desk.waitForEvent("download"),
    desk.getByRole("link", { name: "Download the errors file" }).click(),
  ]);
  const text = await read(await download.createReadStream());
  await upload("mended.csv", text.replace("A comma, too many", '"A comma, too many"'));
  await desk
    .getByRole("link", { name: /The mill wheel turns again/ })
    .first()
    .waitFor();
  expect(await desk.getByRole("heading", { name: /could not be read/ }).count()).toBe(0);
});

test("no page threw", () => expect(newsroom.faults).toEqual([]));
