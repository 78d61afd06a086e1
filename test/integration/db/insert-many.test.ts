import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Tx } from "@/db/db";
import { batches } from "@/db/schema/imports";
import { settings } from "@/db/schema/system";
import { openTestDb } from "@/test/support/test-db";

const at = new Date("2026-03-01T09:00:00.123Z");
const setting = (key: string, value: unknown = 1) => ({ key, value, updatedAt: at });
const read = (db: Tx) => db.select().from(settings).orderBy(asc(settings.key));

test("many rows are stored as one insert for each would store them, in every type of column", async () => {
  const db = await openTestDb();
  const values = [
    'a "quoted" {text}, \\ and\nlines',
    [1, "2", null],
    { deep: [{ é: "😀" }] },
    "12",
    true,
    "nul \0",
  ];
  await db.insertMany(
    settings,
    values.map((value, n) => setting(`many ${n}`, value)),
  );
  for (const [n, value] of values.entries()) await db.insert(settings).values(setting(`one ${n}`, value));
  const rows = await read(db);
  const many = rows.filter(({ key }) => key.startsWith("many"));
  const single = rows.filter(({ key }) => key.startsWith("one"));
  expect(many).toHaveLength(values.length);
  expect(many.map(({ value, updatedAt }) => ({ value, updatedAt }))).toEqual(
    single.map(({ value, updatedAt }) => ({ value, updatedAt })),
  );
});

test("defaults, numbers, and columns that are left out", async () => {
  const db = await openTestDb();
  const batch = (n: number) => ({
    ...{ fileName: `file ${n}`, bytes: 5_000_000_000 + n, sha256: `hash ${n}`, storageKey: "key" },
    ...{
      status: "done" as const,
      warnings: [],
      related: [],
      confidence: 0.25 * n,
      failure: n === 1 ? "no" : null,
    },
    counters: { items: n, stored: n, keptCharacters: 0, droppedCharacters: 0, duplicates: 0, warnings: 0 },
    createdAt: at,
  });
  await db.transaction((tx) => tx.insertMany(batches, [0, 1, 2].map(batch)));
  const rows = await db.select().from(batches).orderBy(asc(batches.id));
  expect(rows).toMatchObject([0, 1, 2].map(batch));
  expect(new Set(rows.map(({ id }) => id)).size).toBe(3);
  expect(rows[0]?.encoding).toBeNull();
});

test("rows that are there already fail the insert, or are passed over where that is asked for", async () => {
  const db = await openTestDb();
  await db.insertMany(settings, [setting("a"), setting("b")]);
  const again = [setting("b", 2), setting("c", 2)];
  await expect(db.insertMany(settings, again)).rejects.toThrow();
  expect((await read(db)).map(({ key }) => key)).toEqual(["a", "b"]);
  await db.insertMany(settings, again, { skipConflicts: true });
  expect((await read(db)).map(({ key, value }) => [key, value])).toEqual([
    ["a", 1],
    ["b", 1],
    ["c", 2],
  ]);
  await db.insertMany(settings, []);
});

test("it belongs to its transaction and its savepoint", async () => {
  const db = await openTestDb();
  await db.transaction(async (tx) => {
    await tx.insertMany(settings, [setting("kept")]);
    const inner = tx.transaction(async (nested) => {
      await nested.insertMany(settings, [setting("lost")]);
      throw new Error("stop");
    });
    await expect(inner).rejects.toThrow("stop");
  });
  const outer = db.transaction(async (tx) => {
    await tx.insertMany(settings, [setting("gone")]);
    throw new Error("stop");
  });
  await expect(outer).rejects.toThrow("stop");
  expect((await read(db)).map(({ key }) => key)).toEqual(["kept"]);
});

test("the root handle inside a transaction, and a transaction that has ended, are refused", async () => {
  const db = await openTestDb();
  let leaked: Tx | undefined;
  await db.transaction(async (tx) => {
    leaked = tx;
    await expect((async () => db.insertMany(settings, [setting("x")]))()).rejects.toThrow(
      "inside a transaction",
    );
  });
  const late = (async () => leaked?.insertMany(settings, [setting("x")]))();
  const error: Error | undefined = await late.then(
    () => undefined,
    (thrown) => thrown,
  );
  expect(`${error?.message} ${(error?.cause as Error | undefined)?.message}`).toContain("has ended");
  expect(await read(db)).toEqual([]);
});

test("any number of rows is stored, in its order", async () => {
  const db = await openTestDb();
  for (const count of [1, 49, 50, 51, 437, 1_263]) {
    const keys = Array.from({ length: count }, (_, n) => `${count} ${String(n).padStart(4, "0")}`);
    await db.insertMany(
      settings,
      keys.map((key) => setting(key)),
    );
    const stored = (await read(db)).map(({ key }) => key).filter((key) => key.startsWith(`${count} `));
    expect(stored).toEqual(keys);
  }
});
