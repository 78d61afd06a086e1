import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { items } from "@/db/schema/imports";
import { users } from "@/db/schema/people";
import { acceptItem } from "@/lib/desk/accept-item";
import { audit } from "@/test/support/audit";
import { type Newsroom, openNewsroom, uploadDump } from "@/test/support/newsroom";

let newsroom: Newsroom;
let batchId: number;

const NOTES = ["herring", "lighthouse", "ميناء", "regatta"].map(
  (word, n) =>
    `Note ${n + 1} about the ${word}\n\nOn day ${n + 3} the harbour office wrote about the ${word} and ${n + 2} cats.\nA second paragraph of note ${n + 1} follows here, a little longer than the first.\n`,
);

async function upload(name: string, notes: readonly string[]): Promise<number> {
  const file = join(newsroom.database.dataFolder, name);
  await writeFile(file, notes.join("-----\n"));
  await uploadDump(newsroom, file);
  await newsroom.desk.getByRole("link", { name: "Undo this import" }).waitFor({ timeout: 60_000 });
  return Number(/batches\/(\d+)/.exec(newsroom.desk.url())?.[1]);
}

beforeAll(async () => {
  newsroom = await openNewsroom();
  batchId = await upload("notes.txt", NOTES);
});

afterAll(async () => {
  await newsroom?.close();
});

const itemsOf = (id = batchId) =>
  newsroom.database.db.select().from(items).where(eq(items.batchId, id)).orderBy(asc(items.position));
const titles = async (id = batchId) => (await itemsOf(id)).map(({ title }) => title);

const findings = () => audit(newsroom.desk);

const TITLES = [
  "Note 1 about the herring",
  "Note 2 about the lighthouse",
  "Note 3 about the ميناء",
  "Note 4 about the regatta",
];

test("items are joined, split and left out by keyboard, previewed, saved and undone", async () => {
  const { desk, url } = newsroom;
  expect(await titles()).toEqual(TITLES);
  await desk.goto(url(`/admin/batches/${batchId}`));
  await desk.getByRole("link", { name: "Boundaries" }).click();
  await desk.getByRole("article", { name: "Item 1", exact: true }).waitFor();
  expect(await findings()).toEqual([]);
  await desk.keyboard.press("?");
  await desk.getByRole("dialog").waitFor();
  await desk.keyboard.press("Escape");

  await desk.keyboard.press("m");
  await desk.getByText("1 item fewer.").waitFor({ timeout: 30_000 });
  await desk.keyboard.press("z");
  await desk.getByText("Nothing is changed yet.").waitFor();
  await desk.keyboard.press("y");
  for (const _ of [1, 2]) await desk.keyboard.press("j");
  await desk.keyboard.press("j");
  await desk.keyboard.press("j");
  await desk.keyboard.press("x");
  await desk.getByText("2 items fewer.").waitFor({ timeout: 30_000 });
  await desk.keyboard.press("Control+s");
  await desk.getByText("Saved.", { exact: true }).waitFor({ timeout: 30_000 });
  await expect.poll(titles, { timeout: 20_000 }).toHaveLength(2);
  expect((await itemsOf())[0]?.body.map(({ text }) => text).join(" ")).toContain("lighthouse");

  await desk.getByRole("button", { name: "Undo", exact: true }).last().click();
  await desk.getByText("Undone.", { exact: true }).waitFor({ timeout: 30_000 });
  expect(await titles()).toEqual(TITLES);
});

