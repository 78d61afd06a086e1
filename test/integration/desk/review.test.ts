import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { articleItems, articleRevisions, articles, termSuggestions } from "@/db/schema/articles";
import { duplicateSuggestions, items } from "@/db/schema/imports";
import { auditEvents } from "@/db/schema/system";
import { acceptItem } from "@/lib/desk/accept-item";
import { listRecentDumps } from "@/lib/desk/list-recent-dumps";
import { countReview, listReview } from "@/lib/desk/list-review";
import { readArticleForEditing } from "@/lib/desk/read-article";
import { readReviewItem } from "@/lib/desk/read-review-item";
import { rejectItem } from "@/lib/desk/reject-item";
import { undoReview } from "@/lib/desk/undo-review";
import { saveArticleSchema } from "@/lib/schemas/article";
import { insertBatch, insertItem } from "@/test/support/factories";
import { openTestDb } from "@/test/support/test-db";
import { insertSuggestion, NOW, save, signIn } from "./desk-fixtures";

async function stage(overrides: Partial<typeof items.$inferInsert> = {}) {
  const db = await openTestDb();
  const editor = await signIn(db, "editor");
  const batch = await insertBatch(db);
  const item = await insertItem(db, batch.id, overrides);
  return { db, editor, item, batch };
}

const actions = async (db: Db) =>
  (await db.select().from(auditEvents).orderBy(auditEvents.id)).map(({ action }) => action);
const stateOf = async (db: Db, id: number) =>
  (await db.select().from(items).where(eq(items.id, id)))[0]?.state;

test("accepting makes a draft that carries the item's fields, spans and chosen tags", async () => {
  const { db, editor, item } = await stage({
    title: "Łódź opens a bridge",
    kicker: "Transport",
    summary: "It took nine years.",
    author: "A. Reporter",
    publishedAt: "2026-02-27T10:00:00+01:00",
    canonicalUrl: "https://www.example.org/bridge",
    spans: [
      [0, 10],
      [20, 30],
    ],
    body: [
      { type: "p", text: "It opened." },
      { type: "li", text: "one" },
      { type: "li", text: "two" },
    ],
  });
  await insertSuggestion(db, item.id, { type: "country", name: "Poland", confidence: 0.95 });
  await insertSuggestion(db, item.id, { type: "topic", name: "Bridges", confidence: 0.9 });
  await insertSuggestion(db, item.id, { type: "topic", name: "Rivers", confidence: 0.3 });

  const { articleId } = await acceptItem(db, editor, {
    itemId: item.id,
    version: 1,
    tags: [{ type: "country", name: "Poland" }],
    now: NOW,
  });

  const [article] = await db.select().from(articles);
  expect(article).toMatchObject({
    id: articleId,
    status: "draft",
    version: 1,
    slug: "lodz-opens-a-bridge",
    headline: "Łódź opens a bridge",
    kicker: "Transport",
    standfirst: "It took nine years.",
    byline: "A. Reporter",
    issuedOn: "2026-02-27T10:00:00+01:00",
    issuedAt: new Date("2026-02-27T09:00:00Z"),
    sourceName: "example.org",
    canonicalUrl: "https://www.example.org/bridge",
    bodyHtml: "<p>It opened.</p><ul><li>one</li><li>two</li></ul>",
    firstPublishedAt: null,
    createdBy: editor.id,
  });
  expect(await db.select().from(articleItems)).toEqual([
    {
      articleId,
      itemId: item.id,
      spans: [
        [0, 10],
        [20, 30],
      ],
    },
  ]);
  const { article: view, sources, revisions } = await readArticleForEditing(db, editor, articleId);
  expect(view.fields.tags).toEqual([{ type: "country", name: "Poland" }]);
  expect(sources[0]?.raw.title).toBe("Łódź opens a bridge");
  expect(revisions).toMatchObject([{ number: 1, note: "Accepted", author: editor.name }]);
  const states = await db.select().from(termSuggestions).orderBy(termSuggestions.id);
  expect(states.map(({ name, state }) => [name, state])).toEqual([
    ["Poland", "accepted"],
    ["Bridges", "rejected"],
    ["Rivers", "open"],
  ]);
  expect(await stateOf(db, item.id)).toBe("accepted");
  expect(await actions(db)).toEqual(["item.accepted"]);
});

