import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { articleRevisions, articles, redirects, searchDocs } from "@/db/schema/articles";
import { auditEvents } from "@/db/schema/system";
import { ArticleConflict } from "@/lib/desk/article-conflict";
import type { ArticleView } from "@/lib/desk/article-view";
import { createArticle } from "@/lib/desk/create-article";
import { listArticles } from "@/lib/desk/list-articles";
import { publishArticle } from "@/lib/desk/publish-article";
import { restoreArticle } from "@/lib/desk/restore-article";
import { scheduleArticle } from "@/lib/desk/schedule-article";
import { suggestTerms } from "@/lib/desk/suggest-terms";
import { trashArticle } from "@/lib/desk/trash-article";
import { unpublishArticle } from "@/lib/desk/unpublish-article";
import { saveArticleSchema } from "@/lib/schemas/article";
import { openTestDb } from "@/test/support/test-db";
import { bodyOf, minutesLater, NOW, save, signIn, writeDraft } from "./desk-fixtures";

const at = (article: ArticleView, now = NOW) => ({
  articleId: article.id,
  baseVersion: article.version,
  now,
});
const rowOf = async (db: Db, id: number) => (await db.select().from(articles).where(eq(articles.id, id)))[0];

async function newsroom() {
  const db = await openTestDb();
  const publisher = await signIn(db, "publisher");
  const draft = await writeDraft(db, publisher);
  return { db, publisher, draft };
}

test("a save keeps the text in its three forms and raises the version", async () => {
  const { db, publisher, draft } = await newsroom();
  const saved = await save(db, publisher, draft, { body: bodyOf("<b>New</b> words"), kicker: "Harbour" });
  expect(saved.version).toBe(draft.version + 1);
  expect(await rowOf(db, draft.id)).toMatchObject({
    bodyHtml: "<p>&lt;b&gt;New&lt;/b&gt; words</p>",
    bodyText: "<b>New</b> words",
    kicker: "Harbour",
    status: "draft",
    updatedBy: publisher.id,
  });
});

test("a save on an old version changes nothing and brings back the other's text", async () => {
  const { db, publisher, draft } = await newsroom();
  const other = await signIn(db, "contributor");
  await save(db, other, draft, { headline: "Theirs" });
  const conflict = await save(db, publisher, draft, { headline: "Mine" }).catch((error: unknown) => error);
  expect(conflict).toBeInstanceOf(ArticleConflict);
  expect(conflict).toMatchObject({
    code: "conflict",
    current: { fields: { headline: "Theirs" }, updatedBy: other.name, version: draft.version + 1 },
  });
  expect((await rowOf(db, draft.id))?.headline).toBe("Theirs");
});

test("of many saves on one version exactly one is kept", async () => {
  const { db, publisher, draft } = await newsroom();
  const results = await Promise.allSettled(
    Array.from({ length: 8 }, (_, n) => save(db, publisher, draft, { headline: `Headline ${n}` })),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await rowOf(db, draft.id))?.version).toBe(draft.version + 1);
});

test("autosaves of one sitting share a revision; five minutes or another author begin a new one", async () => {
  const { db, publisher, draft } = await newsroom();
  const other = await signIn(db, "editor");
  let article = draft;
  for (const [actor, minute] of [
    [publisher, 1],
    [publisher, 4],
    [publisher, 6],
    [other, 7],
    [publisher, 8],
  ] as const) {
    article = await save(db, actor, article, { headline: `Minute ${minute}` }, { now: minutesLater(minute) });
  }
  const rows = await db.select().from(articleRevisions).orderBy(articleRevisions.number);
  expect(rows.map(({ snapshot, authorId }) => [snapshot.headline, authorId === other.id])).toEqual([
    ["Ferry runs again", false],
    ["Minute 4", false],
    ["Minute 6", false],
    ["Minute 7", true],
    ["Minute 8", false],
  ]);
});

test("publishing dates the article, makes it findable and is on record", async () => {
  const { db, publisher, draft } = await newsroom();
  const live = await publishArticle(db, publisher, at(draft));
  expect(live.status).toBe("published");
  expect(await rowOf(db, draft.id)).toMatchObject({
    firstPublishedAt: NOW,
    issuedOn: "2026-03-01",
    issuedAt: NOW,
    publishAt: null,
  });
  expect(await db.select().from(searchDocs)).toHaveLength(1);
  const [event] = await db.select().from(auditEvents).where(eq(auditEvents.action, "article.published"));
  expect(event).toMatchObject({ actorId: publisher.id, subjectId: draft.id, detail: { from: "draft" } });
});

