import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { enqueueJob } from "@/db/queries/jobs";
import { itemFingerprints, nearKeys } from "@/db/schema/duplicates";
import { duplicateSuggestions, items } from "@/db/schema/imports";
import { jobs } from "@/db/schema/system";
import { fingerprintHandler } from "@/lib/desk/fingerprints/fingerprint-handler";
import { fingerprintJob } from "@/lib/desk/fingerprints/fingerprint-job";
import { queueFingerprints } from "@/lib/desk/fingerprints/queue-fingerprints";
import { readFingerprintProgress } from "@/lib/desk/fingerprints/read-fingerprints";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import type { JobHandler } from "@/lib/desk/job-handler";
import { listDuplicates } from "@/lib/desk/list-duplicates";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { buildFeed, insertEditor, UPLOADED_AT as NOW, uploadText } from "@/test/support/import-fixtures";
import { createTestDatabase } from "@/test/support/test-db";

/** An archive as an older release left it: items without fingerprints, and nothing found among them. */
async function openArchive(count = 30) {
  const { db, dataFolder } = await createTestDatabase();
  const editor = await insertEditor(db);
  const work = async (...handlers: JobHandler[]) => {
    while (await workOnce(db, { handlers, now: () => NOW }, new AbortController().signal));
  };
  const bring = async (text: string, fileName: string) => {
    await uploadText(db, editor, { dataFolder, text, fileName });
    await work(importBatchHandler({ storage: openStorage(dataFolder) }));
  };
  await bring(buildFeed(count), "old.xml");
  const made = await snapshot(db);
  await db.delete(itemFingerprints);
  await db.delete(nearKeys);
  await db.delete(duplicateSuggestions).where(eq(duplicateSuggestions.state, "open"));
  return { db, editor, work, bring, made };
}

const snapshot = async (db: Db) => ({
  fingerprints: await db.select().from(itemFingerprints).orderBy(asc(itemFingerprints.itemId)),
  keys: await db.select().from(nearKeys).orderBy(asc(nearKeys.key), asc(nearKeys.itemId)),
});

const openCount = (db: Db) => db.$count(itemFingerprints);

test("older items get the fingerprints that an import would have given them", async () => {
  const { db, work, made } = await openArchive();
  await queueFingerprints(db, NOW);
  await work(fingerprintHandler(7));
  const again = await snapshot(db);
  const aside = new Set(
    (await db.select().from(items).where(eq(items.state, "duplicate"))).map(({ id }) => id),
  );
  expect(again.fingerprints).toEqual(made.fingerprints.filter(({ itemId }) => !aside.has(itemId)));
  expect(again.keys).toEqual(made.keys);
});

test("copies of an older item that came in before are found as well", async () => {
  const { db, editor, work, bring } = await openArchive();
  const copies = buildFeed(3)
    .replaceAll("https://news.example.org/harbour/", "https://other.example/")
    .replaceAll("&lt;/p&gt;", " and it rained all day&lt;/p&gt;");
  const open = async () => (await listDuplicates(db, editor, { kind: "same", after: null })).pairs.length;
  await bring(copies, "before.xml");
  expect(await open()).toBe(0);
  await queueFingerprints(db, NOW);
  await work(fingerprintHandler());
  expect(await open()).toBe(3);
});

test("law 5: stopped after any chunk it goes on from there, and the end is the same", async () => {
  const { db, work, made } = await openArchive();
  await queueFingerprints(db, NOW);
  const stopping = new AbortController();
  stopping.abort();
  const handlers = [fingerprintHandler(4)];
  const counts: number[] = [];
  for (let turn = 0; turn < 3; turn++) {
    await workOnce(db, { handlers, now: () => NOW }, stopping.signal);
    counts.push(await openCount(db));
  }
  expect(counts).toEqual([4, 8, 12]);
  await work(...handlers);
  expect((await snapshot(db)).keys).toEqual(made.keys);
});

test("law 9: how far it has come is shown until it is done, and it is never begun again", async () => {
  const { db, editor, work } = await openArchive();
  await queueFingerprints(db, NOW);
  await queueFingerprints(db, NOW);
  expect(await db.$count(jobs, eq(jobs.kind, fingerprintJob(NOW).kind))).toBe(1);
  const stopping = new AbortController();
  stopping.abort();
  await workOnce(db, { handlers: [fingerprintHandler(10)], now: () => NOW }, stopping.signal);
  expect(await readFingerprintProgress(db, editor)).toMatchObject({ done: expect.any(Number), total: 30 });
  await work(fingerprintHandler(10));
  expect(await readFingerprintProgress(db, editor)).toBeNull();
  await queueFingerprints(db, NOW);
  expect(await db.$count(jobs, eq(jobs.state, "queued"))).toBe(0);
});

test("what an import brings meanwhile is passed over", async () => {
  const { db, work, bring } = await openArchive(10);
  await bring(buildFeed(5, "canal"), "new.xml");
  const before = await openCount(db);
  await db.transaction((tx) => enqueueJob(tx, fingerprintJob(NOW)));
  await work(fingerprintHandler(3));
  expect(await openCount(db)).toBe(before + 9);
});
