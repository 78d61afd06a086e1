import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { searchLiveArticles } from "@/db/queries/live-search";
import { dropSearchDoc, putSearchDoc } from "@/db/queries/search";
import { articles } from "@/db/schema/articles";
import { insertArticle } from "@/test/support/factories";
import { openTestDb } from "@/test/support/test-db";

const NOW = new Date("2026-03-01T09:00:00Z");
const day = (n: number) => new Date(Date.UTC(2026, 0, n));

type Overrides = NonNullable<Parameters<typeof insertArticle>[1]>;

async function put(db: Db, title: string, body: string, overrides: Overrides = {}): Promise<number> {
  return db.transaction(async (tx) => {
    const { id, language } = await insertArticle(tx, { headline: title, bodyText: body, ...overrides });
    await putSearchDoc(tx, { kind: "article", ref: id, language, title, body });
    return id;
  });
}

async function find(db: Db, query: string): Promise<number[]> {
  return (await searchLiveArticles(db, { query, now: NOW, limit: 50, offset: 0 })).ids;
}

test("articles are found in five scripts, whatever the case and accents", async () => {
  const db = await openTestDb();
  const latin = await put(db, "Café São Łódź", "Das Straßenfest in İzmir war schön.");
  const greek = await put(db, "Η Ευρώπη αλλάζει", "Ο σοφός πρόεδρος μίλησε.");
  const cyrillic = await put(db, "Россия и соседи", "Ещё одна новость из Київа.");
  const arabic = await put(db, "الأُمَم المتحدة", "مؤتمر في القاهرة عام ٢٠٢٤");
  const cjk = await put(db, "東京都の新しい駅", "北京和上海之间的列车。カタカナ");

  for (const query of ["cafe", "CAFÉ", "sao lodz", "strassenfest izmir", "schon"])
    expect(await find(db, query), query).toEqual([latin]);
  for (const query of ["ευρωπη", "ΕΥΡΏΠΗ", "ΣΟΦΟΣ", "προεδρος"])
    expect(await find(db, query), query).toEqual([greek]);
  for (const query of ["россия", "еще", "ЕЩЁ", "киiва".replace("i", "і")])
    expect(await find(db, query), query).toEqual([cyrillic]);
  for (const query of ["الامم", "الأمم المتحدة", "2024 القاهره"])
    expect(await find(db, query), query).toEqual([arabic]);
  for (const query of ["東京", "京都", "東京都の", "上海", "列", "车", "ｶﾀｶﾅ"])
    expect(await find(db, query), query).toEqual([cjk]);
  expect(await find(db, "大阪")).toEqual([]);
});

test("the last word is the beginning of a word, and every word must be there", async () => {
  const db = await openTestDb();
  const id = await put(db, "Harbour reopened", "Ferries run again after the storm.");

  expect(await find(db, "ferries harb")).toEqual([id]);
  expect(await find(db, "ferr harbour")).toEqual([]);
  expect(await find(db, "harbour snow")).toEqual([]);
});

test("more words in the headline come first, then newer articles", async () => {
  const db = await openTestDb();
  const body = await put(db, "Minutes of the council", "water and prices", { issuedAt: day(9) });
  const half = await put(db, "Water", "prices", { issuedAt: day(2) });
  const both = await put(db, "Water prices", "none", { issuedAt: day(1) });
  const newer = await put(db, "Notes", "prices of water", { issuedAt: day(10) });

  expect(await find(db, "water prices")).toEqual([both, half, newer, body]);
  const page = await searchLiveArticles(db, { query: "water prices", now: NOW, limit: 2, offset: 1 });
  expect(page).toEqual({ ids: [half, newer], total: 4, isCapped: false });
  const beyond = await searchLiveArticles(db, { query: "water", now: NOW, limit: 10, offset: 90 });
  expect(beyond).toEqual({ ids: [], total: 4, isCapped: false });
});

test("only articles that are live now are found", async () => {
  const db = await openTestDb();
  const live = await put(db, "Secret plan", "", { embargoUntil: NOW });
  const corrected = await put(db, "Secret plan", "", { status: "corrected", issuedAt: day(1) });
  await put(db, "Secret plan", "", { embargoUntil: new Date(NOW.getTime() + 1) });
  for (const status of ["draft", "in_review", "scheduled", "unpublished", "trashed"] as const)
    await put(db, "Secret plan", "", { status });
  await putSearchDoc(db, { kind: "item", ref: live, language: "en", title: "Secret plan", body: "" });
  await putSearchDoc(db, { kind: "item", ref: 999, language: "en", title: "Secret plan", body: "" });

  const found = await searchLiveArticles(db, { query: "secret", now: NOW, limit: 50, offset: 0 });
  expect(found).toEqual({ ids: [live, corrected], total: 2, isCapped: false });
});

