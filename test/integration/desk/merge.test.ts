import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { insertDuplicateSuggestions } from "@/db/queries/items";
import { searchLiveArticles } from "@/db/queries/live-search";
import { articleItems, articles, redirects } from "@/db/schema/articles";
import { auditEvents } from "@/db/schema/system";
import { acceptItem } from "@/lib/desk/accept-item";
import type { ArticleView } from "@/lib/desk/article-view";
import { listDuplicates } from "@/lib/desk/list-duplicates";
import { mergeArticles } from "@/lib/desk/merge/merge-articles";
import { readMergePlan, readUnmergePlan } from "@/lib/desk/merge/read-merge";
import { unmergeArticles } from "@/lib/desk/merge/unmerge-articles";
import { publishArticle } from "@/lib/desk/publish-article";
import { readArticleForEditing } from "@/lib/desk/read-article";
import { scheduleArticle } from "@/lib/desk/schedule-article";
import type { Actor } from "@/lib/domain/actor";
import { docToText } from "@/lib/richtext/to-text";
import { findRedirectTarget } from "@/lib/site/find-redirect-target";
import { insertBatch, insertItem } from "@/test/support/factories";
import { openTestDb } from "@/test/support/test-db";
import { bodyOf, minutesLater, NOW, save, signIn } from "./desk-fixtures";

const topic = (name: string) => ({ type: "topic" as const, name });
const LATER = minutesLater(60);

/** Two drafts, each from an item of its own. */
async function stage() {
  const db = await openTestDb();
  const [editor, publisher] = [await signIn(db, "editor"), await signIn(db, "publisher")];
  const batch = await insertBatch(db);
  const accept = async (title: string, text: string, tag: string) => {
    const item = await insertItem(db, batch.id, { title, body: [{ type: "p", text }] });
    const { articleId } = await acceptItem(db, editor, {
      itemId: item.id,
      version: 1,
      tags: [topic(tag), topic("Quays")],
      now: NOW,
    });
    return { item, id: articleId };
  };
  const one = await accept("Northern quay closed", "The quay is closed.", "Storms");
  const two = await accept("Quay shut after storm", "A storm shut the quay.", "Cranes");
  return { db, editor, publisher, one, two };
}

const read = async (db: Db, actor: Actor, id: number): Promise<ArticleView> =>
  (await readArticleForEditing(db, actor, id)).article;

async function merge(
  db: Db,
  actor: Actor,
  winnerId: number,
  loserId: number,
  over: Partial<Parameters<typeof mergeArticles>[2]> = {},
) {
  const [winner, loser] = [await read(db, actor, winnerId), await read(db, actor, loserId)];
  return mergeArticles(db, actor, {
    winner: { articleId: winnerId, baseVersion: winner.version },
    loser: { articleId: loserId, baseVersion: loser.version },
    picks: {},
    applyToLive: false,
    now: NOW,
    ...over,
  });
}

async function unmerge(db: Db, actor: Actor, mergeId: number, winnerId: number, applyToLive = false) {
  const { version } = await read(db, actor, winnerId);
  return unmergeArticles(db, actor, { mergeId, baseVersion: version, applyToLive, now: LATER });
}

const publish = async (db: Db, actor: Actor, id: number) =>
  publishArticle(db, actor, { articleId: id, baseVersion: (await read(db, actor, id)).version, now: NOW });
const itemsOf = async (db: Db, id: number) =>
  (await db.select().from(articleItems).where(eq(articleItems.articleId, id)))
    .map(({ itemId }) => itemId)
    .sort();
const stateOf = async (db: Db, actor: Actor, ids: readonly number[]) =>
  Promise.all(
    ids.map(async (id) => ({
      ...(await read(db, actor, id)),
      version: 0,
      updatedAt: "",
      items: await itemsOf(db, id),
    })),
  );

test("the winner gets the picked fields, all tags and all items; the loser goes to the trash", async () => {
  const { db, editor, one, two } = await stage();
  const { winner } = await merge(db, editor, one.id, two.id, { picks: { headline: "loser", body: "both" } });
  expect(winner.fields).toMatchObject({ headline: "Quay shut after storm", slug: "northern-quay-closed" });
  expect(docToText(winner.fields.body)).toMatch(/The quay is closed\.[\s\S]*A storm shut the quay\./);
  expect(winner.fields.tags.map(({ name }) => name).sort()).toEqual(["Cranes", "Quays", "Storms"]);
  expect(await itemsOf(db, one.id)).toEqual([one.item.id, two.item.id].sort());
  expect(await read(db, editor, two.id)).toMatchObject({ status: "trashed" });
  const actions = (await db.select().from(auditEvents)).map(({ action }) => action);
  expect(actions).toEqual(expect.arrayContaining(["article.merged", "article.trashed"]));
});

