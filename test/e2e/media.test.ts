import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { audit } from "@/test/support/audit";
import { makePicture } from "@/test/support/make-picture";
import { type Newsroom, openNewsroom } from "@/test/support/newsroom";

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom?.close());

/** Whether the reader's page shows a picture that has really come. */
const isPictureShown = () =>
  newsroom.reader.evaluate(() =>
    [...document.images].some((image) => image.complete && image.naturalWidth > 100),
  );

test("a picture goes from the disk into an article, to readers, and out of their sight again", async () => {
  const { desk, reader, database, url } = newsroom;
  const file = join(database.dataFolder, "quay.jpg");
  await writeFile(file, await makePicture());

  await desk.goto(url("/admin/media"));
  expect(await desk.getByRole("heading", { name: "No pictures yet" }).count()).toBe(1);
  await desk.getByLabel("Drop a picture here").setInputFiles(file);
  await desk.waitForURL(/\/admin\/media\/\d+$/);
  await desk.getByLabel("Alt text").fill("Two cranes above the quay");
  await desk.getByLabel("Credit").fill("Ada Marrow");
  await desk.getByRole("button", { name: "What must stay in sight" }).press("ArrowUp");
  await desk.getByRole("button", { name: "Save" }).click();
  await desk.getByText("Saved. Every article").waitFor();
  expect(await audit(desk)).toEqual([]);

  await desk.goto(url("/admin/articles"));
  await desk.getByRole("button", { name: "New article" }).click();
  await desk.waitForURL(/\/admin\/articles\/\d+$/);
  await desk.getByLabel("Headline").fill("The northern quay opens");
  await desk.getByRole("button", { name: "Picture" }).click();
  await desk.getByRole("button", { name: "Two cranes above the quay" }).click();
  await desk.locator(".body-text figure img").waitFor();
  await desk.locator(".body-text figure").click();
  await desk.getByRole("button", { name: "Picture", exact: true }).click();
  await desk.getByLabel("Caption here").fill("The quay on Monday");
  await desk.getByRole("button", { name: "Set caption" }).click();
  await desk.getByText(/^Saved/).waitFor();
  expect(await audit(desk)).toEqual([]);
  await desk.getByRole("button", { name: "Publish now" }).click();
  await desk.getByRole("link", { name: "Live page" }).waitFor();

  await reader.goto(url("/articles/the-northern-quay-opens"));
  await expect.poll(isPictureShown).toBe(true);
  expect(await reader.getByAltText("Two cranes above the quay").count()).toBe(1);
  expect(await reader.getByText("The quay on Monday").count()).toBe(1);
  const address = await reader.evaluate(() => document.images[0]?.currentSrc ?? "");
  expect(await audit(reader)).toEqual([]);
  await reader.goto(url("/"));
  await expect.poll(isPictureShown).toBe(true);
  expect(await audit(reader)).toEqual([]);

  await desk.getByRole("button", { name: "Unpublish" }).click();
  await expect.poll(async () => (await reader.request.get(address)).status()).toBe(404);
  expect(newsroom.faults).toEqual([]);
});
