import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
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

test("a list of feeds shows its feeds with their addresses, and says that it holds no news", async () => {
  const { desk } = newsroom;
  await uploadDump(newsroom, fixture("opml/folders-of-feeds/input.opml"));
  await desk.getByText("This is a list of 3 feeds and holds no news itself.").waitFor();
  await desk.getByText("3 feeds are listed here").waitFor();
  await desk.getByRole("link", { name: "https://alderbay.example/feed.xml" }).waitFor();
});