test("unmerge restores both as they were", async () => {
  const { db, editor, one, two } = await stage();
  const before = await stateOf(db, editor, [one.id, two.id]);
  const { mergeId } = await merge(db, editor, one.id, two.id, {
    picks: { headline: "loser", body: "loser", byline: "loser" },
  });
  expect(await unmerge(db, editor, mergeId, one.id)).toMatchObject({ kept: [], loserId: two.id });
  expect(await stateOf(db, editor, [one.id, two.id])).toEqual(before);
  await expect(unmerge(db, editor, mergeId, one.id)).rejects.toMatchObject({ code: "conflict" });
});

test("unmerge leaves what somebody has changed since, and says so beforehand", async () => {
  const { db, editor, one, two } = await stage();
  const { mergeId, winner } = await merge(db, editor, one.id, two.id, {
    picks: { headline: "loser", body: "loser" },
  });
  await save(db, editor, winner, {
    headline: "Rewritten by hand",
    tags: [...winner.fields.tags, topic("Harbours")],
  });
  expect(await readUnmergePlan(db, editor, mergeId)).toMatchObject({
    kept: ["headline"],
    restored: expect.arrayContaining(["body"]),
  });
  const { winner: parted, kept } = await unmerge(db, editor, mergeId, one.id);
  expect(kept).toEqual(["headline"]);
  expect(parted.fields.headline).toBe("Rewritten by hand");
  expect(docToText(parted.fields.body)).toBe("The quay is closed.");
  expect(parted.fields.tags.map(({ name }) => name).sort()).toEqual(["Harbours", "Quays", "Storms"]);
});

test("a loser that was changed in the trash is left alone, and nothing else is undone", async () => {
  const { db, editor, one, two } = await stage();
  const { mergeId } = await merge(db, editor, one.id, two.id);
  await db.update(articles).set({ version: 9, status: "draft" }).where(eq(articles.id, two.id));
  await expect(unmerge(db, editor, mergeId, one.id)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringMatching(/changed since the merge/),
  });
  expect(await itemsOf(db, one.id)).toHaveLength(2);
  expect(await readUnmergePlan(db, editor, mergeId)).toMatchObject({ isLoserChanged: true });
});

test("the address of a published loser leads to the winner, and back again after the unmerge", async () => {
  const { db, publisher, one, two } = await stage();
  await publish(db, publisher, one.id);
  const live = await publish(db, publisher, two.id);
  await save(db, publisher, await read(db, publisher, two.id), { slug: "quay-shut" }, { applyToLive: true });
  const oldPath = `/articles/${(live as ArticleView).fields.slug}`;
  const { mergeId } = await merge(db, publisher, one.id, two.id, { applyToLive: true });
  expect(await findRedirectTarget(db, "/articles/quay-shut", NOW)).toBe("/articles/northern-quay-closed");
  expect(await findRedirectTarget(db, oldPath, NOW)).toBe("/articles/northern-quay-closed");
  await unmerge(db, publisher, mergeId, one.id, true);
  expect(await findRedirectTarget(db, "/articles/quay-shut", NOW)).toBeNull();
  expect(await findRedirectTarget(db, oldPath, NOW)).toBe("/articles/quay-shut");
  expect((await read(db, publisher, two.id)).status).toBe("published");
});

test("a draft that nobody has seen leaves no redirect", async () => {
  const { db, editor, one, two } = await stage();
  await merge(db, editor, one.id, two.id);
  expect(await db.select().from(redirects)).toEqual([]);
});

test("a live page is not merged into one that readers can't see", async () => {
  const { db, publisher, one, two } = await stage();
  await publish(db, publisher, two.id);
  await expect(merge(db, publisher, one.id, two.id)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringMatching(/keep the live one/),
  });
  expect(
    (await readMergePlan(db, publisher, { winnerId: one.id, loserId: two.id, now: NOW })).refusal,
  ).toMatch(/keep the live one/);
});

