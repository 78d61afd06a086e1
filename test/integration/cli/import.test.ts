import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { asc } from "drizzle-orm";
import { expect, onTestFinished, test, vi } from "vitest";
import { getBatch } from "@/db/queries/batches";
import { insertSource } from "@/db/queries/sources";
import { articles } from "@/db/schema/articles";
import { auditEvents, jobs } from "@/db/schema/system";
import { runImport } from "@/lib/cli/import";
import { acceptItem } from "@/lib/desk/accept-item";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { listReview } from "@/lib/desk/list-review";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { childCommand } from "@/test/support/child-command";
import { buildFeed, uploadText } from "@/test/support/import-fixtures";
import { actAs, insertMember } from "@/test/support/people";
import { runCommand } from "@/test/support/run-command";
import { createTestDatabase } from "@/test/support/test-db";

async function desk() {
  const place = await createTestDatabase();
  const actor = await actAs(place.db, "administrator");
  const write = async (name: string, text: string) => {
    const file = join(place.dataFolder, name);
    await writeFile(file, text);
    return file;
  };
  const run = (...args: string[]) => runCommand(place, () => runImport(args, () => importBatchHandler()));
  return { ...place, actor, write, run };
}

const HARBOUR = { name: "Harbour News", homeUrl: null, usageTerms: null, createdAt: new Date() };
const UNTIL = "2126-12-01T06:00:00+01:00";

test("a file goes the way of an upload, in the name of the one administrator, and the record says how it came", async () => {
  const { db, actor, write, run } = await desk();
  const source = await insertSource(db, HARBOUR);
  const file = await write("harbour.xml", buildFeed(20));
  const ran = await run("--wait", "--json", "--source", "harbour news", file);
  expect(ran).toMatchObject({ code: 0 });
  const [told] = JSON.parse(ran.out).files;
  expect(told).toMatchObject({
    file,
    failure: null,
    batch: { isNew: true, status: "done", format: "rss", items: 20, new: 18, duplicates: 2, failedRows: 0 },
  });
  expect(told.batch.url).toBe(`http://localhost:3000/admin/batches/${told.batch.id}`);
  expect(await getBatch(db, told.batch.id)).toMatchObject({
    fileName: "harbour.xml",
    sourceId: source?.id,
    createdBy: actor.id,
  });
  const [created] = await db.select().from(auditEvents).orderBy(asc(auditEvents.id));
  expect(created).toMatchObject({
    actorId: actor.id,
    action: "batch.created",
    detail: { by: "command line" },
  });
  expect(ran.err).toMatch(/harbour\.xml: /);
});

test("without --wait the import is left to a worker, and nothing is done twice", async () => {
  const { db, write, run } = await desk();
  const file = await write("harbour.xml", buildFeed(3));
  const ran = await run(file);
  expect(ran).toMatchObject({ code: 0, out: expect.stringContaining("waits for a worker") });
  expect(await db.select({ state: jobs.state }).from(jobs)).toEqual([{ state: "queued" }]);
  expect(await run(file)).toMatchObject({ code: 0, out: expect.stringContaining("came in before") });
  expect(await db.select().from(jobs)).toHaveLength(1);
});

test("the same dump again says so, and brings nothing", async () => {
  const { write, run } = await desk();
  const file = await write("harbour.xml", buildFeed(3));
  await run("--wait", file);
  const again = await run("--wait", await write("renamed.xml", buildFeed(3)));
  expect(again).toMatchObject({ code: 0, out: expect.stringMatching(/came in before, as batch \d+: 0 new/) });
  const [told] = JSON.parse((await run("--wait", "--json", file)).out).files;
  expect(told.batch).toMatchObject({ isNew: false, new: 0, items: 3 });
});

test("while a worker does it, the command only looks on; it takes its own job alone", async () => {
  const { db, actor, dataFolder, write, run } = await desk();
  const other = await uploadText(db, actor, { dataFolder, text: buildFeed(2, "other") });
  const handlers = [importBatchHandler({ storage: openStorage(dataFolder) })];
  const file = await write("harbour.xml", buildFeed(3));
  const ran = await run("--wait", file);
  expect(ran.code).toBe(0);
  // The older job is still there for a worker: the command has passed it over.
  expect((await getBatch(db, other.id))?.status).toBe("uploaded");

  const later = run("--wait", "--json", await write("later.xml", buildFeed(3, "later")));
  await vi.waitFor(async () => {
    while (await workOnce(db, { handlers }, new AbortController().signal));
    expect((await db.select().from(jobs)).every(({ state }) => state === "done")).toBe(true);
    expect(await db.select().from(jobs)).toHaveLength(3);
  }, 60_000);
  expect(JSON.parse((await later).out).files[0]).toMatchObject({
    failure: null,
    batch: { items: 3, new: 3 },
  });
  expect(await db.select().from(jobs)).toHaveLength(3);
});

