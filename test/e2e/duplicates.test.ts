import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { duplicateDecisions, items } from "@/db/schema/imports";
import { audit } from "@/test/support/audit";
import { type Newsroom, openNewsroom, uploadDump } from "@/test/support/newsroom";

let newsroom: Newsroom;

const STORM = [
  "The harbour council closed the northern quay on Monday after the storm had torn two of its oldest cranes down.",
  "Fishing boats now land their catch at the southern quay, where the market opens an hour earlier than before.",
  "Repairs will take until the end of May and cost about four million crowns, the harbour master told the council.",
  "Nobody was hurt, but eleven boats were damaged and one of them sank beside the old lighthouse in the night.",
];
const BRIDGE = [
  "The swing bridge over the canal opens again to carts and cyclists after nine months of careful repairs.",
  "Its oak deck was replaced plank by plank, and the iron wheel below it turns without a sound for the first time.",
];

interface Entry {
  readonly title: string;
  readonly link: string;
  readonly text: readonly string[];
}

async function uploadFeed(name: string, entries: readonly Entry[]): Promise<void> {
  const file = join(newsroom.database.dataFolder, name);
  const rows = entries.map(
    ({ title, link, text }) =>
      `<item><title>${title}</title><link>https://news.example/${link}</link><guid>${name}-${link}</guid>` +
      `<pubDate>Mon, 02 Mar 2026 09:00:00 GMT</pubDate><description>${text.join(" ")}</description></item>`,
  );
  await writeFile(
    file,
    `<rss version="2.0"><channel><title>${name}</title>${rows.join("\n")}</channel></rss>`,
  );
  await uploadDump(newsroom, file);
  await newsroom.desk.getByRole("link", { name: "Review the items" }).waitFor({ timeout: 60_000 });
}

beforeAll(async () => {
  newsroom = await openNewsroom();
  await uploadFeed("harbour.xml", [
    { title: "Storm closes the northern quay", link: "storm", text: STORM },
    {
      title: "Storm has closed the northern quay",
      link: "storm-again",
      text: [...STORM.slice(0, 3), "Two cats were saved."],
    },
    { title: "Swing bridge opens again", link: "bridge", text: BRIDGE },
  ]);
  await uploadFeed("canal.xml", [
    {
      title: "Swing bridge opens for carts",
      link: "bridge",
      text: [...BRIDGE, "Carts pay nothing until June."],
    },
  ]);
});

afterAll(async () => {
  await newsroom?.close();
});

const decisions = async () =>
  (await newsroom.database.db.select().from(duplicateDecisions).orderBy(duplicateDecisions.id)).map(
    ({ decision }) => decision,
  );
const stateOf = async (title: string) =>
  (await newsroom.database.db.select().from(items).where(eq(items.title, title)))[0]?.state;
const findings = () => audit(newsroom.desk);

test("a near copy is compared, set aside, taken back and decided again by keyboard", async () => {
  const { desk, url } = newsroom;
  await desk.goto(url("/admin"));
  await desk
    .getByRole("navigation", { name: "Desk" })
    .getByRole("link", { name: /Duplicates/ })
    .click();
  await desk.waitForURL(/\/admin\/duplicates/);
  const later = desk.getByRole("region", { name: "Later item" });
  await later.getByText("Two cats were saved.").waitFor();
  expect(
    await desk.getByRole("region", { name: "Earlier item" }).locator("del").allTextContents(),
  ).not.toEqual([]);
  expect((await later.locator("ins").allTextContents()).join(" ")).toContain("cats");
  expect(await findings()).toEqual([]);

  await desk.keyboard.press("?");
  await desk.getByRole("dialog").waitFor();
  await desk.keyboard.press("Escape");
  const counted = () => desk.getByRole("link", { name: /^Same news/ }).textContent();
  const inMenu = () =>
    desk
      .getByRole("navigation", { name: "Desk" })
      .getByRole("link", { name: /Duplicates/ })
      .textContent();
  expect(await inMenu()).toBe("Duplicates2");
  expect(await counted()).toBe("Same news1");
  await desk.keyboard.press("s");
  await expect.poll(counted).toBe("Same news0");
  await expect.poll(() => stateOf("Storm has closed the northern quay")).toBe("duplicate");
  await desk.keyboard.press("u");
  await expect.poll(counted).toBe("Same news1");
  await expect.poll(() => stateOf("Storm has closed the northern quay")).toBe("new");
  expect(await decisions()).toEqual([]);
  await desk.keyboard.press("d");
  await expect.poll(decisions).toEqual(["different"]);
  await expect.poll(inMenu).toBe("Duplicates1");
});

