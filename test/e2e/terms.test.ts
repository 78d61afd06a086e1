import { afterAll, beforeAll, expect, test } from "vitest";
import { audit } from "@/test/support/audit";
import { insertArticle, insertTerm, tagArticle } from "@/test/support/factories";
import { type Newsroom, openNewsroom, picture } from "@/test/support/newsroom";

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await openNewsroom();
  const { db } = newsroom.database;
  const [boats, ships] = [
    await insertTerm(db, { name: "Boats", slug: "boats" }),
    await insertTerm(db, { name: "Ships", slug: "ships", aliases: ["Vessels", "سفن"] }),
  ];
  await insertTerm(db, { name: "Lock keepers", slug: "lock-keepers", state: "proposed" });
  for (const slug of ["ferry-runs", "quay-opens"]) {
    const article = await insertArticle(db, { slug, headline: `The ${slug.replace("-", " ")} again` });
    await tagArticle(db, article.id, boats.id);
    if (slug === "quay-opens") await tagArticle(db, article.id, ships.id);
  }
});

afterAll(async () => {
  await newsroom?.close();
});

const findings = () => audit(newsroom.desk);

test("a merge is previewed, done, followed by readers and undone", async () => {
  const { desk, reader, url } = newsroom;
  await desk.goto(url("/admin"));
  await desk.getByRole("navigation", { name: "Desk" }).getByRole("link", { name: "Tags" }).click();
  await desk.getByRole("link", { name: "Boats" }).waitFor();
  await picture(desk, "terms-list");
  expect(await findings()).toEqual([]);
  await desk.getByRole("link", { name: "Boats" }).click();
  await desk.getByRole("heading", { name: "Boats", level: 1 }).waitFor();
  await desk.getByLabel("Name of the tag that stays").fill("Ships");
  await desk.getByRole("button", { name: "Preview" }).click();
  await desk.getByText("2 articles get “Ships” instead of “Boats”; 1 of these had both").waitFor();
  await picture(desk, "terms-merge");
  expect(await findings()).toEqual([]);
  await desk.getByRole("button", { name: "Merge into “Ships”" }).click();
  await desk.getByText("This tag is part of").waitFor();
  await reader.goto(url("/topics/boats"));
  expect(reader.url()).toBe(url("/topics/ships"));
  await desk.getByRole("button", { name: "Undo" }).click();
  await desk.getByText("(undone)").waitFor();
  await reader.goto(url("/topics/boats"));
  expect(reader.url()).toBe(url("/topics/boats"));
});

test("a proposal is approved on a phone", async () => {
  const { desk, url } = newsroom;
  await desk.setViewportSize({ width: 390, height: 844 });
  await desk.emulateMedia({ colorScheme: "dark" });
  await desk.goto(url("/admin/terms?state=proposed"));
  await desk.getByRole("link", { name: "Lock keepers" }).waitFor();
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await picture(desk, "terms-phone-dark");
  expect(await findings()).toEqual([]);
  await desk.getByRole("button", { name: "Approve" }).click();
  await desk.getByText("No proposals wait").waitFor();
  await desk.goto(url("/admin/terms?q=lock"));
  await desk.getByRole("link", { name: "Lock keepers" }).waitFor();
  expect(newsroom.faults).toEqual([]);
});