test("an embargoed text never gets into a live page; merged into a draft, the draft is under embargo too", async () => {
  const { db, publisher, one, two } = await stage();
  const embargoUntil = minutesLater(600).toISOString();
  await save(db, publisher, await read(db, publisher, two.id), { embargoUntil });
  const { winner, mergeId } = await merge(db, publisher, one.id, two.id, { picks: { body: "both" } });
  expect(winner.fields.embargoUntil).toBe(embargoUntil);
  await publish(db, publisher, one.id);
  expect((await read(db, publisher, one.id)).status).toBe("scheduled");

  await save(db, publisher, await read(db, publisher, one.id), { body: bodyOf("Both, by hand.") });
  await unmerge(db, publisher, mergeId, one.id);
  expect((await read(db, publisher, one.id)).fields.embargoUntil).toBe(embargoUntil);

  const live = await stage();
  await publish(live.db, live.publisher, live.one.id);
  await save(live.db, live.publisher, await read(live.db, live.publisher, live.two.id), { embargoUntil });
  await expect(
    merge(live.db, live.publisher, live.one.id, live.two.id, { applyToLive: true, picks: { body: "loser" } }),
  ).rejects.toMatchObject({
    message: expect.stringMatching(/under embargo/),
  });
});

test("an editor merges drafts, but takes nothing from readers and shows them nothing", async () => {
  const { db, editor, publisher, one, two } = await stage();
  const contributor = await signIn(db, "contributor");
  await expect(merge(db, contributor, one.id, two.id)).rejects.toMatchObject({ code: "forbidden" });
  await publish(db, publisher, one.id);
  await expect(merge(db, editor, one.id, two.id, { applyToLive: true })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(merge(db, publisher, one.id, two.id)).rejects.toMatchObject({
    message: expect.stringMatching(/live now/),
  });
  expect((await read(db, editor, two.id)).status).toBe("draft");
  expect(await itemsOf(db, two.id)).toEqual([two.item.id]);
});

test("the loser is found by no reader, and a scheduled one whose time has passed comes back as a draft", async () => {
  const { db, publisher, one, two } = await stage();
  await publish(db, publisher, one.id);
  await scheduleArticle(db, publisher, {
    articleId: two.id,
    baseVersion: 1,
    publishAt: minutesLater(30),
    now: NOW,
  });
  const { mergeId } = await merge(db, publisher, one.id, two.id, { applyToLive: true });
  expect(
    (await searchLiveArticles(db, { query: "storm shut", now: LATER, limit: 5, offset: 0 })).ids,
  ).toEqual([]);
  await unmerge(db, publisher, mergeId, one.id, true);
  expect((await read(db, publisher, two.id)).status).toBe("draft");
});

test("either article at another version than was looked at is a conflict, and nothing is merged", async () => {
  const { db, editor, one, two } = await stage();
  const stale = await read(db, editor, two.id);
  await save(db, editor, stale, { headline: "Changed meanwhile" });
  const input = {
    winner: { articleId: one.id, baseVersion: 1 },
    loser: { articleId: two.id, baseVersion: stale.version },
  };
  await expect(
    mergeArticles(db, editor, { ...input, picks: {}, applyToLive: false, now: NOW }),
  ).rejects.toMatchObject({ code: "conflict", current: expect.anything() });
  expect((await read(db, editor, two.id)).status).toBe("draft");
});

test("of two merges of the same articles at once one is made", async () => {
  const { db, editor, one, two } = await stage();
  const results = await Promise.allSettled([
    merge(db, editor, one.id, two.id),
    merge(db, editor, two.id, one.id),
  ]);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("nothing is asked any more about items of one article, until they are parted", async () => {
  const { db, editor, one, two } = await stage();
  await insertDuplicateSuggestions(db, [
    { itemId: one.item.id, otherItemId: two.item.id, kind: "same", score: 0.9, reason: "Near." },
  ]);
  const open = async () => (await listDuplicates(db, editor, { kind: "same", after: null })).pairs;
  expect(await open()).toHaveLength(1);
  const { mergeId } = await merge(db, editor, one.id, two.id);
  expect(await open()).toEqual([]);
  await unmerge(db, editor, mergeId, one.id);
  expect(await open()).toHaveLength(1);
});