test("publishing what is published already changes nothing", async () => {
  const { db, publisher, draft } = await newsroom();
  const live = await publishArticle(db, publisher, at(draft));
  expect((await publishArticle(db, publisher, at(live))).version).toBe(live.version);
});

test("an embargo that still holds turns publishing into scheduling", async () => {
  const { db, publisher, draft } = await newsroom();
  const embargoUntil = minutesLater(60).toISOString();
  const held = await save(db, publisher, draft, { embargoUntil });
  const result = await publishArticle(db, publisher, at(held));
  expect(result).toMatchObject({ status: "scheduled", publishAt: embargoUntil, firstPublishedAt: null });
  expect(await db.select().from(searchDocs)).toEqual([]);
});

test("an article without a headline is not published", async () => {
  const { db, publisher } = await newsroom();
  const blank = await createArticle(db, publisher, { headline: "", language: "en", now: NOW });
  await expect(publishArticle(db, publisher, at(blank))).rejects.toMatchObject({ code: "bad_input" });
});

test("unpublishing takes the article off the site and out of the search; its first date stays", async () => {
  const { db, publisher, draft } = await newsroom();
  const live = await publishArticle(db, publisher, at(draft));
  const off = await unpublishArticle(db, publisher, at(live, minutesLater(1)));
  expect(off.status).toBe("unpublished");
  expect(await db.select().from(searchDocs)).toEqual([]);
  const again = await publishArticle(db, publisher, at(off, minutesLater(2)));
  expect(again.firstPublishedAt).toBe(NOW.toISOString());
});

test("typing in a live article never changes what readers see", async () => {
  const { db, publisher, draft } = await newsroom();
  const live = await publishArticle(db, publisher, at(draft));
  await expect(save(db, publisher, live, { headline: "Half a head" })).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("Update live page"),
  });
  const updated = await save(db, publisher, live, { headline: "Whole headline" }, { applyToLive: true });
  expect(updated).toMatchObject({ status: "published", fields: { headline: "Whole headline" } });
  const corrected = await save(
    db,
    publisher,
    updated,
    { kicker: "Fix" },
    { applyToLive: true, correction: { note: "The kicker was wrong." } },
  );
  expect(corrected.status).toBe("corrected");
});

test("roles: contributors write drafts, editors tag, publishers decide what readers see", async () => {
  const { db, publisher, draft } = await newsroom();
  const contributor = await signIn(db, "contributor");
  const editor = await signIn(db, "editor");
  const forbidden = { code: "forbidden" };
  const first = await save(db, contributor, draft, { headline: "By a contributor" });
  const tags = [{ type: "topic" as const, name: "Ferries" }];
  await expect(save(db, contributor, first, { tags })).rejects.toMatchObject(forbidden);
  const tagged = await save(db, editor, first, { tags });
  expect(tagged.fields.tags).toEqual(tags);
  for (const move of [publishArticle, unpublishArticle, trashArticle, restoreArticle]) {
    await expect(move(db, editor, at(tagged))).rejects.toMatchObject(forbidden);
  }
  const schedule = { ...at(tagged), publishAt: minutesLater(5) };
  await expect(scheduleArticle(db, editor, schedule)).rejects.toMatchObject(forbidden);
  const embargoUntil = minutesLater(5).toISOString();
  await expect(save(db, editor, tagged, { embargoUntil })).rejects.toMatchObject(forbidden);
  const live = await publishArticle(db, publisher, at(tagged));
  await expect(save(db, editor, live, { headline: "No" }, { applyToLive: true })).rejects.toMatchObject(
    forbidden,
  );
});

test("the trash takes an article off the site and gives it back as a draft", async () => {
  const { db, publisher, draft } = await newsroom();
  const live = await publishArticle(db, publisher, at(draft));
  const trashed = await trashArticle(db, publisher, at(live));
  expect(await db.select().from(searchDocs)).toEqual([]);
  await expect(save(db, publisher, trashed, { headline: "No" })).rejects.toMatchObject({ code: "conflict" });
  await expect(publishArticle(db, publisher, at(trashed))).rejects.toMatchObject({ code: "conflict" });
  const back = await restoreArticle(db, publisher, at(trashed));
  expect(back).toMatchObject({ status: "draft", fields: { headline: draft.fields.headline } });
  await expect(restoreArticle(db, publisher, at(back))).rejects.toMatchObject({ code: "conflict" });
});

