import { afterAll, beforeAll, expect, test } from "vitest";
import { countItems } from "@/test/support/count-items";
import { type Newsroom, openNewsroom, uploadDump } from "@/test/support/newsroom";

let newsroom: Newsroom;

/** Decide by a key as soon as the selected item is read: only then does the page listen. */
async function decide(key: "a" | "r"): Promise<void> {
  const { desk } = newsroom;
  await desk.getByRole("button", { name: "Accept a", disabled: false }).waitFor();
  await desk.keyboard.press(key);
}

/** The next answer to an undo: decisions are sent one after the other, in the order in which they were made. */
const answerToUndo = () =>
  newsroom.desk.waitForResponse((response) => Boolean(response.request().postData()?.includes('"undo"')));

beforeAll(async () => {
  newsroom = await openNewsroom();
  const { desk } = newsroom;
  await uploadDump(newsroom, "lib/cli/demo/dumps/newsroom-listing.txt");
  await desk.getByRole("link", { name: "Review the items" }).click();
});
afterAll(() => newsroom?.close());

test("the browser asks before the page is left while a decision is under way", async () => {
  const { desk } = newsroom;
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await desk.route("**/api/review/*", async (route) => {
    if (route.request().method() === "POST") await held;
    await route.continue();
  });
  await decide("a");
  await expect.poll(() => desk.getByRole("list", { name: "Items" }).getByText("Accepted").count()).toBe(1);
  const asked = desk.waitForEvent("dialog");
  await desk.evaluate(() => setTimeout(() => location.reload()));
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  release();
  await expect.poll(() => countItems(newsroom, "accepted")).toBe(1);
  await desk.unroute("**/api/review/*");
});

test("what was decided is kept where the page is left at once", async () => {
  const { desk, url } = newsroom;
  await decide("a");
  await desk.goto(url("/admin/articles"));
  await expect.poll(() => countItems(newsroom, "accepted")).toBe(2);
  expect(newsroom.faults).toEqual([]);
});

test("what is decided at once after an undo stands, however late the undo is answered", async () => {
  const { desk, url } = newsroom;
  await desk.goto(url("/admin/review"));
  await desk.route("**/api/review/*", async (route) => {
    const isUndo = route.request().postData()?.includes('"undo"');
    if (isUndo) await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await decide("r");
  await desk.keyboard.press("u");
  await decide("r");
  expect((await answerToUndo()).ok()).toBe(true);
  const tabs = desk.getByRole("navigation", { name: "State" });
  await expect.poll(() => tabs.getByRole("link", { name: /^Rejected/ }).textContent()).toBe("Rejected1");
  await desk.unroute("**/api/review/*");
  // What the page shows runs ahead of what is stored: only the answer to the last one ends them all.
  const last = answerToUndo();
  await desk.keyboard.press("u");
  expect((await last).ok()).toBe(true);
  await expect.poll(() => tabs.getByRole("link", { name: /^Rejected/ }).textContent()).toBe("Rejected0");
  await expect.poll(() => countItems(newsroom, "new")).toBe(3);
});

test("the number of each state follows every decision, and it is said when all is reviewed", async () => {
  const { desk, url } = newsroom;
  const tabs = desk.getByRole("navigation", { name: "State" });
  const counted = () => tabs.getByRole("link", { name: /^(New|Accepted|Rejected)/ }).allTextContents();
  await desk.goto(url("/admin/review"));
  expect(await counted()).toEqual(["New3", "Accepted2", "Rejected0"]);
  await decide("r");
  await expect.poll(counted).toEqual(["New2", "Accepted2", "Rejected1"]);
  await desk.keyboard.press("u");
  await expect.poll(counted).toEqual(["New3", "Accepted2", "Rejected0"]);
  for (const left of [2, 1, 0]) {
    await decide("a");
    await expect.poll(counted).toEqual([`New${left}`, `Accepted${5 - left}`, "Rejected0"]);
  }
  await desk.getByText("Everything here is reviewed.").waitFor();
  await desk.keyboard.press("u");
  await expect.poll(counted).toEqual(["New1", "Accepted4", "Rejected0"]);
  await expect.poll(() => desk.getByText("Everything here is reviewed.").count()).toBe(0);
  expect(newsroom.faults).toEqual([]);
});
