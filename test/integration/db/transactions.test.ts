import { and, asc, eq, like, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Tx } from "@/db/db";
import { codeOf } from "@/db/explain-error";
import { dialect } from "@/db/kit";
import { users } from "@/db/schema/people";
import { settings } from "@/db/schema/system";
import { insertUser } from "@/test/support/factories";
import { incrementOnce } from "@/test/support/increment";
import { rawSql } from "@/test/support/raw-sql";
import { createTestDatabase, openTestDb } from "@/test/support/test-db";

const at = new Date("2026-03-01T09:00:00.123Z");
const put = (tx: Tx, key: string, value: unknown = 1) =>
  tx.insert(settings).values({ key, value, updatedAt: at });
const keys = async (tx: Tx) =>
  (await tx.select({ key: settings.key }).from(settings).orderBy(asc(settings.key))).map((row) => row.key);

/** The message of the innermost error: query builders wrap what the driver throws. */
async function failure(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => new Error("it succeeded"),
    (thrown: Error) => thrown,
  );
  return (error.cause as Error | undefined)?.message ?? error.message;
}

test("a transaction that throws leaves nothing, also after waiting for something else", async () => {
  const db = await openTestDb();
  const attempt = db.transaction(async (tx) => {
    await put(tx, "a");
    await new Promise((done) => setTimeout(done, 20));
    await put(tx, "b");
    throw new Error("stop");
  });
  await expect(attempt).rejects.toThrow("stop");
  expect(await keys(db)).toEqual([]);
});

test("an inner transaction that throws takes back its own writes alone", async () => {
  const db = await openTestDb();
  await db.transaction(async (tx) => {
    await put(tx, "outer");
    const inner = tx.transaction(async (nested) => {
      await put(nested, "lost");
      await nested.transaction((deeper) => put(deeper, "lost too"));
      throw new Error("inner");
    });
    await expect(inner).rejects.toThrow("inner");
    await tx.transaction((nested) => put(nested, "second"));
  });
  expect(await keys(db)).toEqual(["outer", "second"]);
});

test("an outer transaction that throws takes back its finished inner ones", async () => {
  const db = await openTestDb();
  const attempt = db.transaction(async (tx) => {
    await tx.transaction((nested) => put(nested, "inner"));
    throw new Error("outer");
  });
  await expect(attempt).rejects.toThrow("outer");
  expect(await keys(db)).toEqual([]);
});

test("a failed statement inside an inner transaction leaves the outer one usable", async () => {
  const db = await openTestDb();
  await db.transaction(async (tx) => {
    await put(tx, "taken");
    const twice = tx.transaction((nested) => put(nested, "taken"));
    await expect(twice).rejects.toThrow();
    await put(tx, "after");
  });
  expect(await keys(db)).toEqual(["after", "taken"]);
});

test("the root handle refuses reads, writes and transactions inside a transaction, and works again after", async () => {
  const db = await openTestDb();
  await db.transaction(async (tx) => {
    const refused = [
      db.select().from(settings),
      put(db, "root"),
      db.update(settings).set({ value: 2 }),
      db.delete(settings),
      db.query.settings.findMany(),
      db.$count(settings),
      db.transaction((other) => put(other, "root")),
      tx.transaction(() => db.select().from(settings)),
    ];
    for (const use of refused) expect(await failure(Promise.resolve(use))).toMatch(/inside a transaction/);
    await put(tx, "own");
  });
  await put(db, "root");
  expect(await keys(db)).toEqual(["own", "root"]);
});

test("work that was started inside a transaction and outlives it may use the root handle", async () => {
  const db = await openTestDb();
  let later: Promise<unknown> = Promise.resolve();
  const ended = deferred();
  await db.transaction(async () => {
    later = ended.promise.then(() => put(db, "later"));
  });
  ended.resolve(undefined);
  await later;
  expect(await keys(db)).toEqual(["later"]);
});

test("a transaction's handle refuses queries once the transaction has ended", async () => {
  const db = await openTestDb();
  let leaked: Tx | undefined;
  await db.transaction(async (tx) => {
    leaked = tx;
  });
  if (!leaked) throw new Error("No handle.");
  expect(await failure(Promise.resolve(leaked.select().from(settings)))).toMatch(/has ended/);
  expect(await failure(Promise.resolve(put(leaked, "late")))).toMatch(/has ended/);
  expect(await keys(db)).toEqual([]);
});