test("a boundary is moved by the arrows and dragged by the mouse", async () => {
  const { desk, url } = newsroom;
  await desk.goto(url(`/admin/batches/${batchId}/segments`));
  await desk.getByRole("article", { name: "Item 1", exact: true }).waitFor();
  // The cursor goes to the second paragraph of the first note, where it is split.
  for (const _ of [1, 2, 3]) await desk.keyboard.press("ArrowDown");
  await desk.keyboard.press("s");
  const grip = desk.getByRole("separator", { name: "Beginning of item 2" });
  await grip.focus();
  await desk.keyboard.press("Shift+ArrowDown");
  await desk.keyboard.press("Shift+ArrowDown");
  await desk.getByText("1 item more.").waitFor({ timeout: 30_000 });
  await desk.getByRole("button", { name: "Save 2" }).click();
  await desk.getByText("Saved.", { exact: true }).waitFor({ timeout: 30_000 });
  await expect.poll(async () => (await titles())[1], { timeout: 20_000 }).toMatch(/^paragraph of note 1/);

  // The screen has been read anew.
  await desk.getByRole("button", { name: "Undo", exact: true }).waitFor();
  const from = await desk.getByRole("separator", { name: "Beginning of item 2" }).boundingBox();
  const to = await desk.getByText("On day 3 the harbour office").boundingBox();
  if (!from || !to) throw new Error("There is nothing to drag.");
  await desk.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await desk.mouse.down();
  await desk.mouse.move(to.x + 120, to.y + to.height / 2 + 20, { steps: 4 });
  await desk.mouse.move(to.x + 120, to.y + to.height / 2, { steps: 4 });
  await desk.mouse.up();
  await desk.getByRole("button", { name: "Save 1" }).click();
  await desk.getByText("Saved.", { exact: true }).waitFor({ timeout: 30_000 });
  await expect.poll(async () => (await titles())[1], { timeout: 20_000 }).toMatch(/^On day 3/);
  expect(await findings()).toEqual([]);
});

test("a boundary that is set by keyboard keeps the focus when it has been saved", async () => {
  const { desk, url } = newsroom;
  const id = await upload(
    "focus.txt",
    NOTES.map((note) => note.replaceAll("harbour", "river")),
  );
  await desk.goto(url(`/admin/batches/${id}/segments`));
  await desk.getByRole("article", { name: "Item 1", exact: true }).waitFor();
  for (const _ of [1, 2, 3]) await desk.keyboard.press("ArrowDown");
  await desk.keyboard.press("s");
  await desk.getByRole("separator", { name: "Beginning of item 2" }).focus();
  await desk.keyboard.press("Shift+ArrowDown");
  await desk.keyboard.press("Control+s");
  await desk.getByText("Saved.", { exact: true }).waitFor({ timeout: 30_000 });
  await desk.getByRole("button", { name: "Undo", exact: true }).waitFor();
  const focused = () => desk.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  await expect.poll(focused).toBe("Beginning of item 2");
  expect(await desk.getByText("Saved.", { exact: true }).count()).toBe(1);
  expect((await desk.goto(url("/admin/batches/99999/segments")))?.status()).toBe(404);
});

test("what another editor has changed meanwhile is told, and one’s own changes that fit are kept", async () => {
  const { desk, url, database } = newsroom;
  const id = await upload(
    "others.txt",
    NOTES.map((note) => note.replaceAll("harbour", "canal")),
  );
  await desk.goto(url(`/admin/batches/${id}/segments`));
  await desk.getByRole("article", { name: "Item 1", exact: true }).waitFor();
  await desk.keyboard.press("m");
  await desk.getByText("Note 4 about the regatta").last().click();
  await desk.keyboard.press("x");
  const [ada] = await database.db.select().from(users);
  const [first] = await itemsOf(id);
  if (!ada || !first) throw new Error("Nobody is there.");
  await acceptItem(database.db, ada, { itemId: first.id, version: first.version, tags: [], now: new Date() });
  await desk.getByRole("button", { name: "Save 2" }).click();
  await desk.getByText("That was not saved").waitFor({ timeout: 30_000 });
  expect(await titles(id)).toHaveLength(4);
  await desk.getByRole("button", { name: "Show it as it is now" }).click();
  await desk.getByText("1 of your changes no longer fit").waitFor();
  await desk.getByRole("button", { name: "Save 1" }).click();
  await desk.getByText("Saved.", { exact: true }).waitFor({ timeout: 30_000 });
  expect(await titles(id)).toEqual(TITLES.slice(0, 3));
});

test("on a phone an item is left out by touch, and the screen stays within its width", async () => {
  const { desk, url } = newsroom;
  await desk.setViewportSize({ width: 390, height: 844 });
  await desk.goto(url(`/admin/batches/${batchId}/segments`));
  await desk.getByText("A second paragraph of note 4").click();
  await desk.getByRole("button", { name: "Not news" }).click();
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await findings()).toEqual([]);
  await desk.getByRole("button", { name: "Save 1" }).click();
  await desk.getByText("Saved.", { exact: true }).waitFor({ timeout: 30_000 });
  await expect.poll(titles, { timeout: 20_000 }).not.toContain(TITLES[3]);
  expect(newsroom.faults).toEqual([]);
});