test("a summary that is the first paragraph does not become a standfirst as well", async () => {
  const { db, editor, item } = await stage({
    summary: "It opened.",
    body: [
      { type: "p", text: "It opened. " },
      { type: "p", text: "And closed." },
    ],
  });
  expect((await readReviewItem(db, editor, item.id)).standfirst).toBeNull();
  await acceptItem(db, editor, { itemId: item.id, version: 1, tags: [], now: NOW });
  expect((await db.select().from(articles))[0]).toMatchObject({
    standfirst: null,
    bodyText: "It opened.\n\nAnd closed.",
  });
});

test.each([
  ["dots", { summary: "The bridge took nine years and ..." }],
  ["an ellipsis", { summary: "The bridge took nine years and … " }],
  ["bracketed dots", { summary: "The bridge took nine years. [...]" }],
  ["a warning", { summary: "The bridge took nine", warnings: [{ code: "lead-cut", message: "Cut." }] }],
])("a summary that was cut, as %s tells, does not become a standfirst", async (_sign, cut) => {
  const { db, editor, item } = await stage({ ...cut, body: [{ type: "p", text: "It opened." }] });
  await acceptItem(db, editor, { itemId: item.id, version: 1, tags: [], now: NOW });
  expect((await db.select().from(articles))[0]).toMatchObject({ standfirst: null, bodyText: "It opened." });
});

test("a draft made from the strangest item can be saved as it is", async () => {
  const { db, editor, item } = await stage({
    title: "long ".repeat(400),
    kicker: "k".repeat(900),
    author: "b".repeat(5_000),
    summary: "s".repeat(20_000),
    publishedAt: "2024",
    language: "",
    url: "javascript:alert(1)",
    canonicalUrl: "/relative",
  });
  const { articleId } = await acceptItem(db, editor, { itemId: item.id, version: 1, tags: [], now: NOW });
  const { article } = await readArticleForEditing(db, editor, articleId);
  const { fields } = saveArticleSchema.parse({ baseVersion: 1, fields: article.fields });
  expect(fields).toMatchObject({ issuedOn: null, canonicalUrl: null, sourceName: null, language: "en" });
  expect((await save(db, editor, article, fields)).version).toBe(2);
});

test("two items of one title get two addresses, and one tag of one name stays one tag", async () => {
  const { db, editor, batch } = await stage();
  const tags = [{ type: "topic" as const, name: "Ferries" }];
  for (let n = 0; n < 3; n += 1) {
    const { id } = await insertItem(db, batch.id, { title: "Ferry news" });
    await acceptItem(db, editor, { itemId: id, version: 1, tags, now: NOW });
  }
  const slugs = (await db.select({ slug: articles.slug }).from(articles)).map(({ slug }) => slug);
  expect(slugs.sort()).toEqual(["ferry-news", "ferry-news-2", "ferry-news-3"]);
  expect(await db.query.terms.findMany()).toHaveLength(1);
});

test("tags of one name and two types get two addresses", async () => {
  const { db, editor, item } = await stage();
  const tags = [
    { type: "country" as const, name: "Georgia" },
    { type: "region" as const, name: "Georgia" },
  ];
  await acceptItem(db, editor, { itemId: item.id, version: 1, tags, now: NOW });
  const found = await db.query.terms.findMany();
  expect(found.map(({ slug }) => slug).sort()).toEqual(["georgia", "georgia-region"]);
});

test("a contributor may look but not decide", async () => {
  const { db, item } = await stage();
  const contributor = await signIn(db, "contributor");
  const input = { itemId: item.id, version: 1, now: NOW };
  await expect(acceptItem(db, contributor, { ...input, tags: [] })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(rejectItem(db, contributor, { ...input, as: "rejected", reason: "" })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(undoReview(db, contributor, input)).rejects.toMatchObject({ code: "forbidden" });
  expect((await readReviewItem(db, contributor, item.id)).title).toBe(item.title);
  expect(await actions(db)).toEqual([]);
});

test("the second of two people who decide on one item is told who was first", async () => {
  const { db, editor, item } = await stage();
  const other = await signIn(db, "editor");
  await rejectItem(db, editor, { itemId: item.id, version: 1, as: "rejected", reason: "Old", now: NOW });
  const late = acceptItem(db, other, { itemId: item.id, version: 1, tags: [], now: NOW });
  await expect(late).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining(editor.name),
  });
  expect(await db.select().from(articles)).toEqual([]);
  expect(await actions(db)).toEqual(["item.rejected"]);
});

