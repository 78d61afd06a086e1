import { eq, isNull, lte, or } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { countLive, countLiveByDay, countTermByMonth, listLiveIds } from "@/db/queries/live-index";
import { listLiveTerms } from "@/db/queries/live-terms";
import { articles, articleTerms, terms } from "@/db/schema/articles";
import { ARTICLE_STATUSES, LIVE_STATUSES } from "@/lib/domain/article-status";
import { insertArticle, insertTerm, tagArticle } from "@/test/support/factories";
import { openTestDb } from "@/test/support/test-db";

const NOW = new Date("2026-03-10T12:00:00Z");

function createDice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const pick = <T>(list: readonly T[], at: number): T => list[at] as T;

/** What is drawn of an article: half of them are not live, some only later. */
function draw(roll: (sides: number) => number) {
  const issuedOn = pick(["2025-12-31", "2026-02-28", "2026-02-03T23:30:00-05:00", null], roll(4));
  return {
    status: pick(roll(2) === 0 ? LIVE_STATUSES : ARTICLE_STATUSES, roll(2)),
    issuedOn,
    issuedAt: roll(9) === 0 ? null : new Date(Date.UTC(2026, roll(3), 1 + roll(20), roll(24))),
    embargoUntil: pick([null, null, NOW, new Date(NOW.getTime() + 1)], roll(4)),
    language: pick(["en", "de"], roll(2)),
  };
}

async function step(db: Db, roll: (sides: number) => number, termIds: readonly number[]): Promise<void> {
  const rows = await db.select({ id: articles.id }).from(articles);
  const id = pick(rows, roll(Math.max(rows.length, 1)))?.id ?? 0;
  const action = rows.length < 6 ? 0 : roll(6);
  if (action === 0) {
    const article = await insertArticle(db, draw(roll));
    await tagArticle(db, article.id, pick(termIds, roll(termIds.length)));
  } else if (action === 1) await db.delete(articles).where(eq(articles.id, id));
  else if (action === 2) await db.delete(articleTerms).where(eq(articleTerms.articleId, id));
  else if (action === 3) {
    const termId = pick(termIds, roll(termIds.length));
    await db.insert(articleTerms).values({ articleId: id, termId }).onConflictDoNothing();
  } else await db.update(articles).set(draw(roll)).where(eq(articles.id, id));
}

/** The same facts, counted from the articles themselves. */
async function countAnew(db: Db) {
  const rows = await db
    .select()
    .from(articles)
    .where(or(isNull(articles.embargoUntil), lte(articles.embargoUntil, NOW)));
  const live = rows.filter(({ status }) => LIVE_STATUSES.some((one) => one === status));
  const order = (row: (typeof live)[number]) => row.issuedAt?.getTime() ?? Number.NEGATIVE_INFINITY;
  const byOrder = live.toSorted((a, b) => order(b) - order(a) || b.id - a.id);
  const tags = await db.select().from(articleTerms);
  const ofTerm = (termId: number) =>
    byOrder.filter(({ id }) => tags.some((tag) => tag.articleId === id && tag.termId === termId));
  const dayOf = (row: (typeof live)[number]) =>
    row.issuedOn?.slice(0, 10) ?? row.issuedAt?.toISOString().slice(0, 10) ?? "";
  return { ids: byOrder.map(({ id }) => id), ofTerm, days: byOrder.map(dayOf), dayOf };
}

test("what is kept of live articles is what counting them anew gives, after any changes", async () => {
  const db = await openTestDb();
  const termIds: number[] = [];
  for (let index = 0; index < 3; index += 1) termIds.push((await insertTerm(db)).id);
  const roll = createDice(7);
  for (let turn = 0; turn < 60; turn += 1) {
    await step(db, roll, termIds);
    if (turn % 6 !== 5) continue;
    const anew = await countAnew(db);
    expect(await listLiveIds(db, { now: NOW, limit: 99, offset: 0 })).toEqual(anew.ids);
    expect(await countLive(db, NOW, {})).toBe(anew.ids.length);
    const february = anew.days.filter((day) => day.startsWith("2026-02")).length;
    expect(await countLive(db, NOW, { year: 2026, month: 2 })).toBe(february);
    const byDay = await countLiveByDay(db, NOW);
    for (const day of new Set(anew.days))
      expect(byDay.find(({ key }) => key === day)?.count).toBe(anew.days.filter((one) => one === day).length);
    expect(byDay.length).toBe(new Set(anew.days).size);
    for (const termId of termIds) await expectTerm(db, termId, anew);
  }
});

async function expectTerm(db: Db, termId: number, anew: Awaited<ReturnType<typeof countAnew>>) {
  const rows = anew.ofTerm(termId);
  expect(await listLiveIds(db, { now: NOW, termId, limit: 99, offset: 0 })).toEqual(rows.map(({ id }) => id));
  expect(await countLive(db, NOW, { termId })).toBe(rows.length);
  const shown = (await listLiveTerms(db, { now: NOW, limit: 9 })).find(({ id }) => id === termId);
  expect(shown?.count ?? 0).toBe(rows.length);
  const months = await countTermByMonth(db, NOW, termId);
  expect(months.reduce((total, { count }) => total + count, 0)).toBe(rows.length);
}

test("a tag that moves to another term moves its counts along", async () => {
  const db = await openTestDb();
  const from = await insertTerm(db);
  const to = await insertTerm(db);
  await tagArticle(db, (await insertArticle(db)).id, from.id);
  await db.update(articleTerms).set({ termId: to.id }).where(eq(articleTerms.termId, from.id));
  expect(await countLive(db, NOW, { termId: from.id })).toBe(0);
  expect(await countLive(db, NOW, { termId: to.id })).toBe(1);
  await db.update(terms).set({ state: "removed" }).where(eq(terms.id, to.id));
  expect(await listLiveTerms(db, { now: NOW, limit: 9 })).toEqual([]);
});

test("tags that embargoes hide take no place from those that readers can see", async () => {
  const db = await openTestDb();
  const tomorrow = new Date(NOW.getTime() + 86_400_000);
  const hidden = [
    await insertArticle(db, { embargoUntil: tomorrow }),
    await insertArticle(db, { embargoUntil: tomorrow }),
  ];
  for (let n = 0; n < 40; n += 1) {
    const term = await insertTerm(db);
    for (const article of hidden) await tagArticle(db, article.id, term.id);
  }
  const seen = await insertTerm(db);
  await tagArticle(db, (await insertArticle(db)).id, seen.id);

  const ids = (terms: readonly { readonly id: number }[]) => terms.map(({ id }) => id);
  expect(ids(await listLiveTerms(db, { now: NOW, limit: 5 }))).toEqual([seen.id]);
  expect(ids(await listLiveTerms(db, { now: tomorrow, limit: 50 }))).toHaveLength(41);
});
