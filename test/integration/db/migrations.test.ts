import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { migrateDb, openDb } from "@/db/connect";
import { dialect } from "@/db/kit";
import { countLive } from "@/db/queries/live-index";
import { searchLiveArticles } from "@/db/queries/live-search";
import { articles } from "@/db/schema/articles";
import { users } from "@/db/schema/people";
import { auditEvents } from "@/db/schema/system";
import { FACTORY_DATE, insertArticle, insertUser } from "@/test/support/factories";
import { markApplied, readApplied, readJournal, writeFirstRelease } from "@/test/support/previous-release";
import { rawSql } from "@/test/support/raw-sql";
import { spawnChild } from "@/test/support/spawn-child";
import { createBareDatabase, openUntilTestEnds } from "@/test/support/test-db";

const whens = async () => (await readJournal()).map((entry) => entry.when);

test("migrations are in the order in which they were made", async () => {
  for (const engine of ["sqlite", "postgres"] as const) {
    const made = (await readJournal(engine)).map((entry) => entry.when);
    expect(made).toEqual([...made].sort((a, b) => a - b));
    expect(new Set(made).size).toBe(made.length);
  }
});

test("an empty database is brought to this release, and a second time changes nothing", async () => {
  const place = await createBareDatabase();
  await migrateDb(place);
  expect(await readApplied(place)).toEqual(await whens());

  const db = openUntilTestEnds(place);
  const { id } = await insertUser(db);
  await migrateDb(place);
  expect(await readApplied(place)).toEqual(await whens());
  expect(await db.select({ id: users.id }).from(users)).toEqual([{ id }]);
});

test("a database of the first release keeps its rows, and they can be searched", async () => {
  const place = await createBareDatabase();
  await writeFirstRelease(place);
  await migrateDb(place);
  const db = openUntilTestEnds(place);

  expect(await readApplied(place)).toEqual(await whens());
  expect(await db.select().from(users)).toMatchObject([
    {
      id: 7,
      email: "ada@example.org",
      role: "publisher",
      sessionVersion: 3,
      isActive: false,
      createdAt: new Date("2026-03-01T09:00:00.123Z"),
    },
  ]);
  const [article] = await db.select().from(articles);
  expect(article).toMatchObject({
    id: 11,
    status: "published",
    version: 4,
    createdBy: 7,
    embargoUntil: null,
    issuedAt: new Date("2026-02-27T00:00:00Z"),
  });
  expect(article?.body.content?.[0]).toEqual({
    type: "paragraph",
    content: [{ type: "text", text: "Doors open at nine." }],
  });
  expect(await db.select({ detail: auditEvents.detail }).from(auditEvents)).toEqual([
    { detail: { from: "draft", n: 1 } },
  ]);
  const found = await searchLiveArticles(db, { query: "doors light", now: new Date(), limit: 9, offset: 0 });
  expect(found.ids).toEqual([11]);
});

test("what is kept of live articles is made anew, once, where one of its triggers was another", async () => {
  const place = await createBareDatabase();
  await migrateDb(place);
  const db = openUntilTestEnds(place);
  await insertArticle(db);
  const trigger =
    dialect === "sqlite"
      ? "name from sqlite_master where type = 'trigger'"
      : "tgname from pg_trigger where true";
  const column = dialect === "sqlite" ? "name" : "tgname";
  const [[name] = []] = await rawSql(
    place,
    `select ${trigger} and ${column} like 'site_watch_live_article_terms%'`,
  );
  await rawSql(place, dialect === "sqlite" ? `drop trigger "${name}"` : `drop function "${name}" cascade`);
  await migrateDb(place);
  expect(await countLive(db, FACTORY_DATE, {})).toBe(1);
});

test("several processes may migrate at once", async () => {
  const place = await createBareDatabase();
  const children = [1, 2, 3].map(() => spawnChild("test/support/db-child.ts", ["migrate"], place.env));
  for (const child of children) expect(await child.ended).toEqual({ code: 0, output: "" });
  expect(await readApplied(place)).toEqual(await whens());
});

test("a database that a newer release wrote is refused in clear words and left alone", async () => {
  const place = await createBareDatabase();
  await migrateDb(place);
  const newer = Date.UTC(2999, 0, 1);
  await markApplied(place, newer);
  await expect(migrateDb(place)).rejects.toMatchObject({
    name: "AppError",
    code: "unavailable",
    message: expect.stringMatching(/newer release/),
  });
  expect((await readApplied(place)).at(-1)).toBe(newer);
});

test.runIf(dialect === "sqlite")("a file that can't be used is said in clear words", async () => {
  const { dataFolder } = await createBareDatabase();
  const missing = { databaseUrl: null, dataFolder: join(dataFolder, "missing") };
  await expect(migrateDb(missing)).rejects.toMatchObject({
    code: "unavailable",
    message: expect.stringMatching(/folder must exist and be writable.*missing/),
  });
  expect(() => openDb(missing)).toThrow(/folder must exist/);

  await writeFile(join(dataFolder, "copydesk.sqlite"), "This is a letter, not a database. ".repeat(100));
  await expect(migrateDb({ databaseUrl: null, dataFolder })).rejects.toMatchObject({
    code: "unavailable",
    message: expect.stringMatching(/not a SQLite database/),
  });
});

test.runIf(dialect === "postgres")(
  "a server that can't be used is said in clear words, without the password",
  async () => {
    const place = await createBareDatabase();
    const broken = (change: (url: URL) => void) => {
      const url = new URL(place.databaseUrl ?? "");
      url.password = "s3cret-word";
      change(url);
      return migrateDb({ ...place, databaseUrl: url.href }).catch((error: unknown) => error);
    };
    const cases = [
      [await broken((url) => (url.port = "1")), /can't be reached/],
      [await broken((url) => (url.hostname = "nowhere.invalid")), /can't be reached/],
      [await broken(() => undefined), /refuses the user name or password/],
      [
        await broken((url) => {
          url.password = new URL(place.databaseUrl ?? "").password;
          url.pathname = "/no_such_database";
        }),
        /no such database/,
      ],
    ] as const;
    for (const [error, words] of cases) {
      expect(error).toMatchObject({
        name: "AppError",
        code: "unavailable",
        message: expect.stringMatching(words),
      });
      expect((error as Error).message).not.toContain("s3cret-word");
    }
  },
);