test("a new address after publication leaves a redirect, also over several changes", async () => {
  const { db, publisher, draft } = await newsroom();
  const renamed = await save(db, publisher, draft, { slug: "Not live yet" });
  expect(renamed.fields.slug).toBe("not-live-yet");
  expect(await db.select().from(redirects)).toEqual([]);
  let live = await publishArticle(db, publisher, at(renamed));
  live = await save(db, publisher, live, { slug: "second" }, { applyToLive: true });
  live = await save(db, publisher, live, { slug: "third" }, { applyToLive: true });
  const rows = await db.select().from(redirects).orderBy(redirects.fromPath);
  expect(rows.map(({ fromPath, to }) => [fromPath, to])).toEqual([
    ["/articles/not-live-yet", "/articles/third"],
    ["/articles/second", "/articles/third"],
  ]);
  live = await save(db, publisher, live, { slug: "second" }, { applyToLive: true });
  const back = await db.select().from(redirects);
  expect(back.some(({ fromPath }) => fromPath === "/articles/second")).toBe(false);
  expect(back.every(({ to }) => to === "/articles/second")).toBe(true);
});

test("an address that is taken gets a number", async () => {
  const { db, publisher, draft } = await newsroom();
  const other = await writeDraft(db, publisher, "Another story");
  const saved = await save(db, publisher, other, { slug: draft.fields.slug });
  expect(saved.fields.slug).toBe(`${draft.fields.slug}-2`);
});

test("an old address that leads to an article is not given to another", async () => {
  const { db, publisher, draft } = await newsroom();
  const live = await publishArticle(db, publisher, at(draft));
  await save(db, publisher, live, { slug: "moved" }, { applyToLive: true });
  const other = await writeDraft(db, publisher, "Another story");
  const saved = await save(db, publisher, other, { slug: draft.fields.slug });
  expect(saved.fields.slug).toBe(`${draft.fields.slug}-2`);
});

test("every step names a version; an old one is refused", async () => {
  const { db, publisher, draft } = await newsroom();
  await save(db, publisher, draft, { headline: "Newer" });
  for (const move of [publishArticle, trashArticle]) {
    await expect(move(db, publisher, at(draft))).rejects.toBeInstanceOf(ArticleConflict);
  }
  await expect(
    scheduleArticle(db, publisher, { ...at(draft), publishAt: minutesLater(9) }),
  ).rejects.toBeInstanceOf(ArticleConflict);
});

test("the list filters by status and headline, in any case, and leaves the trash out", async () => {
  const { db, publisher, draft } = await newsroom();
  const other = await writeDraft(db, publisher, "Éclair 100% sold_out");
  await trashArticle(db, publisher, at(draft));
  const find = async (search: string, status: "draft" | "trashed" | null = null) =>
    (await listArticles(db, publisher, { search, status, page: 1 })).rows.map(({ id }) => id);
  expect(await find("")).toEqual([other.id]);
  expect(await find("SOLD_OUT")).toEqual([other.id]);
  expect(await find("éclair")).toEqual([other.id]);
  expect(await find("soldxout")).toEqual([]);
  expect(await find("0%")).toEqual([other.id]);
  expect(await find("", "trashed")).toEqual([draft.id]);
  expect((await listArticles(db, publisher, { search: "", status: null, page: 99 })).page).toBe(1);
});

test("known tags are found by what they begin with or contain", async () => {
  const { db, publisher, draft } = await newsroom();
  const names = ["Österreich", "Ferries", "Car ferries"];
  await save(db, publisher, draft, { tags: names.map((name) => ({ type: "topic", name })) });
  const find = async (search: string) => (await suggestTerms(db, publisher, search)).map(({ name }) => name);
  expect(await find("ferr")).toEqual(["Ferries", "Car ferries"]);
  expect(await find("öst")).toEqual(["Österreich"]);
  expect(await find("%")).toEqual([]);
});

test("text that a database can't hold is cleaned at the door", async () => {
  const { db, publisher, draft } = await newsroom();
  const input = saveArticleSchema.parse({
    baseVersion: draft.version,
    fields: { ...draft.fields, headline: "A\0B \ud800C", body: bodyOf("x\0y\udc00z") },
  });
  const saved = await save(db, publisher, draft, input.fields);
  expect(saved.fields.headline).toBe("AB C");
  expect((await rowOf(db, draft.id))?.bodyText).toBe("xyz");
});
