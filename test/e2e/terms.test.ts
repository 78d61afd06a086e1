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
  for (const name of ["Quay", "Quays"]) await insertTerm(db, { name, slug: name.toLowerCase() });
  await insertTerm(db, { type: "organisation", name: "Guild of Ferry Pilots", slug: "guild" });
  await insertTerm(db, { type: "organisation", name: "GFP", slug: "gfp" });
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

/** Ask for a preview in the section of this title. */
const preview = (title: string) =>
  newsroom.desk.getByRole("region", { name: title }).getByRole("button", { name: "Preview" }).click();

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
  await preview("Merge into another tag");
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

test("a tag is described, put under a broader one, and readers are told what it is", async () => {
  const { desk, reader, url } = newsroom;
  await desk.goto(url("/admin/terms?q=Boats"));
  await desk.getByRole("link", { name: "Boats" }).click();
  await desk.getByRole("textbox", { name: "Description" }).fill("Everything that floats.\n\nBut no ice.");
  await desk.getByRole("button", { name: "Save" }).click();
  await desk.getByRole("region", { name: "What it is" }).getByText("Everything that floats.").waitFor();
  await desk.getByRole("region", { name: "Spellings and description" }).getByText("Saved.").waitFor();
  await desk.getByLabel("Name of the broader tag").fill("Ships");
  await preview("Broader tag");
  await desk.getByText("No article changes: 2 articles have this tag, 1 of them “Ships” as well").waitFor();
  await picture(desk, "terms-place");
  expect(await findings()).toEqual([]);
  await desk.getByRole("button", { name: "Put it under “Ships”" }).click();
  await desk.getByText("Put under “Ships” by").waitFor();
  await reader.goto(url("/topics/boats"));
  await reader.getByText("Everything that floats.").waitFor();
  await picture(reader, "terms-topic");
  await desk.getByRole("button", { name: "Undo" }).click();
  await desk.getByText("Broader: none").waitFor();
});

test("a tag is removed in favour of another, and comes back", async () => {
  const { desk, reader, url } = newsroom;
  await desk.goto(url("/admin/terms?q=Boats"));
  await desk.getByRole("link", { name: "Boats" }).click();
  await desk.getByLabel("Name of the tag they get instead").fill("Ships");
  await preview("Remove");
  await desk.getByRole("button", { name: "Remove it in favour of “Ships”" }).click();
  await desk.getByText("It can be put back below.").waitFor();
  await reader.goto(url("/topics/boats"));
  expect(reader.url()).toBe(url("/topics/ships"));
  await desk.getByRole("button", { name: "Undo" }).click();
  await desk.getByRole("heading", { name: "Remove" }).waitFor();
});

test("tags that may be the same lead to the preview of a merge, or are called different for ever", async () => {
  const { desk, url } = newsroom;
  await desk.goto(url("/admin/terms"));
  await desk.getByRole("link", { name: "Tags that may be the same" }).click();
  await desk.getByText("Singular and plural of the same words").waitFor();
  await picture(desk, "terms-similar");
  expect(await findings()).toEqual([]);
  await desk.getByRole("link", { name: "Merge into “Quays”" }).click();
  await desk.getByRole("button", { name: "Merge into “Quays”" }).waitFor();
  await desk.goBack();
  const pair = desk.locator("li", { hasText: "Singular and plural" });
  await pair.getByRole("button", { name: "They are different" }).click();
  await pair.waitFor({ state: "detached" });
  await desk.reload();
  await desk.getByText("may be the initials of").waitFor();
  expect(await pair.count()).toBe(0);
});

test("an administrator opens the vocabulary", async () => {
  const { desk, url } = newsroom;
  await desk.goto(url("/admin/terms"));
  await desk.getByLabel("Open: new tags are in use at once").check();
  await desk.getByRole("button", { name: "Save" }).click();
  await desk.getByText("New tags are in use at once.").waitFor();
  await picture(desk, "terms-open");
  await desk.reload();
  expect(await desk.getByLabel("Open: new tags are in use at once").isChecked()).toBe(true);
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
  await desk.goto(url("/admin/terms/similar"));
  await desk.getByText("may be the initials of").waitFor();
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await picture(desk, "terms-similar-phone-dark");
  expect(await findings()).toEqual([]);
  await desk.goto(url("/admin/terms?q=Boats"));
  await desk.getByRole("link", { name: "Boats" }).click();
  await desk.getByRole("heading", { name: "Boats", level: 1 }).waitFor();
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await picture(desk, "terms-one-phone-dark");
  await desk.goto(url("/admin/terms?state=proposed"));
  await desk.getByRole("button", { name: "Approve" }).click();
  await desk.getByText("No proposals wait").waitFor();
  await desk.goto(url("/admin/terms?q=lock"));
  await desk.getByRole("link", { name: "Lock keepers" }).waitFor();
  expect(newsroom.faults).toEqual([]);
});

test("tags are added before anything is imported, and the screen says which were there", async () => {
  const { desk, url } = newsroom;
  await desk.goto(url("/admin/terms"));
  await desk.getByRole("link", { name: "Add tags" }).click();
  await desk.getByRole("heading", { name: "Add tags", level: 1 }).waitFor();
  await desk.getByLabel("Tags", { exact: true }).fill("Tide mills | Gezeitenmühlen\nShips");
  expect(await findings()).toEqual([]);
  await picture(desk, "terms-new");
  await desk.getByRole("button", { name: "Add the tags" }).click();
  await desk.getByText("Added “Tide mills”. In the vocabulary already: “Ships”.").waitFor();
  expect(await desk.getByLabel("Tags", { exact: true }).inputValue()).toBe("");
  await desk.getByLabel("Tags", { exact: true }).fill("Barges | Ships");
  await desk.getByRole("button", { name: "Add the tags" }).click();
  await desk.getByText("“Ships” is a tag of its own.").waitFor();
  expect(await desk.getByLabel("Tags", { exact: true }).inputValue()).toBe("Barges | Ships");
  await desk.getByRole("link", { name: "All tags" }).click();
  await desk.getByRole("link", { name: "Tide mills" }).waitFor();
});
