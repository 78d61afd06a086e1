import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { articles } from "@/db/schema/articles";
import { updateProposals } from "@/db/schema/duplicates";
import { items } from "@/db/schema/imports";
import { users } from "@/db/schema/people";
import { acceptItem } from "@/lib/desk/accept-item";
import { audit } from "@/test/support/audit";
import { type Newsroom, openNewsroom, uploadDump } from "@/test/support/newsroom";

let newsroom: Newsroom;

const STORM = [
  "The harbour council closed the northern quay on Monday after the storm had torn two of its oldest cranes down.",
  "Fishing boats now land their catch at the southern quay, where the market opens an hour earlier than before.",
  "Repairs will take until the end of May and cost about four million crowns, the harbour master told the council.",
];
const BRIDGE = [
  "The swing bridge over the canal opens again to carts and cyclists after nine months of careful repairs.",
  "Its oak deck was replaced plank by plank.",
  "Carts pay nothing until June.",
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
      `<item><title>${title}</title><link>https://news.example/${link}</link>` +
      `<pubDate>Mon, 02 Mar 2026 09:00:00 GMT</pubDate><description>${text.map((line) => `&lt;p&gt;${line}&lt;/p&gt;`).join("")}</description></item>`,
  );
  await writeFile(
    file,
    `<rss version="2.0"><channel><title>${name}</title>${rows.join("\n")}</channel></rss>`,
  );
  await uploadDump(newsroom, file);
  await newsroom.desk.getByRole("link", { name: "Review the items" }).waitFor({ timeout: 60_000 });
}

/** Accept every item that waits, as the first administrator. */
async function acceptAll(): Promise<void> {
  const { db } = newsroom.database;
  const [user] = await db.select().from(users);
  const actor = { id: user?.id ?? 0, name: user?.name ?? "", role: "administrator" as const };
  for (const { id: itemId, version } of await db.select().from(items).where(eq(items.state, "new")))
    await acceptItem(db, actor, {
      itemId,
      version,
      tags: [{ type: "topic", name: `Topic ${itemId}` }],
      now: new Date(),
    });
}

beforeAll(async () => {
  newsroom = await openNewsroom();
  await uploadFeed("harbour.xml", [
    { title: "Storm closes the northern quay", link: "storm", text: STORM },
    {
      title: "Storm has closed the northern quay",
      link: "storm-again",
      text: [...STORM, "Two cats were saved."],
    },
    { title: "Swing bridge opens again", link: "bridge", text: BRIDGE },
  ]);
  await acceptAll();
});

afterAll(async () => {
  await newsroom?.close();
});

const findings = () => audit(newsroom.desk);
const statuses = async () =>
  (await newsroom.database.db.select().from(articles).orderBy(asc(articles.id))).map(({ status }) => status);
const isNarrow = () =>
  newsroom.desk.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

test("two articles of one news are merged from the inbox, field by field, and parted again", async () => {
  const { desk, url } = newsroom;
  await desk.goto(url("/admin/duplicates?kind=same"));
  await desk.getByRole("link", { name: "Merge the two articles …" }).click();
  await desk.getByRole("heading", { name: "Make two articles one" }).waitFor();
  await desk.getByRole("radio", { name: "Headline: Of the other one" }).check();
  await desk.getByRole("radio", { name: "Text: Of the other one" }).check();
  expect(await findings()).toEqual([]);
  await desk.getByRole("button", { name: "Merge", exact: true }).click();

  await desk.getByRole("heading", { name: "Merged in" }).waitFor();
  expect(await desk.getByLabel("Headline").inputValue()).toBe("Storm has closed the northern quay");
  await desk.getByText("Two cats were saved.").first().waitFor();
  expect(await statuses()).toEqual(["draft", "trashed", "draft"]);

  await desk.getByRole("link", { name: "Part again" }).click();
  await desk.getByText(/leaves the trash/).waitFor();
  expect(await findings()).toEqual([]);
  await desk.getByRole("button", { name: "Part them" }).click();
  await desk.waitForURL(/\/admin\/articles\/\d+$/);
  await expect.poll(() => desk.getByLabel("Headline").inputValue()).toBe("Storm closes the northern quay");
  expect(await statuses()).toEqual(["draft", "draft", "draft"]);
});

