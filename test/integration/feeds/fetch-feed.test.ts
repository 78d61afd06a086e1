import { desc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Db } from "@/db/db";
import { getFeed, listFeedFetches } from "@/db/queries/feeds";
import { batches, items } from "@/db/schema/imports";
import { addFeed } from "@/lib/desk/feeds/add-feed";
import { addFeeds } from "@/lib/desk/feeds/add-feeds";
import { changeFeed } from "@/lib/desk/feeds/change-feed";
import { fetchFeedHandler } from "@/lib/desk/feeds/fetch-feed";
import { listFeeds } from "@/lib/desk/feeds/list-feeds";
import { queueDueFeeds } from "@/lib/desk/feeds/queue-due-feeds";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { createSource } from "@/lib/desk/sources/create-source";
import type { FeedInterval } from "@/lib/domain/feeds";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { buildFeed } from "@/test/support/import-fixtures";
import { actAs } from "@/test/support/people";
import { createTestDatabase } from "@/test/support/test-db";
import { type Answer, redirect, serveSite, text } from "@/test/support/web-server";

const START = Date.parse("2026-03-01T09:00:00Z");
const MINUTE = 60_000;

async function prepare(answers: Record<string, Answer>) {
  const { db, dataFolder } = await createTestDatabase();
  const site = await serveSite(answers);
  const editor = await actAs(db, "editor");
  const storage = openStorage(dataFolder);
  const fetching = { agent: "Copydesk/0.1", allow: [site.host], maxBytes: 1_000_000, timeoutMs: 60_000 };
  const handlers = [importBatchHandler({ storage }), fetchFeedHandler({ storage, fetching })];
  /** Do everything that is due, `minutes` after the start. */
  const runAt = async (minutes: number) => {
    const now = () => new Date(START + minutes * MINUTE);
    await queueDueFeeds(db, now());
    while (await workOnce(db, { handlers, now }, new AbortController().signal));
  };
  const add = (path: string, everyMinutes: FeedInterval = 60) =>
    addFeed(db, editor, { url: site.url(path), everyMinutes, now: new Date(START) });
  return { db, site, editor, runAt, add };
}

const addSource = async (db: Db, name: string) =>
  (
    await createSource(db, await actAs(db, "administrator"), {
      name,
      homeUrl: null,
      usageTerms: null,
      now: new Date(START),
    })
  ).id;

const outcomes = async (db: Db, id: number) => (await listFeedFetches(db, id)).map(({ outcome }) => outcome);
const itemsOf = (db: Db) => db.select().from(items).orderBy(items.id);

