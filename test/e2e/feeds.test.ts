import { afterAll, beforeAll, expect, test } from "vitest";
import { audit } from "@/test/support/audit";
import { buildFeed } from "@/test/support/import-fixtures";
import { type Newsroom, openNewsroom } from "@/test/support/newsroom";
import { serveSite, text } from "@/test/support/web-server";

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await openNewsroom({ COPYDESK_FETCH_ALLOW: "127.0.0.1" });
});

afterAll(async () => {
  await newsroom?.close();
});

test("a feed is fetched by its address, shows how it went, and can be paused and removed", async () => {
  const { desk, url } = newsroom;
  const site = await serveSite({ "/feed.xml": text(buildFeed(3)) });
  await desk.goto(url("/admin/feeds"));
  await desk.getByText("Nothing is fetched yet").waitFor();
  await desk.getByLabel("Address of a feed or page").fill(site.url("/feed.xml"));
  await desk.getByLabel("How often").selectOption({ label: "Every hour" });
  await desk.getByRole("button", { name: "Fetch", exact: true }).click();
  await desk.getByText("Added. The list below says how it goes; what comes in becomes a batch.").waitFor();
  await desk.getByText("Something new came in.").waitFor();
  expect(await audit(desk)).toEqual([]);

  await desk.getByRole("link", { name: "Open its batch" }).click();
  await desk.getByRole("heading", { name: "127.0.0.1 feed.xml" }).waitFor();
  await desk
    .getByText("Fetched ")
    .getByRole("link", { name: site.url("/feed.xml") })
    .waitFor();

  await desk.goto(url("/admin/feeds"));
  await desk.getByText("More for").click();
  await desk.getByRole("button", { name: "Pause" }).click();
  await desk.getByText("Paused", { exact: true }).waitFor();
  desk.once("dialog", (dialog) => void dialog.accept());
  await desk.getByRole("button", { name: "Remove" }).click();
  await desk.getByText("Nothing is fetched yet").waitFor();
});

test("an address in a private network is refused in words", async () => {
  const { desk, url } = newsroom;
  await desk.goto(url("/admin/feeds"));
  await desk.getByLabel("Address of a feed or page").fill("http://localhost:9/feed.xml");
  await desk.getByLabel("How often").selectOption({ label: "Once, now" });
  await desk.getByRole("button", { name: "Fetch", exact: true }).click();
  await desk.getByText(/lies in a private network/).waitFor();
});