test("a write that names an old version changes nothing", async () => {
  const db = await openTestDb();
  const { id, sessionVersion } = await insertUser(db);
  const save = (name: string) =>
    db
      .update(users)
      .set({ name, sessionVersion: sessionVersion + 1 })
      .where(and(eq(users.id, id), eq(users.sessionVersion, sessionVersion)))
      .returning({ name: users.name });

  const saved = (await Promise.all([save("first"), save("second")])).flat();
  expect(saved).toHaveLength(1);
  expect(await db.select({ name: users.name }).from(users)).toEqual(saved);
});

test("30 transactions and 30 single writes at once lose nothing", async () => {
  const db = await openTestDb();
  const { id, sessionVersion } = await insertUser(db);
  await Promise.all(
    Array.from({ length: 30 }, (_, n) => [incrementOnce(db, id), put(db, `single ${n}`)]).flat(),
  );
  const [user] = await db.select().from(users);
  expect(user?.sessionVersion).toBe(sessionVersion + 30);
  expect(await db.$count(settings, like(settings.key, "single %"))).toBe(30);
});

test("two transactions that take the same rows in opposite order both succeed", async () => {
  const db = await openTestDb();
  const [one, two] = [(await insertUser(db)).id, (await insertUser(db)).id];
  const visit = (first: number, second: number) =>
    db.transaction(async (tx) => {
      for (const id of [first, second]) {
        await tx
          .update(users)
          .set({ name: sql`${users.name} || '+'` })
          .where(eq(users.id, id));
        await new Promise((done) => setTimeout(done, 100));
      }
    });
  await Promise.all([visit(one, two), visit(two, one)]);
  for (const user of await db.select().from(users)) expect(user.name).toMatch(/\+\+$/);
});

test.runIf(dialect === "postgres")(
  "a connection that the server ends fails its query, and no more",
  async () => {
    const { db, ...place } = await createTestDatabase();
    const attempt = db.transaction(async (tx) => {
      await put(tx, "lost");
      await rawSql(
        place,
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
      );
      await put(tx, "lost too");
    });
    const error = await attempt.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(codeOf(error)).not.toBe("40P01");
    await put(db, "after");
    expect(await keys(db)).toEqual(["after"]);
  },
);

test("every kind of value comes back as it was written", async () => {
  const db = await openTestDb();
  const values = ["12", "true", "null", "", 0, false, { b: 1, a: ["\u0000", "\ud800", "\u2028"] }, [], 1e21];
  for (const [n, value] of values.entries()) await put(db, `${n}`, value);
  const rows = await db.select().from(settings).orderBy(asc(settings.key));
  expect(rows.map((row) => row.value)).toEqual(values);
  expect(rows[0]?.updatedAt).toEqual(at);
  expect(JSON.stringify(rows[6]?.value)).toBe(JSON.stringify(values[6]));
});

test("NUL in text becomes the replacement character", async () => {
  const db = await openTestDb();
  const { id } = await insertUser(db, { name: "a\u0000b" });
  expect(await db.select({ name: users.name }).from(users).where(eq(users.name, "a\u0000b"))).toEqual([
    { name: "a\ufffdb" },
  ]);
  await db.transaction((tx) => tx.update(users).set({ name: "c\u0000" }).where(eq(users.id, id)));
  expect(await db.select({ name: users.name }).from(users)).toEqual([{ name: "c\ufffd" }]);
});

test("a relational query without a row finds nothing", async () => {
  const db = await openTestDb();
  expect(await db.query.users.findFirst({ where: eq(users.id, 1) })).toBeUndefined();
});

test("closing twice is closing once", async () => {
  const { db } = await createTestDatabase();
  await db.close();
  await db.close();
  await expect(Promise.resolve(db.select().from(settings))).rejects.toThrow();
});

function deferred() {
  let resolve: (value: unknown) => void = () => undefined;
  const promise = new Promise<unknown>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