test("another text at the same address is offered across dumps and decided on a phone by touch", async () => {
  const { desk, url } = newsroom;
  await desk.setViewportSize({ width: 390, height: 844 });
  await desk.goto(url("/admin/duplicates?kind=update"));
  await desk.getByRole("button", { name: /Swing bridge opens for carts/ }).click();
  const later = desk.getByRole("region", { name: "Later item" });
  await later.getByText("Carts pay nothing until June.").waitFor();
  const place = await later.getByRole("link", { name: /of canal\.xml/ }).getAttribute("href");
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await findings()).toEqual([]);
  await desk.getByRole("button", { name: "Update" }).click();
  await expect.poll(decisions).toEqual(["different", "update"]);

  await desk.goto(url(place ?? ""));
  const shown = desk.locator("li[data-chosen]");
  await shown.getByText("Swing bridge opens for carts").waitFor();
  expect(await shown.count()).toBe(1);
});

const LANTERNS = [
  "Children carried four hundred paper lanterns along the quay on Saturday evening, from the fish market to the mole.",
  "The parade was held for the first time since the flood, and the fire brigade lit the way with torches of its own.",
  "Whoever had made the smallest lantern was allowed to ring the harbour bell, as it had been done a century ago.",
];

test("a group of several items is decided in one step and taken back, by keyboard and on a phone", async () => {
  const { desk, url, database } = newsroom;
  await desk.setViewportSize({ width: 1440, height: 900 });
  const told = ["", "It did not rain.", "Songs were sung until ten.", "The bell was heard across the bay."];
  await uploadFeed(
    "lanterns.xml",
    told.map((ending, at) => ({
      title: `Lantern parade on the quay${" at last".repeat(at % 2)}`,
      link: `lanterns-${at}`,
      text: [...LANTERNS, ending],
    })),
  );
  const states = async () =>
    (await database.db.select().from(items).orderBy(items.id))
      .filter(({ title }) => title.startsWith("Lantern parade"))
      .map(({ state }) => state);
  await desk.goto(url("/admin/duplicates?kind=same"));
  const group = desk.getByRole("region", { name: "Group" });
  await group.getByRole("heading", { name: "One group of 4 items" }).waitFor();
  // The page may not have heard the first press yet.
  await expect
    .poll(async () => {
      await desk.keyboard.press("2");
      return group.getByRole("radio").nth(1).isChecked();
    })
    .toBe(true);
  expect(await findings()).toEqual([]);
  await desk.keyboard.press("Shift+S");
  await expect.poll(states).toEqual(["duplicate", "new", "duplicate", "duplicate"]);
  await desk.keyboard.press("u");
  await expect.poll(states).toEqual(["new", "new", "new", "new"]);

  await desk.setViewportSize({ width: 390, height: 844 });
  await desk.goto(url("/admin/duplicates?kind=same"));
  await desk
    .getByRole("button", { name: /Lantern parade/ })
    .first()
    .click();
  await group.getByRole("heading", { name: "One group of 4 items" }).waitFor();
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await findings()).toEqual([]);
  const before = (await decisions()).length;
  await group.getByRole("button", { name: "All different" }).click();
  await expect
    .poll(async () => (await decisions()).slice(before).every((said) => said === "different"))
    .toBe(true);
  await expect.poll(async () => (await decisions()).length).toBeGreaterThan(before + 2);
  expect(await states()).toEqual(["new", "new", "new", "new"]);
  await desk.setViewportSize({ width: 1440, height: 900 });
});

test("what was decided is not asked again, and an empty inbox says so", async () => {
  const { desk, url } = newsroom;
  for (const kind of ["same", "update"]) {
    await desk.goto(url(`/admin/duplicates?kind=${kind}`));
    await desk.getByText(/Nothing (looks alike|of this kind waits)/).waitFor();
  }
  expect(await findings()).toEqual([]);
  expect(newsroom.faults).toEqual([]);
});
