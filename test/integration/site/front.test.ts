import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { terms } from "@/db/schema/articles";
import { readFront } from "@/lib/desk/front/read-front";
import { putChoiceBack, savePins, saveSections } from "@/lib/desk/front/save-choice";
import { answerFeed } from "@/lib/site/feeds/answer-feed";
import { readSiteFrame } from "@/lib/site/frame";
import { readHomePage } from "@/lib/site/home-page";
import { readSectionPage } from "@/lib/site/section-page";
import { NOW, ORIGIN, SECRET, seedHidden } from "@/test/integration/site/seed-hidden";
import { insertArticle, insertSetting, insertTerm, insertUser, tagArticle } from "@/test/support/factories";
import { openTestDb } from "@/test/support/test-db";

const request = (db: Db) => ({ db, now: NOW, origin: ORIGIN, headers: new Headers() });

async function openFront() {
  const db = await openTestDb();
  const actor = await insertUser(db, { role: "publisher" });
  const ids: number[] = [];
  for (let day = 1; day <= 8; day += 1) {
    const at = new Date(`2026-03-0${day}T08:00:00Z`);
    ids.push((await insertArticle(db, { slug: `day-${day}`, issuedOn: null, issuedAt: at })).id);
  }
  const article = (day: number) => ids[day - 1] ?? 0;
  const pin = (days: readonly number[], baseVersion: number, until: string | null = null) =>
    savePins(db, actor, {
      pins: days.map((day) => ({ articleId: article(day), until })),
      ...{ baseVersion, now: NOW },
    });
  const top = async (now = NOW) => {
    const { lead, seconds } = await readHomePage(db, now);
    return [lead, ...seconds].map((story) => story?.path.replace("/articles/day-", ""));
  };
  return { db, actor, article, pin, top };
}

test("the newest stories stand at the top until editors put others there, in their order", async () => {
  const { pin, top } = await openFront();
  expect(await top()).toEqual(["8", "7", "6", "5", "4"]);
  await pin([2, 7], 0);
  expect(await top()).toEqual(["2", "7", "8", "6", "5"]);
});

test("a pinned story stands once, also when it is given two places, and no other is lost by it", async () => {
  const { db, pin, top } = await openFront();
  await pin([3, 8, 3], 0);
  expect(await top()).toEqual(["3", "8", "7", "6", "5"]);
  const { days } = await readHomePage(db, NOW);
  expect(days.flatMap(({ stories }) => stories.map(({ path }) => path.slice(-1)))).toEqual(["4", "2", "1"]);
});

test("it stands there to the end of its last day, and not a moment longer", async () => {
  const { pin, top } = await openFront();
  await pin([1], 0, "2026-03-10");
  expect((await top(new Date("2026-03-10T23:59:59.999Z")))[0]).toBe("1");
  expect((await top(new Date("2026-03-11T00:00:00Z")))[0]).toBe("8");
});

test("that day is one of the site's own clocks", async () => {
  const { db, pin, top } = await openFront();
  await insertSetting(db, "site", { name: "Quay", timeZone: "Africa/Nairobi" });
  await pin([1], 0, "2026-03-10");
  expect((await top(new Date("2026-03-10T20:59:59.999Z")))[0]).toBe("1");
  expect((await top(new Date("2026-03-10T21:00:00Z")))[0]).toBe("8");
});

test("what was before can be put back, and that too", async () => {
  const { db, actor, pin, top } = await openFront();
  await pin([2], 0);
  await pin([3], 1);
  await putChoiceBack(db, actor, { what: "pins", baseVersion: 2, now: NOW });
  expect((await top())[0]).toBe("2");
  await putChoiceBack(db, actor, { what: "pins", baseVersion: 3, now: NOW });
  expect((await top())[0]).toBe("3");
});

test("who comes second is told, and nothing of the first is lost", async () => {
  const { db, actor, pin, top } = await openFront();
  await pin([2], 0);
  await expect(pin([3], 0)).rejects.toMatchObject({ code: "conflict" });
  const back = putChoiceBack(db, actor, { what: "pins", baseVersion: 0, now: NOW });
  await expect(back).rejects.toMatchObject({ code: "conflict" });
  expect((await top())[0]).toBe("2");
});

test("editors may look and publishers may choose", async () => {
  const { db } = await openFront();
  const editor = await insertUser(db, { role: "editor", email: "editor@example.org" });
  expect((await readFront(db, editor, { search: "", now: NOW })).stories).toHaveLength(8);
  const change = saveSections(db, editor, { termIds: [], baseVersion: 0, now: NOW });
  await expect(change).rejects.toMatchObject({ code: "forbidden" });
});

