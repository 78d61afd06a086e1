import { gzipSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { getBatch } from "@/db/queries/batches";
import { searchDocs } from "@/db/schema/articles";
import { droppedSpans, duplicateSuggestions, items } from "@/db/schema/imports";
import { cancelBatch } from "@/lib/desk/cancel-batch";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { rerunBatch } from "@/lib/desk/rerun-batch";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { buildFeed, insertEditor, UPLOADED_AT, uploadText } from "@/test/support/import-fixtures";
import { createTestDatabase } from "@/test/support/test-db";

type Options = Parameters<typeof importBatchHandler>[0];

const importAll = async (db: Db, dataFolder: string, options: Options = {}) => {
  const handlers = [importBatchHandler({ storage: openStorage(dataFolder), chunk: 10, ...options })];
  while (await workOnce(db, { handlers }, new AbortController().signal));
};

async function prepare() {
  const { db, dataFolder } = await createTestDatabase();
  const editor = await insertEditor(db);
  const upload = (text: string | Uint8Array, fileName?: string) =>
    uploadText(db, editor, { dataFolder, text, ...(fileName ? { fileName } : {}) });
  return { db, dataFolder, editor, upload, run: () => importAll(db, dataFolder) };
}

const itemsOf = (db: Db, batchId: number) =>
  db.select().from(items).where(eq(items.batchId, batchId)).orderBy(items.position);

test("a feed becomes items, dropped spans and counters that cover its text exactly once", async () => {
  const { db, upload, run } = await prepare();
  const text = buildFeed(25);
  const { id } = await upload(text);

  await run();

  const batch = await getBatch(db, id);
  const stored = await itemsOf(db, id);
  const dropped = await db.select().from(droppedSpans).where(eq(droppedSpans.batchId, id));
  const spans = [
    ...stored.flatMap((item) => item.spans),
    ...dropped.map((span) => [span.start, span.end] as const),
  ];
  expect(batch).toMatchObject({ status: "done", format: "rss", encoding: "utf-8", textLength: text.length });
  expect(stored).toHaveLength(25);
  expect(batch?.counters).toMatchObject({ items: 25, stored: 25 });
  expect((batch?.counters.keptCharacters ?? 0) + (batch?.counters.droppedCharacters ?? 0)).toBe(text.length);
  expect(spans.sort((a, b) => a[0] - b[0]).reduce((at, [start, end]) => (start === at ? end : -1), 0)).toBe(
    text.length,
  );
});

test("the same bytes again lead to the earlier batch, also when both arrive at once", async () => {
  const { upload } = await prepare();
  const both = await Promise.all([upload(buildFeed(3)), upload(buildFeed(3), "again.xml")]);
  const third = await upload(buildFeed(3), "later.xml");

  expect(both.filter((result) => result.isNew)).toHaveLength(1);
  expect(new Set([...both, third].map((result) => result.id)).size).toBe(1);
  expect(third.isNew).toBe(false);
});

test("what the archive has word for word is set aside with its reason", async () => {
  const { db, upload, run } = await prepare();
  await upload(buildFeed(5), "first.xml");
  await run();
  const { id } = await upload(`${buildFeed(5)}<!-- another download -->`, "second.xml");
  await run();

  const stored = await itemsOf(db, id);
  expect(stored.map((item) => item.state)).toEqual(Array(5).fill("duplicate"));
  expect(stored[0]?.reason).toBe("Same text as item 1 of “first.xml”, imported earlier.");
  expect((await getBatch(db, id))?.counters.duplicates).toBe(5);
  expect(await db.$count(duplicateSuggestions)).toBeGreaterThanOrEqual(5);
});

test("text that a database would refuse is stored, and its windows are those of the decoded text", async () => {
  const { db, dataFolder, upload, run } = await prepare();
  const text = buildFeed(2).replace("harbour notice 0", "nul \0 and half \ud83d here");
  const { id } = await upload(text);
  await run();

  const batch = await getBatch(db, id);
  expect(batch?.status).toBe("done");
  const decoded = Buffer.from(text).toString();
  const window = await openStorage(dataFolder).readText(batch?.storageKey ?? "", 60, 160);
  expect(window).toBe(decoded.slice(60, 160));
});

test.each([
  ["an empty file", ""],
  ["blank lines", "\n\n \n"],
  ["bytes that are no text", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"],
])("%s ends as a batch with a warning or a failure in words, not in a loop", async (_name, text) => {
  const { db, upload, run } = await prepare();
  const { id } = await upload(text);
  await run();

  const batch = await getBatch(db, id);
  expect(["done", "failed"]).toContain(batch?.status);
  expect(batch?.failure ?? batch?.warnings[0]?.message ?? "").not.toBe("");
});

test("a cancelled import keeps what was stored and runs no further", async () => {
  const { db, editor, upload, run } = await prepare();
  const { id } = await upload(buildFeed(30));
  await cancelBatch(db, editor, { batchId: id, now: UPLOADED_AT });
  await run();

  expect((await getBatch(db, id))?.status).toBe("cancelled");
  expect(await itemsOf(db, id)).toEqual([]);
  await expect(cancelBatch(db, editor, { batchId: id, now: UPLOADED_AT })).rejects.toThrow("ended already");
});

test("a batch can be read again in another format until somebody decides about an item", async () => {
  const { db, editor, upload, run } = await prepare();
  const { id } = await upload(buildFeed(4));
  await run();
  const input = { batchId: id, format: "rss" as const, now: UPLOADED_AT };
  await rerunBatch(db, editor, input);
  await expect(rerunBatch(db, editor, input)).rejects.toThrow("being read already");
  await run();
  expect(await getBatch(db, id)).toMatchObject({ status: "done", forcedFormat: "rss" });
  expect(await itemsOf(db, id)).toHaveLength(4);

  await db.update(items).set({ state: "rejected", reviewedAt: UPLOADED_AT }).where(eq(items.position, 0));
  await expect(rerunBatch(db, editor, input)).rejects.toThrow("Somebody has decided");
  expect(await itemsOf(db, id)).toHaveLength(4);
});

test("what the source says is deleted was decided by nobody, and is read again", async () => {
  const { db, editor, upload, run } = await prepare();
  const gone = '<at:deleted-entry ref="tag:quay.example,2026:1" when="2026-03-03T09:00:00Z"/>';
  const { id } = await upload(
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>Quays</title>${gone}</feed>`,
  );
  await run();
  const before = (await itemsOf(db, id)).map(({ state, title }) => ({ state, title }));
  expect(before).toMatchObject([{ state: "rejected" }]);
  await rerunBatch(db, editor, { batchId: id, format: null, now: UPLOADED_AT });
  await run();
  expect((await itemsOf(db, id)).map(({ state, title }) => ({ state, title }))).toEqual(before);
});

test("no item is in the search index: readers find what is live", async () => {
  const { db, upload, run } = await prepare();
  const { id } = await upload(buildFeed(4));
  await run();
  expect(await itemsOf(db, id)).toHaveLength(4);
  expect(await db.select().from(searchDocs)).toEqual([]);
});

test("an archive is one batch of which each file is named in the text", async () => {
  const { db, dataFolder, upload, run } = await prepare();
  const feed = buildFeed(3);
  const { id } = await upload(gzipSync(feed), "feed.xml.gz");
  await run();
  const batch = await getBatch(db, id);
  expect(batch).toMatchObject({ status: "done", format: "rss", textLength: feed.length, warnings: [] });
  expect(await itemsOf(db, id)).toHaveLength(3);
  expect(await openStorage(dataFolder).readText(batch?.storageKey ?? "", 0, 10_000)).toBe(feed);
});

test("a dump beyond the limits is stored as far as they go, and every character is accounted for", async () => {
  const { db, dataFolder, upload } = await prepare();
  const text = buildFeed(12);
  const { id } = await upload(text);
  const storage = openStorage(dataFolder);
  await importAll(db, dataFolder, { storage, chunk: 2, limits: { items: 5 } });
  const batch = await getBatch(db, id);
  expect(batch?.counters).toMatchObject({ items: 5, stored: 5 });
  expect(batch?.warnings.map(({ code }) => code)).toEqual(["too-many-items"]);
  expect((batch?.counters.keptCharacters ?? 0) + (batch?.counters.droppedCharacters ?? 0)).toBe(text.length);
});

test("a contributor can neither upload, stop nor repeat an import", async () => {
  const { db, dataFolder, editor } = await prepare();
  const contributor = { ...editor, role: "contributor" as const };
  const input = { batchId: 1, format: null, now: UPLOADED_AT };
  await expect(uploadText(db, contributor, { dataFolder, text: "x" })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(cancelBatch(db, contributor, input)).rejects.toMatchObject({ code: "forbidden" });
  await expect(rerunBatch(db, contributor, input)).rejects.toMatchObject({ code: "forbidden" });
});
