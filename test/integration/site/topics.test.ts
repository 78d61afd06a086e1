import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { readCountriesPage } from "@/lib/site/countries-page";
import { readTopicPage } from "@/lib/site/topic-page";
import { readTopicsOfType, readTopicTypes } from "@/lib/site/topics-page";
import { insertFindable, NOW, SECRET, seedHidden } from "@/test/integration/site/seed-hidden";
import { insertTerm, tagArticle } from "@/test/support/factories";
import { openTestDb } from "@/test/support/test-db";

const dated = (month: number) => ({
  issuedOn: `2025-0${month}-01`,
  issuedAt: new Date(Date.UTC(2025, month - 1, 1)),
});

async function seed(db: Db) {
  const sea = await insertTerm(db, { slug: "sea", name: "Sea" });
  const storm = await insertTerm(db, {
    ...{ slug: "storm", name: "The Great Storm", type: "event", parentId: sea.id },
    aliases: ["Storm of the Century", "storm*"],
  });
  const kenya = await insertTerm(db, { slug: "kenya", name: "Kenya", type: "country" });
  const nowhere = await insertTerm(db, { slug: "nowhere", name: "Nowhereland", type: "country" });
  for (const month of [1, 2, 4]) {
    const article = await insertFindable(db, storm.id, { slug: `storm-${month}`, ...dated(month) });
    await tagArticle(db, article.id, kenya.id);
    if (month === 1) for (const term of [sea, nowhere]) await tagArticle(db, article.id, term.id);
  }
}

test("an event has its names, what it belongs to, what it comes with, its months and its timeline", async () => {
  const db = await openTestDb();
  await seed(db);
  const page = await readTopicPage(db, "storm", { page: 1, now: NOW });
  expect(page?.aliases).toEqual(["Storm of the Century"]);
  expect(page?.context).toEqual({
    broader: [{ name: "Sea", path: "/topics/sea", type: "topic" }],
    narrower: [],
    together: [{ name: "Kenya", path: "/topics/kenya", type: "country" }],
    coverage: {
      unit: "month",
      counts: [
        { key: "2025-01", count: 1 },
        { key: "2025-02", count: 1 },
        { key: "2025-03", count: 0 },
        { key: "2025-04", count: 1 },
      ],
    },
  });
  expect(page?.timeline.map(({ path }) => path)).toEqual(
    [1, 2, 4].map((month) => `/articles/storm-${month}`),
  );
  const above = await readTopicPage(db, "sea", { page: 1, now: NOW });
  expect(above?.context?.narrower).toEqual([
    { name: "The Great Storm", path: "/topics/storm", type: "event" },
  ]);
});

test("all tags stand by type and letter with the number of their stories", async () => {
  const db = await openTestDb();
  await seed(db);
  const types = await readTopicTypes(db, NOW);
  expect(types.map(({ type, total }) => [type, total])).toEqual([
    ["topic", 1],
    ["country", 2],
    ["event", 1],
  ]);
  const asked = { page: 1, now: NOW, words: { language: "en" } };
  const countries = await readTopicsOfType(db, { ...asked, type: "country" });
  expect(countries?.letters).toEqual([
    { letter: "K", entries: [{ name: "Kenya", type: "country", path: "/topics/kenya", count: 3 }] },
    { letter: "N", entries: [{ name: "Nowhereland", type: "country", path: "/topics/nowhere", count: 1 }] },
  ]);
  expect(countries?.index[0]).toEqual({ letter: "K", path: "/topics?type=country#K" });
  expect(await readTopicsOfType(db, { ...asked, type: "country", page: 2 })).toBeNull();
  expect(await readTopicsOfType(db, { ...asked, type: "__proto__" })).toBeNull();
});

test("countries are on the map where it has them, and all in the list", async () => {
  const db = await openTestDb();
  await seed(db);
  const { countries } = await readCountriesPage(db, NOW, { language: "en" });
  expect(countries).toEqual([
    { name: "Kenya", type: "country", path: "/topics/kenya", count: 3, code: "KE", shade: 5 },
    { name: "Nowhereland", type: "country", path: "/topics/nowhere", count: 1, code: null, shade: 3 },
  ]);
});

test("tags of hidden articles are in no index and beside no topic", async () => {
  const db = await openTestDb();
  await seedHidden(db);
  const asked = { type: "topic", page: 1, now: NOW, words: { language: "en" } };
  const pages = [
    await readTopicTypes(db, NOW),
    await readTopicsOfType(db, asked),
    await readTopicPage(db, "ports", { page: 1, now: NOW }),
  ];
  expect(JSON.stringify(pages)).not.toContain(SECRET);
  expect((await readTopicsOfType(db, asked))?.letters[0]?.entries[0]?.count).toBe(3);
});
