import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { getBatch } from "@/db/queries/batches";
import { nearKeys } from "@/db/schema/duplicates";
import { batches, duplicateSuggestions, items } from "@/db/schema/imports";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { listDuplicates } from "@/lib/desk/list-duplicates";
import { rejectItem } from "@/lib/desk/reject-item";
import type { DuplicateKind } from "@/lib/domain/ingest";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { insertEditor, UPLOADED_AT, uploadText } from "@/test/support/import-fixtures";
import { createTestDatabase } from "@/test/support/test-db";

const QUAY =
  "The harbour master of the old town opened the new quay on Friday, after two years of work on the sea wall, the lights and the road. " +
  "Fishers had asked for it since the storms of last winter, when several boats were lost and the market had to close for a month. " +
  "The town paid for half of the work, and the rest came from a fund for small ports along the coast.";
const cut = (text: string) => text.slice(0, Math.floor(text.length * 0.6));

interface Entry {
  readonly title: string;
  readonly text: string;
  readonly guid?: string;
  readonly day?: number;
}

const feedOf = (entries: readonly Entry[], name = "Harbour news") =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${name}</title>${entries
    .map(
      ({ title, text, guid, day = 2 }) =>
        `<item><title>${title}</title>${guid ? `<guid>${guid}</guid>` : ""}<pubDate>${String(day).padStart(2, "0")} Mar 2026 09:00:00 GMT</pubDate><description>${text}</description></item>`,
    )
    .join("")}</channel></rss>`;

async function openDesk() {
  const { db, dataFolder } = await createTestDatabase();
  const editor = await insertEditor(db);
  const handlers = [importBatchHandler({ storage: openStorage(dataFolder), chunk: 3 })];
  const bring = async (entries: readonly Entry[], fileName: string) => {
    const { id } = await uploadText(db, editor, { dataFolder, text: feedOf(entries, fileName), fileName });
    while (await workOnce(db, { handlers }, new AbortController().signal));
    return id;
  };
  const open = async (kind: DuplicateKind) => (await listDuplicates(db, editor, { kind, after: null })).pairs;
  return { db, editor, bring, open };
}

const states = async (db: Db, batchId: number) =>
  (await db.select().from(items).where(eq(items.batchId, batchId)).orderBy(items.position)).map(
    ({ state }) => state,
  );

test("a cut copy is suggested across imports, with its score and reason", async () => {
  const { bring, open } = await openDesk();
  await bring([{ title: "New quay opens", text: QUAY }], "first.xml");
  await bring([{ title: "New quay opens", text: cut(QUAY), day: 3 }], "second.xml");
  expect(await open("same")).toMatchObject([
    {
      earlier: { title: "New quay opens" },
      score: expect.closeTo(0.9, 0),
      reason: expect.stringMatching(/of the (shorter text|wording) is the same/),
    },
  ]);
});

test("copies inside one import are found whatever chunk they stand in", async () => {
  const { bring, open } = await openDesk();
  const others = Array.from({ length: 8 }, (_, n) => ({
    title: `Notice of another kind ${n}`,
    text: `Word${n} `.repeat(30),
  }));
  await bring(
    [
      { title: "New quay opens", text: QUAY },
      ...others,
      { title: "New quay opens", text: `${QUAY} It rained.` },
    ],
    "one.xml",
  );
  expect(await open("same")).toHaveLength(1);
});

test("notices of one template with another name are a series, never the same", async () => {
  const { bring, open } = await openDesk();
  const notice = (street: string) => ({
    title: "Road closed for repairs",
    text: `${QUAY} The work is done in ${street} this time.`,
  });
  await bring([notice("Mill Lane"), notice("Church Road")], "one.xml");
  await bring([notice("Castle Street")], "two.xml");
  expect(await open("same")).toEqual([]);
  expect(await open("related")).not.toEqual([]);
});

test("the same dump twice: nothing new, nothing asked", async () => {
  const { db, bring, open } = await openDesk();
  const entries = [
    { title: "New quay opens", text: QUAY, guid: "https://news.example/1" },
    { title: "Bakers on strike", text: "No bread was sold on Monday in the old town, and none on Tuesday." },
  ];
  await bring(entries, "one.xml");
  const again = await bring(entries, "again.xml");
  expect(await states(db, again)).toEqual(["duplicate", "duplicate"]);
  expect((await getBatch(db, again))?.counters).toMatchObject({ items: 2, duplicates: 2 });
  for (const kind of ["same", "update", "event", "related"] as const) expect(await open(kind)).toEqual([]);
});

test("a later crawl of the same feed brings only what is new", async () => {
  const { db, bring } = await openDesk();
  const entry = (n: number) => ({
    title: `Harbour story number ${n}`,
    text: `${n} ${"words of its own ".repeat(n + 3)}`,
    guid: `https://news.example/${n}`,
  });
  await bring([3, 2, 1].map(entry), "monday.xml");
  const later = await bring([5, 4, 3, 2].map(entry), "tuesday.xml");
  expect(await states(db, later)).toEqual(["new", "new", "duplicate", "duplicate"]);
});

test("an identifier joins what changed its address and text; a running number of another source does not", async () => {
  const { bring, open } = await openDesk();
  await bring(
    [
      { title: "New quay opens", text: QUAY, guid: "tag:news.example,2026:1" },
      { title: "Town budget passed", text: "Money.", guid: "17" },
    ],
    "one.xml",
  );
  await bring(
    [
      { title: "New quay opens late", text: `It rained. ${QUAY}`, guid: "tag:news.example,2026:1" },
      { title: "Town band plays", text: "Music.", guid: "17" },
    ],
    "two.xml",
  );
  expect(await open("update")).toMatchObject([{ reason: "Same identifier, changed text." }]);
});

test("a crowded key takes no more items, and those that come later are still compared with the first", async () => {
  const { db, bring, open } = await openDesk();
  await bring(
    Array.from({ length: 30 }, (_, n) => ({
      title: `Quay notice ${n}`,
      text: `${QUAY} This is number ${n}.`,
    })),
    "series.xml",
  );
  const rows = await db.select().from(nearKeys);
  const sizes = new Map<number, number>();
  for (const { key } of rows) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  expect(Math.max(...sizes.values())).toBe(8);
  expect(await open("same")).toEqual([]);
  const related = await open("related");
  expect(new Set(related.map(({ later }) => later.id)).size).toBe(29);
  expect(related.length).toBeLessThanOrEqual(58);
});

test("what was rejected, or came with an import that was undone, is not what a new item repeats", async () => {
  const { db, editor, bring, open } = await openDesk();
  const undone = await bring([{ title: "New quay opens", text: QUAY }], "undone.xml");
  await db.update(batches).set({ status: "undone" }).where(eq(batches.id, undone));
  const first = await bring([{ title: "New quay opens", text: QUAY.slice(20) }], "rejected.xml");
  const [item] = await db.select().from(items).where(eq(items.batchId, first));
  await rejectItem(db, editor, {
    itemId: item?.id ?? 0,
    version: 1,
    as: "rejected",
    reason: "",
    now: UPLOADED_AT,
  });
  await bring([{ title: "New quay opens", text: cut(QUAY) }], "third.xml");
  expect(await open("same")).toEqual([]);
  expect(await db.select().from(duplicateSuggestions)).toEqual([]);
});
