import { afterAll, beforeAll, expect, test } from "vitest";
import { audit } from "@/test/support/audit";
import { type Newsroom, openNewsroom } from "@/test/support/newsroom";

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom?.close());

test("a table is written by keyboard, and read on a phone without moving the page", async () => {
  const { desk, reader, url } = newsroom;
  const { keyboard } = desk;
  const tool = (name: string) => desk.getByRole("button", { name });
  /** The editor takes the focus back in the next frame: what is pressed before that goes elsewhere. */
  const use = async (name: string) => {
    await tool(name).press("Enter");
    const body = desk.getByRole("textbox", { name: "Body" });
    await expect.poll(() => body.evaluate((one) => one.contains(document.activeElement))).toBe(true);
  };
  await desk.goto(url("/admin/articles"));
  await desk.getByRole("button", { name: "New article" }).click();
  await desk.waitForURL(/\/admin\/articles\/\d+$/);
  await desk.getByLabel("Headline").fill("The board adopts its budget");
  await desk.getByRole("textbox", { name: "Body" }).click();
  await keyboard.type("What each part costs:");
  await keyboard.press("Enter");
  await use("Table");
  for (const word of ["Part of the harbour", "2025", "2026", "Quay", "1,200", "800", "Lights", "30", "30"]) {
    await keyboard.type(word);
    await keyboard.press("Tab");
  }
  // Behind the last cell a row begins.
  await keyboard.type("Boats");
  await keyboard.press("Shift+Tab");
  await keyboard.type("about 30");
  await keyboard.press("Alt+F10");
  await expect
    .poll(() => tool("Add a row above").evaluate((one) => one === document.activeElement))
    .toBe(true);
  await use("Add a column after");
  await use("Header column");
  await desk.getByLabel("Caption of the table").fill("Costs in thousands");
  await keyboard.press("Enter");
  await desk.locator(".body-text caption").waitFor();
  await expect.poll(() => tool("H2 heading").isDisabled()).toBe(true);
  await desk.locator(".body-text th").nth(3).click();
  await keyboard.type("All");
  // What is done within half a second is undone as one.
  await desk.waitForTimeout(800);
  await use("Remove this row");
  await use("Undo");
  await desk.getByText(/^Saved/).waitFor();
  expect(await audit(desk)).toEqual([]);
  const cells = (page: typeof desk) =>
    page
      .locator("tr")
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((one) => one.textContent)));
  const written = [
    ["Part of the harbour", "2025", "2026", "All"],
    ["Quay", "1,200", "800", ""],
    ["Lights", "30", "about 30", ""],
    ["Boats", "", "", ""],
  ];
  expect(await cells(desk)).toEqual(written);
  await desk.getByRole("button", { name: "Publish now" }).click();
  await desk.getByRole("link", { name: "Live page" }).waitFor();

  await reader.setViewportSize({ width: 390, height: 800 });
  await reader.goto(url("/articles/the-board-adopts-its-budget"));
  expect(await cells(reader)).toEqual(written);
  expect(await reader.getByRole("table", { name: "Costs in thousands" }).count()).toBe(1);
  expect(await reader.getByRole("columnheader").allTextContents()).toEqual([
    "Part of the harbour",
    "2025",
    "2026",
    "All",
  ]);
  expect(await reader.getByRole("rowheader").allTextContents()).toEqual(["Quay", "Lights", "Boats"]);
  const box = reader.getByRole("group", { name: "Costs in thousands" });
  await box.focus();
  await reader.keyboard.press("End");
  await reader.keyboard.press("ArrowRight");
  const widths = () =>
    reader.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  const [all, seen] = await widths();
  expect(all).toBe(seen);
  expect(await audit(reader)).toEqual([]);
  expect(newsroom.faults).toEqual([]);
});
