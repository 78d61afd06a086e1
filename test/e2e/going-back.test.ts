import { afterAll, beforeAll, expect, test } from "vitest";
import { countItems } from "@/test/support/count-items";
import { insertArticle } from "@/test/support/factories";
import { type Newsroom, openNewsroom, uploadDump } from "@/test/support/newsroom";

let newsroom: Newsroom;

const items = () => newsroom.desk.getByRole("list", { name: "Items" });
const counts = () =>
  newsroom.desk
    .getByRole("navigation", { name: "State" })
    .getByRole("link", { name: /^(New|Accepted|Rejected)/ })
    .allTextContents();
const untilRead = () => newsroom.desk.getByRole("button", { name: "Accept a", disabled: false }).waitFor();
const saved = () =>
  newsroom.desk
    .getByRole("status")
    .filter({ hasText: /^Saved/ })
    .waitFor();

beforeAll(async () => {
  newsroom = await openNewsroom();
  await uploadDump(newsroom, "lib/cli/demo/dumps/newsroom-listing.txt");
  await newsroom.desk.getByRole("link", { name: "Review the items" }).click();
});
afterAll(() => newsroom?.close());

test("a key that is held down decides about one item, and moves over many", async () => {
  const { desk } = newsroom;
  await untilRead();
  for (let times = 0; times < 4; times += 1) await desk.keyboard.down("r");
  await desk.keyboard.up("r");
  await expect.poll(counts).toEqual(["New4", "Accepted0", "Rejected1"]);
  const here = () => items().locator("[aria-current]").textContent();
  const before = await here();
  for (let times = 0; times < 2; times += 1) await desk.keyboard.down("j");
  await desk.keyboard.up("j");
  await expect.poll(here).not.toBe(before);
  await desk.keyboard.press("k");
  await desk.keyboard.press("k");
});

test("whoever goes back to a board sees what was decided on it", async () => {
  const { desk } = newsroom;
  await expect.poll(() => countItems(newsroom, "rejected")).toBe(1);
  await desk.getByRole("link", { name: /^Rejected/ }).click();
  await desk.waitForURL(/state=rejected/);
  await desk.goBack();
  await expect.poll(counts).toEqual(["New4", "Accepted0", "Rejected1"]);
  await expect.poll(() => items().getByRole("listitem").count()).toBe(4);
});

test("an item that somebody else has decided about says so, and can be gone on from", async () => {
  const { desk, url } = newsroom;
  await desk.goto(url("/admin/review"));
  await untilRead();
  const other = await desk.context().newPage();
  await other.goto(url("/admin/review"));
  await other.getByRole("button", { name: "Accept a", disabled: false }).waitFor();
  await other.keyboard.press("a");
  await expect.poll(() => countItems(newsroom, "accepted")).toBe(1);
  await other.close();
  await desk.keyboard.press("r");
  await desk.getByText("already decided about this item: accepted").waitFor();
  await desk.getByRole("link", { name: /^Open article/ }).waitFor();
  await desk.keyboard.press("j");
  await untilRead();
});

test("whoever goes back to a list or an article finds it as it is now, and no conflict with oneself", async () => {
  const { desk, url } = newsroom;
  await desk.goto(url("/admin/articles?status=draft"));
  await desk.locator("td a").first().click();
  const headline = desk.getByLabel("Headline", { exact: true });
  await headline.fill("Ferry returns");
  await saved();
  await desk.goBack();
  await desk.getByRole("link", { name: "Ferry returns" }).click();
  // Left at once, before it was saved.
  await headline.fill("Ferry returns at last");
  await desk.getByRole("link", { name: "Pictures" }).click();
  await desk.waitForURL(/media/);
  await desk.goBack();
  await expect.poll(() => headline.inputValue()).toBe("Ferry returns at last");
  await headline.fill("Ferry returns at long last");
  await saved();
  expect(await desk.getByText("someone else").count()).toBe(0);
});

test("what is typed and taken back leaves nothing behind", async () => {
  const { desk, url } = newsroom;
  const { id } = await insertArticle(newsroom.database.db, { slug: "quay", headline: "Old quay closed" });
  await desk.goto(url(`/admin/articles/${id}`));
  const headline = desk.getByLabel("Headline", { exact: true });
  await headline.fill("Old quay");
  await desk.getByText("Changed, not live yet").waitFor();
  await headline.fill("Old quay closed");
  await saved();
  expect(await desk.getByRole("button", { name: "Update live page" }).isDisabled()).toBe(true);
  await desk.reload();
  await saved();
  expect(await headline.inputValue()).toBe("Old quay closed");
  expect(await desk.getByText("brought back").count()).toBe(0);
  expect(newsroom.faults).toEqual([]);
});

test("whoever was signed out, and comes back from signing in elsewhere, goes on saving", async () => {
  const { desk, url, database } = newsroom;
  const { id } = await insertArticle(database.db, { headline: "Long night", status: "draft" });
  await desk.goto(url(`/admin/articles/${id}`));
  const session = await desk.context().cookies();
  await desk.context().clearCookies();
  await desk.getByLabel("Headline").fill("Longer night");
  const notice = desk.getByRole("alert").filter({ hasText: "Sign in in another tab" });
  await notice.waitFor();
  await desk.context().addCookies(session);
  await desk.evaluate(() => window.dispatchEvent(new Event("focus")));
  await saved();
  await expect.poll(() => notice.count()).toBe(0);
});