test("what is brought in under embargo makes articles under embargo; a later wish is not taken for granted", async () => {
  const { db, actor, write, run } = await desk();
  const file = await write("harbour.xml", buildFeed(2));
  const ran = await run("--wait", "--json", "--embargo", UNTIL, file);
  expect(ran.code).toBe(0);
  const { id } = JSON.parse(ran.out).files[0].batch;
  const { rows } = await listReview(db, actor, { batchId: id, state: "new", afterId: 0 });
  for (const { id: itemId, version } of rows)
    await acceptItem(db, actor, { itemId, version, tags: [], now: new Date() });
  const embargoes = (await db.select().from(articles)).map(({ embargoUntil }) => embargoUntil?.toISOString());
  expect(embargoes).toEqual([new Date(UNTIL).toISOString(), new Date(UNTIL).toISOString()]);

  const free = await write("free.xml", buildFeed(2, "free"));
  await run("--wait", free);
  const late = await run("--wait", "--embargo", UNTIL, free);
  expect(late).toMatchObject({ code: 1, out: expect.stringContaining("The embargo was not set") });
});

test("what makes no sense is refused before anything is taken in", async () => {
  const { db, dataFolder, write, run } = await desk();
  const file = await write("harbour.xml", buildFeed(2));
  await mkdir(join(dataFolder, "folder"));
  const cases: readonly (readonly [RegExp, ...string[]])[] = [
    [/Name at least one file/],
    [/Unknown option/, "--unknown", file],
    [/There is no file “nowhere.txt”/, file, "nowhere.txt"],
    [/is a folder/, join(dataFolder, "folder")],
    [/is empty/, await write("empty.txt", "")],
    [/There is no source “Nobody”.*“Harbour News”/, "--source", "Nobody", file],
    [/no time with its zone/, "--embargo", "2126-12-01", file],
    [/is over already/, "--embargo", "2020-01-01T00:00:00Z", file],
    [/Nobody has an account/, "--as", "nobody@example.org", file],
    [/only once/, "-", "-"],
  ];
  await insertSource(db, HARBOUR);
  for (const [words, ...args] of cases)
    expect(await run(...args), String(words)).toMatchObject({ code: 2, err: expect.stringMatching(words) });
  vi.stubEnv("COPYDESK_UPLOAD_LIMIT_MB", "1");
  const large = await write("large.txt", "x".repeat(1_000_001));
  expect(await run(large)).toMatchObject({ code: 2, err: expect.stringMatching(/larger than 1 MB/) });
  expect(await db.select().from(jobs)).toEqual([]);
});

test("nobody is picked among several administrators, nor taken for more than they may do", async () => {
  const { db, write, run } = await desk();
  const file = await write("harbour.xml", buildFeed(2));
  const second = await insertMember(db, "administrator", "second@example.org");
  await insertMember(db, "contributor", "writer@example.org");
  expect(await run(file)).toMatchObject({ code: 2, err: expect.stringContaining("2 administrators") });
  expect(await run("--as", "writer@example.org", file)).toMatchObject({
    code: 2,
    err: expect.stringContaining("brought in by editors"),
  });
  expect(await run("--as", "Second@Example.org", file)).toMatchObject({ code: 0 });
  const [created] = await db.select().from(auditEvents);
  expect(created?.actorId).toBe(second.id);
});

test("what fails of one file leaves the others alone, and shows in the exit code", async () => {
  const { write, run } = await desk();
  const record = (title: string) =>
    JSON.stringify({ title, body: `What is told of ${title}.`, date: "2026-03-01" });
  const rows = await write("rows.jsonl", `${record("one")}\n{"title":"Two","bo\n${record("three")}\n`);
  const good = await write("good.xml", buildFeed(2));
  const ran = await run("--wait", "--json", rows, good);
  const [first, second] = JSON.parse(ran.out).files;
  expect(ran.code).toBe(1);
  expect(first).toMatchObject({ failure: null, batch: { items: 2, failedRows: 1 } });
  expect(second).toMatchObject({ file: good, failure: null, batch: { items: 2, failedRows: 0 } });
});

test("standard input is a dump as well, and an empty one is none", async () => {
  const { db, env } = await desk();
  const feed = async (text: string) => {
    const child = spawn(process.execPath, [childCommand("lib/cli/copydesk.ts"), "import", "--wait", "-"], {
      env: { ...process.env, ...env },
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => (output += String(chunk)));
    child.stdin.end(text);
    const code = await new Promise((done) => child.once("close", done));
    return { code, output };
  };
  expect(await feed(buildFeed(5))).toMatchObject({
    code: 0,
    output: expect.stringContaining("5 items, 5 new"),
  });
  expect(await feed("")).toMatchObject({ code: 1, output: expect.stringContaining("is empty") });
  expect((await getBatch(db, 1))?.fileName).toBe("standard input");
});