describe("a feed on a schedule", () => {
  test("is fetched at once, then when it is due; a later crawl brings only the new ones", async () => {
    let count = 5;
    const { db, runAt, add } = await prepare({
      "/feed.xml": (_request, response) => response.end(buildFeed(count)),
    });
    const feed = await add("/feed.xml");
    await runAt(0);
    await runAt(30);
    expect(await outcomes(db, feed.id)).toEqual(["new"]);

    count = 7;
    await runAt(61);
    const stored = await itemsOf(db);
    expect(await outcomes(db, feed.id)).toEqual(["new", "new"]);
    expect(stored.filter(({ state }) => state === "new")).toHaveLength(7);
    const [latest] = await db.select().from(batches).orderBy(desc(batches.id)).limit(1);
    expect(latest).toMatchObject({ fileName: "127.0.0.1 feed.xml", counters: { items: 7, duplicates: 5 } });
  });

  test("brings texts of the source that was chosen for it, from the choice on", async () => {
    let count = 1;
    const { db, editor, runAt, site } = await prepare({
      "/feed.xml": (_request, response) => response.end(buildFeed(count)),
    });
    const [first, second] = [await addSource(db, "Harbour Office"), await addSource(db, "Valley Weather")];
    const input = { url: site.url("/feed.xml"), everyMinutes: 60 as const, now: new Date(START) };
    const feed = await addFeed(db, editor, { ...input, sourceId: first });
    await runAt(0);
    count = 2;
    await changeFeed(db, editor, {
      feedId: feed.id,
      change: { verb: "source", sourceId: second },
      now: new Date(START),
    });
    await runAt(61);
    const sources = await db.select({ sourceId: batches.sourceId }).from(batches).orderBy(batches.id);
    expect(sources).toEqual([{ sourceId: first }, { sourceId: second }]);
    expect(await listFeeds(db, editor)).toMatchObject([{ sourceId: second }]);

    await expect(addFeed(db, editor, { ...input, sourceId: 999 })).rejects.toThrow(/no longer exists/);
    await expect(addFeed(db, editor, { ...input, sourceId: first })).rejects.toThrow(/in the list already/);
    expect(feed.isNew).toBe(true);
    await expect(addFeed(db, editor, input)).resolves.toMatchObject({ id: feed.id, isNew: false });
  });

  test("is followed with others of a list, once", async () => {
    const { db, editor, site, add } = await prepare({});
    await add("/known.xml");
    const urls = ["/known.xml", "/a.xml", "/b.xml", "/a.xml"].map((path) => site.url(path));
    const input = { urls, everyMinutes: 1440 as const, now: new Date(START) };
    expect(await addFeeds(db, editor, input)).toEqual({ added: 2, known: 1 });
    expect(await addFeeds(db, editor, input)).toEqual({ added: 0, known: 3 });
    const listed = await listFeeds(db, editor);
    expect(listed.map(({ everyMinutes }) => everyMinutes).sort((a, b) => a - b)).toEqual([60, 1440, 1440]);
  });

  test("that has not changed makes no batch, by its validators or by its bytes", async () => {
    const withEtag: Answer = (request, response) =>
      request.headers["if-none-match"] === '"a"'
        ? response.writeHead(304).end()
        : response.writeHead(200, { etag: '"a"' }).end(buildFeed(2, "etag"));
    const { db, runAt, add } = await prepare({
      "/etag.xml": withEtag,
      "/plain.xml": text(buildFeed(2, "plain")),
    });
    const ids = [(await add("/etag.xml")).id, (await add("/plain.xml")).id];
    await runAt(0);
    await runAt(61);
    for (const id of ids) expect(await outcomes(db, id)).toEqual(["unchanged", "new"]);
    expect(await db.select().from(batches)).toHaveLength(2);
  });

  test("that fails is tried ever more rarely, says why, and starts afresh once it works", async () => {
    let isDown = true;
    const { db, runAt, add, editor } = await prepare({
      "/feed.xml": (_request, response) =>
        isDown ? response.writeHead(500).end() : response.end(buildFeed(1)),
    });
    const feed = await add("/feed.xml");
    await runAt(0);
    await runAt(61);
    expect(await outcomes(db, feed.id)).toEqual(["failed"]);
    await runAt(121);
    expect(await outcomes(db, feed.id)).toEqual(["failed", "failed"]);
    expect((await listFeeds(db, editor))[0]?.last?.message).toMatch(/trouble of its own \(500\)/);

    isDown = false;
    await changeFeed(db, editor, { feedId: feed.id, change: { verb: "fetch" }, now: new Date(START) });
    await runAt(122);
    expect(await getFeed(db, feed.id)).toMatchObject({ failures: 0, nextAt: new Date(START + 182 * MINUTE) });
  });

  test("keeps Retry-After, and is paused where it is gone for good or not wanted", async () => {
    const { db, runAt, add } = await prepare({
      "/busy.xml": (_request, response) => response.writeHead(503, { "retry-after": "36000" }).end(),
      "/gone.xml": (_request, response) => response.writeHead(410).end(),
      "/private/feed.xml": text(buildFeed(1)),
      "/robots.txt": text("User-agent: *\nDisallow: /private/\n"),
    });
    const [busy, gone, unwanted] = [
      await add("/busy.xml"),
      await add("/gone.xml"),
      await add("/private/feed.xml"),
    ];
    await runAt(0);
    expect((await getFeed(db, busy.id))?.nextAt).toEqual(new Date(START + 600 * MINUTE));
    expect(await getFeed(db, gone.id)).toMatchObject({ isPaused: true });
    expect(await getFeed(db, unwanted.id)).toMatchObject({ isPaused: true });
    expect((await listFeedFetches(db, unwanted.id))[0]?.message).toMatch(/robots\.txt/);
    expect(await db.select().from(batches)).toEqual([]);
  });

  test("notes that it has moved for good", async () => {
    const { db, runAt, add, site } = await prepare({
      "/old.xml": redirect(308, "/new.xml"),
      "/new.xml": text(buildFeed(1)),
    });
    const feed = await add("/old.xml");
    await runAt(0);
    expect((await listFeedFetches(db, feed.id))[0]?.message).toContain(
      `moved for good to ${site.url("/new.xml")}`,
    );
  });
});

