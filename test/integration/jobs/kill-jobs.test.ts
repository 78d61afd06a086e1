import { setTimeout as pause } from "node:timers/promises";
import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { articles, terms } from "@/db/schema/articles";
import { recleanItems, recleans } from "@/db/schema/cleaning";
import { batches, droppedSpans, items } from "@/db/schema/imports";
import { jobs } from "@/db/schema/system";
import { batchUndoArticles, batchUndos } from "@/db/schema/undos";
import { acceptItem } from "@/lib/desk/accept-item";
import { applyReclean } from "@/lib/desk/cleaning/apply-reclean";
import { planReclean } from "@/lib/desk/cleaning/plan-reclean";
import { recleanHandler } from "@/lib/desk/cleaning/reclean-handler";
import { addFeed } from "@/lib/desk/feeds/add-feed";
import { fetchFeedHandler } from "@/lib/desk/feeds/fetch-feed";
import { queueDueFeeds } from "@/lib/desk/feeds/queue-due-feeds";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { planUndo } from "@/lib/desk/undo/plan-undo";
import { restoreBatch } from "@/lib/desk/undo/restore-batch";
import { undoBatch } from "@/lib/desk/undo/undo-batch";
import { undoBatchHandler } from "@/lib/desk/undo/undo-handler";
import type { Actor } from "@/lib/domain/actor";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { buildFeed, insertEditor, UPLOADED_AT, uploadText } from "@/test/support/import-fixtures";
import { killRepeatedly, startKillable } from "@/test/support/killable-worker";
import { createTestDatabase, type TestDatabase } from "@/test/support/test-db";
import { serveSite } from "@/test/support/web-server";
import { buildRepeatingFeed } from "../cleaning/cleaning-fixtures";

const KILLS = 3;
const STORIES = 25;

interface Staged extends TestDatabase {
  readonly editor: Actor;
  readonly host: string;
}

/** Work here until no job waits or runs: those of a killed worker are free when their lease ends. */
async function finish({ db, dataFolder, host }: Staged): Promise<void> {
  const storage = openStorage(dataFolder);
  const fetching = { agent: "Copydesk/0.1", allow: [host], maxBytes: 1_000_000, timeoutMs: 60_000 };
  const handlers = [
    importBatchHandler({ storage, chunk: 5, holdMs: 300 }),
    recleanHandler(1),
    undoBatchHandler(1),
    fetchFeedHandler({ storage, fetching }),
  ];
  const isOpen = async () =>
    (await db.select({ state: jobs.state }).from(jobs)).some(({ state }) =>
      ["queued", "running"].includes(state),
    );
  while (await isOpen()) {
    while (await workOnce(db, { handlers }, new AbortController().signal));
    await pause(20);
  }
}

/** What is left of the desk, without what differs between any two runs. */
async function outcome(db: Db) {
  const TIMES = ["createdAt", "updatedAt", "finishedAt", "issuedAt", "undoneAt", "restoredAt", "appliedAt"];
  // Postgres gives no number twice, not even one whose transaction was killed.
  const NUMBERS = ["batchId", "lastBatchId"];
  const plain = (rows: readonly object[]) =>
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([key]) => ![...TIMES, ...NUMBERS].includes(key))),
    );
  const nameless = (rows: readonly object[]) => plain(rows).map(({ id: _, ...row }) => row);
  return {
    batches: nameless(await db.select().from(batches).orderBy(asc(batches.id))),
    items: nameless(await db.select().from(items).orderBy(asc(items.batchId), asc(items.position))),
    dropped: nameless(await db.select().from(droppedSpans).orderBy(asc(droppedSpans.start))),
    articles: plain(await db.select().from(articles).orderBy(asc(articles.id))),
    terms: plain(await db.select().from(terms).orderBy(asc(terms.id))),
    undos: plain(await db.select().from(batchUndos).orderBy(asc(batchUndos.id))),
    undone: await db.select().from(batchUndoArticles).orderBy(asc(batchUndoArticles.articleId)),
    recleans: plain(await db.select().from(recleans)),
    recleaned: await db.select().from(recleanItems).orderBy(asc(recleanItems.itemId)),
  };
}

async function prepare(host: string): Promise<Staged> {
  const database = await createTestDatabase();
  return { ...database, editor: await insertEditor(database.db), host };
}

async function importFeed(staged: Staged, text: string): Promise<number> {
  const { db, dataFolder, editor } = staged;
  const { id } = await uploadText(db, editor, { dataFolder, text });
  await finish(staged);
  return id;
}

async function acceptAll({ db, editor }: Staged): Promise<void> {
  for (const { id } of await db.select().from(items).orderBy(asc(items.position)))
    await acceptItem(db, editor, { itemId: id, version: 1, tags: [], now: UPLOADED_AT });
}

async function askUndo({ db, editor }: Staged, batchId: number): Promise<void> {
  const plan = await planUndo(db, editor, batchId);
  await undoBatch(db, editor, { batchId, token: plan?.token ?? "", revert: [], now: UPLOADED_AT });
}

/** Each asks for one job, and leaves it waiting. */
const ASKED: Readonly<Record<string, (staged: Staged) => Promise<void>>> = {
  "the undo of an import": async (staged) => {
    const id = await importFeed(staged, buildRepeatingFeed(STORIES));
    await acceptAll(staged);
    await askUndo(staged, id);
  },
  "the restoring of an import": async (staged) => {
    const id = await importFeed(staged, buildRepeatingFeed(STORIES));
    await acceptAll(staged);
    await askUndo(staged, id);
    await finish(staged);
    await restoreBatch(staged.db, staged.editor, { batchId: id, now: UPLOADED_AT });
  },
  "a re-cleaning": async (staged) => {
    const { db, editor } = staged;
    const batchId = await importFeed(staged, buildRepeatingFeed(STORIES));
    await acceptAll(staged);
    const change = () => ({ "drop-repeated-title": false });
    const asked = { scope: { batchId, sourceId: null }, change, now: UPLOADED_AT };
    const { recleanId } = await planReclean(db, editor, asked);
    await finish(staged);
    await applyReclean(db, editor, { recleanId, now: UPLOADED_AT });
  },
  "an import whose items are finished in a thread": async ({ db, dataFolder, editor }) => {
    await uploadText(db, editor, { dataFolder, text: buildFeed(STORIES * 2) });
  },
  "a fetch": async ({ db, editor, host }) => {
    await addFeed(db, editor, { url: `http://${host}/feed.xml`, everyMinutes: 60, now: UPLOADED_AT });
    await queueDueFeeds(db, UPLOADED_AT);
  },
};

test.each(Object.keys(ASKED))(
  "%s that is killed at random points ends as an undisturbed one",
  async (name) => {
    const answer = buildFeed(STORIES);
    const { host } = await serveSite({ "/feed.xml": (_request, response) => response.end(answer) });
    const undisturbed = await prepare(host);
    await ASKED[name]?.(undisturbed);
    const began = performance.now();
    await finish(undisturbed);
    const took = performance.now() - began;
    const expected = await outcome(undisturbed.db);

    const killed = await prepare(host);
    await ASKED[name]?.(killed);
    const delays = Array.from({ length: KILLS }, () => Math.random() * took);
    await killRepeatedly(delays, () => startKillable(killed.env, ["threads", killed.host]));
    await finish(killed);
    expect(await outcome(killed.db), `killed after ${delays.join(", ")} ms`).toEqual(expected);
  },
  900_000,
);
