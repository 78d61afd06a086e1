import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { users } from "@/db/schema/people";
import { insertUser } from "@/test/support/factories";
import { incrementOnce } from "@/test/support/increment";
import { rawSql } from "@/test/support/raw-sql";
import { spawnChild } from "@/test/support/spawn-child";
import { createTestDatabase } from "@/test/support/test-db";

const CHILD = "test/support/db-child.ts";
const TIMES = 2_000;

test("three processes that each read, change and write a number 2,000 times lose nothing", async () => {
  const { db, ...place } = await createTestDatabase();
  const { id, sessionVersion } = await insertUser(db);
  const children = [1, 2, 3].map(() => spawnChild(CHILD, ["increment", `${id}`, `${TIMES}`], place.env));

  for (const child of children) expect(await child.ended).toEqual({ code: 0, output: "" });
  const [user] = await db.select().from(users).where(eq(users.id, id));
  expect(user?.sessionVersion).toBe(sessionVersion + 3 * TIMES);
  if (!place.databaseUrl) expect(await rawSql(place, "pragma integrity_check")).toEqual([["ok"]]);
});

test("a process that is killed inside a transaction leaves nothing of it, and the database usable", async () => {
  const { db, ...place } = await createTestDatabase();
  const { id, name, sessionVersion } = await insertUser(db);
  const child = spawnChild(CHILD, ["hang", `${id}`], place.env);
  await child.printed("inside");

  child.process.kill("SIGKILL");
  await child.ended;

  await incrementOnce(db, id);
  const [user] = await db.select().from(users);
  expect(user).toMatchObject({ name, sessionVersion: sessionVersion + 1 });
  if (!place.databaseUrl) expect(await rawSql(place, "pragma integrity_check")).toEqual([["ok"]]);
});