describe("the list of feeds", () => {
  test("one address stands in it once; one that is fetched once may be given again", async () => {
    const { db, add, runAt } = await prepare({ "/a.xml": text(buildFeed(1)) });
    const once = await add("/a.xml", 0);
    await runAt(0);
    expect((await add("/a.xml", 0)).id).toBe(once.id);
    await expect(add("/a.xml", 60)).rejects.toThrow(/in the list already/);
    await runAt(1);
    expect(await outcomes(db, once.id)).toEqual(["unchanged", "new"]);
  });

  test("a paused feed is left alone; a removed one goes, what it brought stays, and can come back", async () => {
    const { db, editor, add, runAt, site } = await prepare({ "/a.xml": text(buildFeed(1)) });
    const feed = await add("/a.xml");
    await runAt(0);
    const change = (verb: "pause" | "remove") =>
      changeFeed(db, editor, { feedId: feed.id, change: { verb }, now: new Date(START) });
    await change("pause");
    await runAt(200);
    expect(site.asked.filter((path) => path === "/a.xml")).toHaveLength(1);
    await change("remove");
    expect(await listFeeds(db, editor)).toEqual([]);
    expect(await db.select().from(batches)).toHaveLength(1);
    expect((await add("/a.xml")).id).toBe(feed.id);
  });

  test("says so where nothing in what came is news", async () => {
    const { db, editor, runAt, add } = await prepare({
      "/a.xml": text(buildFeed(1)),
      "/blank.xml": text(""),
    });
    await add("/a.xml");
    await add("/blank.xml");
    await runAt(0);
    const listed = await listFeeds(db, editor);
    expect(listed.map(({ url, isEmpty }) => [new URL(url).pathname, isEmpty])).toEqual([
      ["/blank.xml", true],
      ["/a.xml", false],
    ]);
  });

  test("is changed by editors only", async () => {
    const { db } = await prepare({});
    const contributor = await actAs(db, "contributor");
    const input = { url: "https://news.example.org/", everyMinutes: 60, now: new Date(START) } as const;
    await expect(addFeed(db, contributor, input)).rejects.toMatchObject({ code: "forbidden" });
  });
});

test("an address in a private network is refused in words, and nothing is asked", async () => {
  const { db, editor, runAt, site } = await prepare({ "/a.xml": text(buildFeed(1)) });
  const url = site.url("/a.xml").replace("127.0.0.1", "localhost");
  const feed = await addFeed(db, editor, { url, everyMinutes: 0, now: new Date(START) });
  await runAt(0);
  expect((await listFeedFetches(db, feed.id))[0]?.message).toMatch(/private network/);
  expect(site.asked).toEqual([]);
  expect(await db.select().from(items).where(eq(items.batchId, 1))).toEqual([]);
});

test("what the server says about a document is used to read it: its charset, and where its links lead", async () => {
  const feed = `<rss version="2.0"><channel><title>Quai</title><item><title>Le mus\u00e9e rouvre</title><link>/musee</link><description>Les bateaux rentrent.</description></item></channel></rss>`;
  const { db, runAt, add, site } = await prepare({
    "/news/feed.xml": (_request, response) =>
      response
        .writeHead(200, { "content-type": "application/rss+xml; charset=iso-8859-1" })
        .end(Buffer.from(feed, "latin1")),
  });
  await add("/news/feed.xml");
  await runAt(0);
  const [item] = await itemsOf(db);
  expect(item).toMatchObject({ title: "Le mus\u00e9e rouvre", url: site.url("/musee") });
});