test("a text that is replaced or dropped is no longer found by its old words", async () => {
  const db = await openTestDb();
  const id = await put(db, "Old words", "old body");
  await putSearchDoc(db, { kind: "article", ref: id, language: "en", title: "New words", body: "new body" });
  expect(await find(db, "old")).toEqual([]);
  expect(await find(db, "new body")).toEqual([id]);

  await dropSearchDoc(db, "article", id);
  expect(await find(db, "words")).toEqual([]);
});

test("a rolled back text is not found", async () => {
  const db = await openTestDb();
  const { id } = await insertArticle(db);
  const attempt = db.transaction(async (tx) => {
    await putSearchDoc(tx, { kind: "article", ref: id, language: "en", title: "Phantom", body: "" });
    throw new Error("stop");
  });
  await expect(attempt).rejects.toThrow("stop");
  expect(await find(db, "phantom")).toEqual([]);
});

test("hostile queries find what their words say, or nothing, and never fail", async () => {
  const db = await openTestDb();
  const id = await put(db, "The a b of it", "AND OR NOT NEAR title");

  expect(await find(db, `a'b " & | ! (`)).toEqual([id]);
  expect(await find(db, "AND OR NOT")).toEqual([id]);
  expect(await find(db, "title:a")).toEqual([id]);
  for (const query of [
    "*",
    '"',
    "'",
    "\\",
    "\u0000",
    "",
    " ",
    ":*",
    "&|!()<->",
    "\ud800",
    "a".repeat(10_000),
    "x ".repeat(5_000),
    "字".repeat(10_000),
    "%_",
    "NEAR(",
  ])
    expect(Array.isArray(await find(db, query)), query).toBe(true);
  expect(await find(db, "*")).toEqual([]);
});

test("texts of any length and content can be put", async () => {
  const db = await openTestDb();
  let seed = 7;
  const sign = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCodePoint(0x4e00 + (seed % 20_000));
  };
  const signs = Array.from({ length: 300_000 }, sign);
  const id = await put(db, "Long one", "short");
  await putSearchDoc(db, {
    kind: "article",
    ref: id,
    language: "zh",
    title: "Long \u0000 one",
    body: signs.join(""),
  });
  await putSearchDoc(db, {
    kind: "article",
    ref: id,
    language: "zh",
    title: "Long \u0000 one",
    body: signs.join(" "),
  });
  const words = signs.map((first, n) => `w${n}${first}`).join(" ");
  await putSearchDoc(db, { kind: "article", ref: id, language: "en", title: "Long \ud800 one", body: words });
  expect(await find(db, "long one")).toEqual([id]);
});

test("of a word that is everywhere the newest 2,000 are ranked", async () => {
  const db = await openTestDb();
  const ids: number[] = [];
  await db.transaction(async (tx) => {
    for (let n = 0; n < 2_002; n += 1) {
      const { id } = await insertArticle(tx, { issuedAt: new Date(day(1).getTime() - n * 60_000) });
      ids.push(id);
      const title = n === 1_999 || n === 2_001 ? "Everywhere" : "Notes";
      await putSearchDoc(tx, { kind: "article", ref: id, language: "en", title, body: "everywhere" });
    }
  });

  const found = await searchLiveArticles(db, { query: "everywhere", now: NOW, limit: 3, offset: 0 });
  expect(found).toEqual({ ids: [ids[1_999], ids[0], ids[1]], total: 2_000, isCapped: true });
});

test("a word of every other article is found to the last one, from either end", async () => {
  const db = await openTestDb();
  const ids: number[] = [];
  await db.transaction(async (tx) => {
    for (let n = 0; n < 2_500; n += 1) {
      const { id } = await insertArticle(tx, { issuedAt: new Date(day(1).getTime() - n * 7 * 3_600_000) });
      if (n % 2 === 0) ids.push(id);
      const body = n % 2 === 0 ? "often" : "never";
      await putSearchDoc(tx, { kind: "article", ref: id, language: "en", title: "Notes", body });
    }
  });

  const ask = { query: "often ", now: NOW, limit: 2_000, offset: 0 };
  const newest = await searchLiveArticles(db, { ...ask, sort: "newest" });
  expect(newest).toEqual({ ids, total: 1_250, isCapped: false });
  expect((await searchLiveArticles(db, { ...ask, sort: "oldest" })).ids).toEqual(ids.toReversed());
});

test("a text that is written while its article goes live is found by what it has become", async () => {
  const db = await openTestDb();
  const id = await put(db, "Harbour", "before", { status: "draft" });
  let begin: () => void;
  const beginning = new Promise<void>((done) => {
    begin = done;
  });
  const writing = db.transaction(async (tx) => {
    const doc = { kind: "article", ref: id, language: "en", title: "Harbour", body: "after" } as const;
    await putSearchDoc(tx, doc);
    begin();
    await new Promise((done) => setTimeout(done, 200));
  });
  await beginning;
  await db.update(articles).set({ status: "published" }).where(eq(articles.id, id));
  await writing;

  expect([await find(db, "before"), await find(db, "after")]).toEqual([[], [id]]);
});
