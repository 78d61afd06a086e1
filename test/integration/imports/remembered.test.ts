import { eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { findItems } from "@/db/queries/review";
import { duplicateSuggestions, items } from "@/db/schema/imports";
import { acceptItem } from "@/lib/desk/accept-item";
import { decideDuplicate } from "@/lib/desk/decide-duplicate";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { listDuplicates } from "@/lib/desk/list-duplicates";
import { mergeArticles } from "@/lib/desk/merge/merge-articles";
import { unmergeArticles } from "@/lib/desk/merge/unmerge-articles";
import { rerunBatch } from "@/lib/desk/rerun-batch";
import { rematchItems } from "@/lib/desk/segments/rematch-items";
import { undoDuplicateDecision } from "@/lib/desk/undo-duplicate-decision";
import type { DuplicateDecision } from "@/lib/domain/duplicates";
import { DUPLICATE_KINDS } from "@/lib/domain/ingest";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { insertEditor, UPLOADED_AT as NOW, uploadText } from "@/test/support/import-fixtures";
import { createTestDatabase } from "@/test/support/test-db";

const QUAY =
  "The harbour master of the old town opened the new quay on Friday, after two years of work on the sea wall, the lights and the road. " +
  "Fishers had asked for it since the storms of last winter, when several boats were lost and the market had to close for a month. " +
  "The town paid for half of the work, and the rest came from a fund for small ports along the coast.";

interface Entry {
  readonly title: string;
  readonly text: string;
  readonly guid?: string;
}
const HARBOUR: Entry = { title: "New quay opens", text: QUAY, guid: "https://news.example/quay" };
const PORT: Entry = {
  title: "New quay opens in the port",
  text: `${QUAY} The mayor spoke.`,
  guid: "https://port.example/opening",
};
const later = (entry: Entry): Entry => ({ ...entry, text: `${entry.text} Update: it rained all day long.` });
const nameless = ({ guid: _, ...entry }: Entry): Entry => entry;

const feedOf = (entries: readonly Entry[], name: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${name}</title>${entries
    .map(
      ({ title, text, guid }) =>
        `<item><title>${title}</title>${guid ? `<guid>${guid}</guid>` : ""}<pubDate>02 Mar 2026 09:00:00 GMT</pubDate><description>${text}</description></item>`,
    )
    .join("")}</channel></rss>`;

async function openDesk(entries: readonly Entry[]) {
  const { db, dataFolder } = await createTestDatabase();
  const editor = await insertEditor(db);
  const handlers = [importBatchHandler({ storage: openStorage(dataFolder) })];
  const work = async () => {
    while (await workOnce(db, { handlers }, new AbortController().signal));
  };
  const bring = async (brought: readonly Entry[], fileName: string) => {
    const { id } = await uploadText(db, editor, { dataFolder, text: feedOf(brought, fileName), fileName });
    await work();
    return db.select().from(items).where(eq(items.batchId, id)).orderBy(items.position);
  };
  const [one, other] = await bring(entries, "first.xml");
  if (!one || !other) throw new Error("Two items were expected.");
  const pair = { itemId: one.id, otherItemId: other.id };
  const say = (decision: DuplicateDecision) =>
    decideDuplicate(db, editor, { pair, version: other.version, decision, now: NOW });
  /** Pairs between the two stories, whichever of their texts. */
  const asked = async () => {
    const pages = await Promise.all(
      DUPLICATE_KINDS.map((kind) => listDuplicates(db, editor, { kind, after: null })),
    );
    return pages
      .flatMap(({ pairs }) => pairs)
      .filter((found) => found.earlier.title !== found.later.title)
      .map(({ earlier, later: second }) => [earlier.id, second.id]);
  };
  expect(await asked()).toEqual([[one.id, other.id]]);
  return { db, editor, bring, work, one, other, pair, say, asked };
}

test.each(["different", "event", "related", "follow_up"] as const)(
  "“%s” holds for a later crawl in which either text has changed",
  async (decision) => {
    const { bring, say, asked } = await openDesk([HARBOUR, PORT]);
    await say(decision);
    await bring([later(HARBOUR)], "second.xml");
    await bring([later(PORT)], "third.xml");
    expect(await asked()).toEqual([]);
  },
);

test("it holds where nothing but title and date tells which item it is", async () => {
  const { bring, say, asked } = await openDesk([nameless(HARBOUR), nameless(PORT)]);
  await say("different");
  await bring([later(nameless(PORT)), later(nameless(HARBOUR))], "second.xml");
  expect(await asked()).toEqual([]);
});

test("a third item that is like one of the two is asked about all the same", async () => {
  const { bring, say, asked } = await openDesk([HARBOUR, PORT]);
  await say("different");
  await bring([{ ...PORT, title: "Port has a new quay", guid: "https://third.example/7" }], "second.xml");
  expect(await asked()).not.toEqual([]);
});

test.each(["same", "update"] as const)(
  "“%s” speaks of these texts alone: what comes later is asked about",
  async (decision) => {
    const { bring, say, asked } = await openDesk([HARBOUR, PORT]);
    await say(decision);
    expect(await asked()).toEqual([]);
    await bring([later(later(PORT))], "second.xml");
    expect(await asked()).not.toEqual([]);
  },
);

/** What cleaning anew and cutting anew do: another text under the same id. */
async function changeText(db: Db, ids: readonly number[]) {
  for (const item of await findItems(db, ids))
    await db
      .update(items)
      .set({
        contentHash: `${item.contentHash.slice(0, -4)}beef`,
        body: item.body.map((block) => ({ ...block, text: `${block.text} Cleaned anew.` })),
      })
      .where(eq(items.id, item.id));
}

test("it holds when items are cleaned or cut anew and compared again", async () => {
  const { db, one, other, say, asked } = await openDesk([nameless(HARBOUR), nameless(PORT)]);
  await say("different");
  await changeText(db, [one.id, other.id]);
  await db.delete(duplicateSuggestions);
  await db.transaction(async (tx) => {
    await rematchItems(tx, one.batchId, await findItems(tx, [one.id, other.id]));
  });
  expect(await asked()).toEqual([]);
});

test("it holds when the batch is read again by a release that makes another text of it", async () => {
  const { db, editor, work, one, say, asked } = await openDesk([nameless(HARBOUR), nameless(PORT)]);
  await say("different");
  await rerunBatch(db, editor, { batchId: one.batchId, format: null, now: NOW });
  await work();
  const again = await db.select().from(items).where(eq(items.batchId, one.batchId)).orderBy(items.position);
  expect(again.map(({ id }) => id)).not.toContain(one.id);
  const ids = again.map(({ id }) => id);
  // The title says nothing either: only the place in the text is the same.
  await db.update(items).set({ publishedAt: null }).where(inArray(items.id, ids));
  await changeText(db, ids);
  await db.transaction(async (tx) => {
    await rematchItems(tx, one.batchId, await findItems(tx, ids));
  });
  expect(await asked()).toEqual([]);
});

test("it holds over a merge of either article with a third one, and after they are parted", async () => {
  const { db, editor, bring, one, say, asked } = await openDesk([HARBOUR, PORT]);
  await say("different");
  const [third] = await bring(
    [{ title: "Ferry fares rise", text: "Fares rise by a tenth in May." }],
    "c.xml",
  );
  const articleIds: number[] = [];
  for (const { id, version } of [one, third ?? one])
    articleIds.push((await acceptItem(db, editor, { itemId: id, version, tags: [], now: NOW })).articleId);
  const [winner = 0, loser = 0] = articleIds;
  const { mergeId, winner: merged } = await mergeArticles(db, editor, {
    winner: { articleId: winner, baseVersion: 1 },
    loser: { articleId: loser, baseVersion: 1 },
    ...{ picks: {}, applyToLive: false, now: NOW },
  });
  await unmergeArticles(db, editor, { mergeId, baseVersion: merged.version, applyToLive: false, now: NOW });
  await bring([later(PORT)], "second.xml");
  expect(await asked()).toEqual([]);
});

test("what is taken back is forgotten: later texts are asked about again", async () => {
  const { db, editor, bring, pair, say, asked } = await openDesk([HARBOUR, PORT]);
  await say("different");
  await undoDuplicateDecision(db, editor, { pair, now: NOW });
  await bring([later(PORT)], "second.xml");
  expect((await asked()).length).toBeGreaterThan(1);
});
