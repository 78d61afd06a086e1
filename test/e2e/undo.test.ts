import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getBatch } from "@/db/queries/batches";
import { items } from "@/db/schema/imports";
import { users } from "@/db/schema/people";
import { acceptItem } from "@/lib/desk/accept-item";
import { publishArticle } from "@/lib/desk/publish-article";
import { type Newsroom, openNewsroom, uploadDump } from "@/test/support/newsroom";

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await openNewsroom();
});

afterAll(async () => {
  await newsroom?.close();
});

/** A feed of four ferries, imported; gives its batch's id. */
async function importFerries(file: string): Promise<number> {
  const entries = [1, 2, 3, 4].map(
    (n) =>
      `<item><title>Ferry ${n} sails</title><guid>ferry-${n}</guid><description>Ferry ${n} left harbour ${n * 17} with herring and ${n} cats.</description></item>`,
  );
  await writeFile(
    file,
    `<rss version="2.0"><channel><title>Ferries</title>${entries.join("")}</channel></rss>`,
  );
  await uploadDump(newsroom, file);
  const id = Number(/batches\/(\d+)/.exec(newsroom.desk.url())?.[1]);
  const status = async () => (await getBatch(newsroom.database.db, id))?.status;
  await expect.poll(status, { timeout: 60_000 }).toBe("done");
  return id;
}

/** Accept the first two items and publish the second; gives the address of what is live. */
async function workOn(batchId: number): Promise<string> {
  const { db } = newsroom.database;
  const [ada] = await db.select().from(users);
  if (!ada) throw new Error("Nobody is there.");
  const rows = await db.select().from(items).where(eq(items.batchId, batchId)).orderBy(asc(items.position));
  const now = new Date();
  const accept = (at: number) =>
    acceptItem(db, ada, { itemId: rows[at]?.id ?? 0, version: 1, tags: [], now });
  await accept(0);
  const { articleId } = await accept(1);
  const { fields } = await publishArticle(db, ada, { articleId, baseVersion: 1, now });
  return `/articles/${fields.slug}`;
}

test("an import is undone after a look at the plan, keeps what was chosen, and comes back whole", async () => {
  const { desk, reader, url, database } = newsroom;
  const file = join(database.dataFolder, "ferries.xml");
  const batchId = await importFerries(file);
  const live = await workOn(batchId);
  const seen = async () => (await reader.goto(url(live)))?.status();
  expect(await seen()).toBe(200);

  await desk.goto(url(`/admin/batches/${batchId}`));
  await desk.getByRole("link", { name: "Undo this import" }).click();
  await desk.getByRole("heading", { name: "Untouched: 3" }).waitFor();
  await desk.getByRole("heading", { name: "Published: 1" }).waitFor();
  await desk.getByRole("checkbox", { name: /Put in the trash.*Ferry 2 sails/ }).check();
  await desk.getByRole("button", { name: "Undo this import" }).click();
  await desk.getByText("Undone by Ada Marrow").waitFor();
  expect(await seen()).toBe(404);
  await desk.goto(url("/admin/articles"));
  expect(await desk.getByText("Ferry 1 sails").count()).toBe(0);
  await desk.goto(url("/admin/review"));
  expect(await desk.getByText("Ferry 3 sails").count()).toBe(0);

  await desk.goto(url("/admin/batches/new"));
  await desk.getByLabel(/Drop files here/).setInputFiles(file);
  await desk.getByRole("link", { name: "Open its batch to restore it" }).click();
  await desk.getByRole("button", { name: "Restore this import" }).click();
  await desk.getByRole("link", { name: "Review the items" }).waitFor();
  expect(await seen()).toBe(200);
  await desk.goto(url("/admin/review"));
  await desk.getByText("Ferry 3 sails").first().waitFor();
  expect(newsroom.faults).toEqual([]);
});