test("of many who accept at once exactly one gets the draft", async () => {
  const { db, editor, item } = await stage();
  const accept = () => acceptItem(db, editor, { itemId: item.id, version: 1, tags: [], now: NOW });
  const results = await Promise.allSettled(Array.from({ length: 8 }, accept));
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await db.select().from(articles)).toHaveLength(1);
  expect(await db.select().from(articleRevisions)).toHaveLength(1);
});

test("undo of an accept removes the untouched draft and opens the suggestions again", async () => {
  const { db, editor, item } = await stage();
  await insertSuggestion(db, item.id, { type: "topic", name: "Ferries", confidence: 0.9 });
  const { version } = await acceptItem(db, editor, { itemId: item.id, version: 1, tags: [], now: NOW });
  const undone = await undoReview(db, editor, { itemId: item.id, version, now: NOW });
  expect(undone).toEqual({ version: 3, state: "new" });
  expect(await db.select().from(articles)).toEqual([]);
  expect(await db.select().from(articleItems)).toEqual([]);
  expect((await db.select().from(termSuggestions))[0]?.state).toBe("open");
  await acceptItem(db, editor, { itemId: item.id, version: 3, tags: [], now: NOW });
  expect((await db.select().from(articles))[0]?.slug).toBeTruthy();
  expect(await actions(db)).toEqual(["item.accepted", "item.undone", "item.accepted"]);
});

test("undo of an accept is refused with the reason once somebody worked on the draft", async () => {
  const { db, editor, item } = await stage();
  const { articleId, version } = await acceptItem(db, editor, {
    itemId: item.id,
    version: 1,
    tags: [],
    now: NOW,
  });
  const { article } = await readArticleForEditing(db, editor, articleId);
  await save(db, editor, article, { headline: "A better headline" });
  await expect(undoReview(db, editor, { itemId: item.id, version, now: NOW })).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("worked on"),
  });
  expect(await stateOf(db, item.id)).toBe("accepted");
  expect((await db.select().from(articles))[0]?.headline).toBe("A better headline");
});

test("undo brings an item back to where the pipeline had put it", async () => {
  const { db, editor, item } = await stage({ state: "duplicate", reason: "Same text as item 4" });
  await acceptItem(db, editor, { itemId: item.id, version: 1, tags: [], now: NOW });
  const undone = await undoReview(db, editor, { itemId: item.id, version: 2, now: NOW });
  expect(undone.state).toBe("duplicate");
  expect((await readReviewItem(db, editor, item.id)).reason).toBe("Same text as item 4");
});

test("an item that was never decided has nothing to undo", async () => {
  const { db, editor, item } = await stage();
  await expect(undoReview(db, editor, { itemId: item.id, version: 1, now: NOW })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("the list pages through everything once, filtered by batch and state", async () => {
  const { db, editor, batch, item } = await stage();
  const other = await insertBatch(db);
  await insertItem(db, other.id);
  for (let n = 0; n < 120; n += 1) await insertItem(db, batch.id);
  await rejectItem(db, editor, { itemId: item.id, version: 1, as: "rejected", reason: "", now: NOW });
  const filter = { batchId: batch.id, state: "new" as const };
  const first = await listReview(db, editor, { ...filter, afterId: 0 });
  const second = await listReview(db, editor, { ...filter, afterId: first.nextAfter ?? 0 });
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(120);
  expect(second.nextAfter).toBeNull();
  expect(await countReview(db, editor, batch.id)).toMatchObject({ new: 120, rejected: 1 });
});

test("suggested duplicates show from both sides, the likeliest first", async () => {
  const { db, editor, batch, item } = await stage();
  const second = await insertItem(db, batch.id);
  const third = await insertItem(db, batch.id);
  const pair = (itemId: number, otherItemId: number, score: number) => ({
    itemId,
    otherItemId,
    score,
    kind: "same" as const,
    reason: "same words",
  });
  await db
    .insert(duplicateSuggestions)
    .values([pair(item.id, second.id, 0.8), pair(second.id, third.id, 0.9)]);
  const { duplicates } = await readReviewItem(db, editor, second.id);
  expect(duplicates.map(({ itemId }) => itemId)).toEqual([third.id, item.id]);
});

test("dumps to choose from have items, and are in force", async () => {
  const { db, editor, batch } = await stage();
  const counters = { ...batch.counters, stored: 3 };
  const full = await insertBatch(db, { fileName: "full.xml", counters });
  await insertBatch(db, { fileName: "undone.xml", counters, status: "undone" });
  await insertBatch(db, { fileName: "picture.png" });
  expect(await listRecentDumps(db, editor)).toEqual([{ id: full.id, fileName: "full.xml" }]);
});
