import { readFile, writeFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BatchRow, getBatch } from "@/db/queries/batches";
import { items } from "@/db/schema/imports";
import { receiveDump } from "@/lib/desk/receive-dump";
import type { Actor } from "@/lib/domain/actor";
import { openStorage } from "@/lib/media/storage";
import { HOSTILE_DUMPS, type HostileDump } from "@/test/support/hostile-dumps";
import { buildFeed, insertEditor, UPLOADED_AT, uploadText } from "@/test/support/import-fixtures";
import { type Child, startChild } from "@/test/support/spawn-child";
import { makeTestDatabase } from "@/test/support/test-db";

/** Of the whole worker with its threads. */
const MOST_MEMORY_KB = 1_500_000;
/** For one file; the worker itself gives up what takes longer than two minutes to read. */
const LONGEST_MS = 400_000;

let database: Awaited<ReturnType<typeof makeTestDatabase>>;
let editor: Actor;
let worker: Child;
let feeds = 0;

beforeAll(async () => {
  database = await makeTestDatabase();
  editor = await insertEditor(database.db);
  worker = startChild("lib/cli/copydesk.ts", ["worker"], database.env);
  await worker.printed("waiting for jobs");
});

afterAll(async () => {
  worker.process.kill("SIGTERM");
  await worker.ended;
  await database.dispose();
});

async function upload({ file, pieces }: HostileDump): Promise<number> {
  const { id } = await receiveDump(database.db, editor, {
    fileName: file,
    stream: Readable.from(pieces()),
    announced: null,
    limit: 500_000_000,
    storage: openStorage(database.dataFolder),
    now: UPLOADED_AT,
  });
  return id;
}

async function ended(batchId: number): Promise<BatchRow> {
  const isOver = async () => {
    const status = (await getBatch(database.db, batchId))?.status;
    return status === "done" || status === "failed";
  };
  await expect.poll(isOver, { timeout: LONGEST_MS, interval: 100 }).toBe(true);
  return (await getBatch(database.db, batchId)) as BatchRow;
}

/** The most memory that the worker has had since it was last asked; 0 where the system does not tell. */
async function peakMemory(): Promise<number> {
  const status = await readFile(`/proc/${worker.process.pid}/status`, "utf8").catch(() => "");
  await writeFile(`/proc/${worker.process.pid}/clear_refs`, "5").catch(() => undefined);
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0);
}

describe("a worker that is given hostile files", () => {
  test.each(HOSTILE_DUMPS)(
    "$name: a clear end in bounded memory, and the import beside it goes on",
    async (dump) => {
      const hostile = await upload(dump);
      const { dataFolder } = database;
      const harmless = await uploadText(database.db, editor, {
        dataFolder,
        text: buildFeed(3, `beside${feeds++}`),
      });
      expect((await ended(harmless.id)).counters).toMatchObject({ items: 3, stored: 3 });

      const batch = await ended(hostile);
      expect(batch).toMatchObject({ status: "done", failure: null });
      const { keptCharacters, droppedCharacters } = batch.counters;
      expect(keptCharacters + droppedCharacters).toBe(batch.textLength);
      const codes = batch.warnings.map(({ code }) => code);
      if (dump.codes.length > 0)
        expect(
          dump.codes.some((code) => codes.includes(code)),
          codes.join(),
        ).toBe(true);
      if (dump.items !== undefined) expect(batch.counters.stored).toBe(dump.items);
      if (dump.never !== undefined) {
        const stored = await database.db.select().from(items).where(eq(items.batchId, hostile));
        expect(JSON.stringify(stored)).not.toContain(dump.never);
      }
      expect(worker.process.exitCode).toBeNull();
      expect(await peakMemory()).toBeLessThan(MOST_MEMORY_KB);
    },
    2 * LONGEST_MS + 60_000,
  );
});