test("another article is chosen from the editor, also on a phone", async () => {
  const { desk, url } = newsroom;
  await desk.setViewportSize({ width: 390, height: 844 });
  const [first] = await newsroom.database.db.select().from(articles).orderBy(asc(articles.id));
  await desk.goto(url(`/admin/articles/${first?.id}/merge`));
  await desk.getByRole("searchbox").fill("swing");
  await desk.getByRole("button", { name: "Search" }).click();
  await desk.getByRole("link", { name: "Swing bridge opens again" }).click();
  await desk.getByRole("radio", { name: /Text: Both texts/ }).check();
  expect(await isNarrow()).toBe(true);
  expect(await findings()).toEqual([]);
  await desk.setViewportSize({ width: 1440, height: 900 });
});

test("a later text of the source becomes one proposal, and what is chosen by keyboard is taken over", async () => {
  const { desk, url } = newsroom;
  await uploadFeed("canal.xml", [
    {
      title: "Swing bridge opens for carts",
      link: "bridge",
      text: [BRIDGE[0] ?? "", "Its oak deck was replaced in nine weeks.", "Carts pay nothing until July."],
    },
  ]);
  await desk.goto(url("/admin/review?state=update"));
  await desk.getByRole("link", { name: /Look at the change/ }).waitFor();
  expect(await findings()).toEqual([]);
  await desk.goto(url("/admin"));
  await desk.getByRole("heading", { name: "Changed at the source" }).waitFor();
  await desk.getByRole("link", { name: "Swing bridge opens again" }).first().click();
  await desk.getByRole("heading", { name: "The source has changed" }).waitFor();
  await desk.goto(url("/admin/review?state=update"));
  await desk.getByRole("button", { name: "Separate article" }).waitFor();
  await desk.keyboard.press("a");
  await desk.getByRole("heading", { name: "The source has changed" }).waitFor();
  expect(await findings()).toEqual([]);
  await desk.keyboard.press("t");
  await desk.keyboard.press("o");
  const isChosen = (name: string | RegExp) => desk.getByRole("radio", { name }).first().isChecked();
  await expect.poll(() => isChosen("Headline: The source now")).toBe(true);
  await expect.poll(() => isChosen(/Changed in the source: Leave ours/)).toBe(true);
  await desk.setViewportSize({ width: 390, height: 844 });
  expect(await isNarrow()).toBe(true);
  await desk.setViewportSize({ width: 1440, height: 900 });
  await desk.getByRole("button", { name: "Save", exact: true }).click();

  await desk.waitForURL(/\/admin\/articles\/\d+$/);
  await expect.poll(() => desk.getByLabel("Headline").inputValue()).toBe("Swing bridge opens for carts");
  const proposals = await newsroom.database.db.select().from(updateProposals);
  expect(proposals).toMatchObject([{ state: "applied" }]);
  await desk.goto(url("/admin"));
  expect(await desk.getByRole("heading", { name: "Changed at the source" }).count()).toBe(0);
  expect(newsroom.faults).toEqual([]);
});

test("a source that withdraws an article says so on Today, on the article and where it is decided about", async () => {
  const { desk, url, database } = newsroom;
  const bridge = (pubstatus: string) => ({
    ...{ uri: "https://agency.example/mill", type: "text", pubstatus, headline: "Mill wheel turns again" },
    ...{ versioncreated: "2026-03-02T09:00:00Z", language: "en" },
    body_html: "<p>The mill wheel turns again after a winter in which nobody had ground any corn.</p>",
  });
  const upload = async (name: string, pubstatus: string) => {
    const file = join(database.dataFolder, name);
    await writeFile(file, JSON.stringify(bridge(pubstatus)));
    await uploadDump(newsroom, file);
    await desk.getByRole("link", { name: "Review the items" }).waitFor({ timeout: 60_000 });
  };
  await upload("mill.json", "usable");
  await acceptAll();
  await upload("mill-again.json", "canceled");
  await desk.goto(url("/admin"));
  await desk.getByText("withdrawn").waitFor();
  expect(await findings()).toEqual([]);
  await desk.getByRole("link", { name: "Mill wheel turns again" }).first().click();
  await desk.getByRole("heading", { name: "The source has withdrawn this" }).waitFor();
  expect(await findings()).toEqual([]);
  await desk.getByRole("link", { name: "Back to the article" }).click();
  await desk.getByText("Decide whether this article stays.").waitFor();
  await desk.getByRole("link", { name: "Look", exact: true }).click();
  await desk.getByRole("button", { name: "Keep the article" }).click();
  await desk.waitForURL(/\/admin\/articles\/\d+$/);
  const proposals = await database.db.select().from(updateProposals);
  expect(proposals.map(({ state }) => state)).toEqual(["applied", "dismissed"]);
  expect(newsroom.faults).toEqual([]);
});