test("a story that is pinned and hidden is on no page; on the desk it stays chosen, and hidden ones are none to choose", async () => {
  const db = await openTestDb();
  const actor = await insertUser(db, { role: "publisher" });
  const { live } = await seedHidden(db);
  const hidden = Array.from({ length: 5 }, (_, at) => ({
    articleId: (live[2]?.id ?? 0) + at + 1,
    until: null,
  }));
  const before = await readFront(db, actor, { search: SECRET, now: NOW });
  expect(JSON.stringify(before)).not.toContain(SECRET);
  await savePins(db, actor, { pins: hidden, baseVersion: 0, now: NOW });
  expect(JSON.stringify(await readHomePage(db, NOW))).not.toContain(SECRET);
  const { stories } = await readFront(db, actor, { search: "", now: NOW });
  expect(stories.map(({ id }) => id)).toEqual(expect.arrayContaining(hidden.map((pin) => pin.articleId)));
});

async function openSections() {
  const db = await openTestDb();
  const actor = await insertUser(db, { role: "publisher" });
  const { shared, secret } = await seedHidden(db);
  const sea = await insertTerm(db, { slug: "sea", name: "Sea" });
  await db.update(terms).set({ parentId: sea.id }).where(eq(terms.id, shared.id));
  const own = await insertArticle(db, { slug: "tide", headline: "Tide" });
  await tagArticle(db, own.id, sea.id);
  await saveSections(db, actor, { termIds: [sea.id, secret.id, shared.id], baseVersion: 0, now: NOW });
  return { db, actor, sea, shared };
}

test("sections stand in the masthead in their order; one that only hidden texts have does not exist", async () => {
  const { db } = await openSections();
  expect((await readSiteFrame(db, NOW)).sections).toEqual([
    { name: "Sea", path: "/sections/sea" },
    { name: "Ports", path: "/sections/ports" },
  ]);
  expect(await readSectionPage(db, SECRET, NOW)).toBeNull();
  expect((await answerFeed(request(db), "feed.xml", SECRET, "section")).status).toBe(404);
});

test("a section has the stories of its topic and of those under it, and nothing hidden", async () => {
  const { db } = await openSections();
  const page = await readSectionPage(db, "sea", NOW);
  expect(page?.subTopics).toEqual([{ name: "Ports", path: "/topics/ports" }]);
  const feed = await (await answerFeed(request(db), "feed.xml", "sea", "section")).text();
  for (const text of [JSON.stringify(page), feed]) {
    for (const slug of ["tide", "first", "second", "third"]) expect(text).toContain(`/articles/${slug}`);
    expect(text).not.toContain(SECRET);
  }
  expect(feed).toContain("/sections/sea/feed.xml");
});

test("a section whose topic was merged away goes on as what the topic became", async () => {
  const { db, sea, shared } = await openSections();
  await db.update(terms).set({ parentId: null });
  await db.update(terms).set({ mergedIntoId: shared.id }).where(eq(terms.id, sea.id));
  expect((await readSiteFrame(db, NOW)).sections).toEqual([{ name: "Ports", path: "/sections/ports" }]);
});

test("the feed of what is no section any more leads to that of its topic", async () => {
  const { db, actor } = await openSections();
  await saveSections(db, actor, { termIds: [], baseVersion: 1, now: NOW });
  const answer = await answerFeed(request(db), "atom.xml", "sea", "section");
  expect([answer.status, answer.headers.get("location")]).toEqual([301, "/topics/sea/atom.xml"]);
  expect((await readSiteFrame(db, NOW)).sections[0]?.path).toMatch(/^\/topics\//);
});

test("stored choices that make no sense are none", async () => {
  const { db, top } = await openFront();
  await insertSetting(db, "front", { now: [{ articleId: "x" }], before: 5 });
  await insertSetting(db, "sections", "<script>");
  expect((await top())[0]).toBe("8");
  expect((await readSiteFrame(db, NOW)).sections).toEqual([]);
});

test("topics of the moment are told from live texts alone", async () => {
  const db = await openTestDb();
  const flood = await insertTerm(db, { slug: "flood", name: "Flood" });
  const secret = await insertTerm(db, { slug: SECRET, name: SECRET });
  for (let n = 0; n < 30; n += 1)
    await insertArticle(db, { slug: `old-${n}`, issuedAt: new Date("2025-06-01") });
  for (let n = 0; n < 4; n += 1) {
    const issuedAt = new Date(NOW.getTime() - 1_000);
    const live = await insertArticle(db, { slug: `new-${n}`, issuedAt });
    await tagArticle(db, live.id, flood.id);
    const hidden = await insertArticle(db, { slug: `hidden-${n}`, issuedAt, status: "draft" });
    await tagArticle(db, hidden.id, secret.id);
  }
  expect((await readHomePage(db, NOW)).moment).toEqual([
    { name: "Flood", path: "/topics/flood", type: "topic" },
  ]);
});
