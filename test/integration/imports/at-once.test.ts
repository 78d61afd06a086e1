import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { getBatch } from "@/db/queries/batches";
import { items } from "@/db/schema/imports";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { listDuplicates } from "@/lib/desk/list-duplicates";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { insertEditor, uploadText } from "@/test/support/import-fixtures";
import { createTestDatabase } from "@/test/support/test-db";

const STORIES = 12;

/** Words that no other story has. */
const storyOf = (n: number) =>
  Array.from({ length: 60 }, (_, word) => `w${(n + 1) * 1_000 + ((word * 7) % 53)}`).join(" ");

const feedOf = (name: string, textOf: (n: number) => string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${name}</title>${Array.from(
    { length: STORIES },
    (_, n) =>
      `<item><title>Harbour story of quay ${"abcdefghijkl"[n]}</title><pubDate>02 Mar 2026 09:00:00 GMT</pubDate><description>${textOf(n)}</description></item>`,
  ).join("")}</channel></rss>`;

/** Two files, read at the same time by two workers, an item a chunk. */
async function bringAtOnce(texts: readonly [string, string]) {
  const { db, dataFolder } = await createTestDatabase();
  const editor = await insertEditor(db);
  const handlers = [importBatchHandler({ storage: openStorage(dataFolder), chunk: 1 })];
  const ids: number[] = [];
  for (const [at, text] of texts.entries())
    ids.push((await uploadText(db, editor, { dataFolder, text, fileName: `${at}.xml` })).id);
  const lane = async () => {
    while (await workOnce(db, { handlers }, new AbortController().signal));
  };
  await Promise.all([lane(), lane()]);
  return { db, editor, ids };
}

test("two imports at once: what both bring is new in one of them only, and the counters say so", async () => {
  const { db, ids } = await bringAtOnce([feedOf("One", storyOf), feedOf("Other", storyOf)]);
  const stored = await db.select().from(items);
  expect(stored).toHaveLength(2 * STORIES);
  expect(stored.filter(({ state }) => state === "new")).toHaveLength(STORIES);
  expect(stored.filter(({ state }) => state === "duplicate")).toHaveLength(STORIES);
  for (const id of ids) {
    const own = await db.select().from(items).where(eq(items.batchId, id));
    const repeated = own.filter(({ state }) => state === "duplicate").length;
    expect((await getBatch(db, id))?.counters).toMatchObject({ items: STORIES, duplicates: repeated });
  }
});

test("two imports at once: near copies of each other are suggested, all of them", async () => {
  const longer = (n: number) => `${storyOf(n)} and it rained all day long`;
  const { db, editor } = await bringAtOnce([feedOf("One", storyOf), feedOf("Other", longer)]);
  const { pairs } = await listDuplicates(db, editor, { kind: "same", after: null });
  expect(pairs).toHaveLength(STORIES);
  expect(new Set(pairs.map(({ earlier }) => earlier.title)).size).toBe(STORIES);
  expect(pairs.every(({ earlier, later }) => earlier.title === later.title)).toBe(true);
});
