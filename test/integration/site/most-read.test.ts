import { expect, test } from "vitest";
import { articleReads } from "@/db/schema/reads";
import { readHomePage } from "@/lib/site/home-page";
import { keepReads } from "@/lib/site/most-read";
import { NOW, SECRET, seedHidden } from "@/test/integration/site/seed-hidden";
import { insertArticle, insertSetting } from "@/test/support/factories";
import { openTestDb } from "@/test/support/test-db";

async function openSite(mostRead = true) {
  const db = await openTestDb();
  await insertSetting(db, "looks", { mostRead });
  for (const slug of ["a", "b", "c", "d"]) await insertArticle(db, { slug, headline: slug });
  const read = (reads: Readonly<Record<string, number>>, now = NOW) =>
    keepReads(db, new Map(Object.entries(reads)), now);
  const most = async (now = NOW) => (await readHomePage(db, now)).mostRead.map(({ headline }) => headline);
  return { db, read, most };
}

test("what is read most in seven days stands first, and what is older counts no more", async () => {
  const { read, most } = await openSite();
  await read({ a: 50, d: 1 }, new Date(NOW.getTime() - 8 * 86_400_000));
  await read({ a: 1, b: 5, c: 2 });
  expect(await most()).toEqual(["b", "c", "a"]);
  await read({ a: 4 });
  await read({ c: 4 }, new Date(NOW.getTime() - 3 * 86_400_000));
  expect(await most()).toEqual(["c", "b", "a"]);
});

test("nothing is counted or shown unless an administrator has said so", async () => {
  const { db, read, most } = await openSite(false);
  await read({ a: 1, b: 5, c: 2 });
  expect(await db.select().from(articleReads)).toEqual([]);
  expect(await most()).toEqual([]);
});

test("hidden articles are neither counted nor shown, also when they were read before", async () => {
  const { db, read, most } = await openSite();
  await seedHidden(db);
  await read({ [`${SECRET}-0`]: 90, a: 1, b: 1, c: 1, "no-such-article": 7 });
  expect(await db.select().from(articleReads)).toHaveLength(3);
  const rows = Array.from({ length: 12 }, (_, at) => ({ day: "2026-03-10", articleId: at + 1, n: 99 }));
  await db.insert(articleReads).values(rows).onConflictDoNothing();
  expect(JSON.stringify(await readHomePage(db, NOW))).not.toContain(SECRET);
  expect((await most()).length).toBeGreaterThan(2);
});

test("a list of one or two is none", async () => {
  const { read, most } = await openSite();
  await read({ a: 1, b: 5 });
  expect(await most()).toEqual([]);
});

test("of a day that is over only the most read articles are kept", async () => {
  const { db, read } = await openSite();
  const many = [];
  for (let n = 0; n < 230; n += 1) many.push(await insertArticle(db, { slug: `m-${n}` }));
  await db
    .insert(articleReads)
    .values(many.map(({ id }, at) => ({ day: "2026-03-09", articleId: id, n: at + 1 })));
  await read({ a: 1 });
  const kept = (await db.select().from(articleReads)).filter(({ day }) => day === "2026-03-09");
  expect(kept).toHaveLength(200);
  expect(Math.min(...kept.map(({ n }) => n))).toBe(31);
});
