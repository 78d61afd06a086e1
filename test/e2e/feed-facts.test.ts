import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { audit } from "@/test/support/audit";
import { type Newsroom, openNewsroom, uploadDump } from "@/test/support/newsroom";

const fixture = (path: string) => fileURLToPath(new URL(`../fixtures/dumps/${path}`, import.meta.url));

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await openNewsroom();
});

afterAll(async () => {
  await newsroom?.close();
});

test("an editor sees what a feed says of itself, and what it says of an item beside its text", async () => {
  const { desk, url } = newsroom;
  await uploadDump(newsroom, fixture("rss/relative-links-arabic/input.xml"));
  await desk.getByRole("link", { name: "Review the items" }).waitFor();
  await desk.getByText("What the file says of itself:").click();
  const home = desk.getByRole("link", { name: "https://bahr.example/" });
  await home.waitFor();
  expect(await home.getAttribute("rel")).toBe("noopener noreferrer");

  await desk.goto(url("/admin/review"));
  const raw = desk.locator(".raw-fields");
  await raw.getByText("Contributors").waitFor();
  for (const words of ["سامي نصر", "جميع الحقوق محفوظة", "وكالة المرفأ", "34.4367, 35.8497"]) {
    await raw.getByText(words).waitFor();
  }
});

test("a list of feeds says that it holds no news, and those of its feeds that are ticked are followed", async () => {
  const { desk, url } = newsroom;
  await uploadDump(newsroom, fixture("opml/folders-of-feeds/input.opml"));
  await desk.getByText("This is a list of 3 feeds and holds no news itself.").waitFor();
  await desk.getByText("3 feeds are listed here").waitFor();
  await desk.getByLabel(/Fährhafen Nordmole/).uncheck();
  await desk.getByLabel("How often").selectOption({ label: "Every week" });
  expect(await audit(desk)).toEqual([]);
  await desk.getByRole("button", { name: "Follow the ticked feeds" }).click();
  await desk.getByText("2 feeds are followed from now on.").waitFor();
  await desk.goto(url("/admin/feeds"));
  await desk.getByRole("link", { name: "https://alderbay.example/feed.xml" }).waitFor();
  expect(await desk.getByRole("link", { name: /nordmole/ }).count()).toBe(0);
});
