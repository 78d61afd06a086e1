import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { articleItems } from "@/db/schema/articles";
import { duplicateDecisions, duplicateSuggestions } from "@/db/schema/imports";
import type { DuplicateDecision } from "@/lib/domain/duplicates";
import type { DuplicateKind } from "@/lib/domain/ingest";
import { readArticlePage } from "@/lib/site/article-page";
import { NOW, SECRET, seedHidden } from "@/test/integration/site/seed-hidden";
import { insertArticle, insertBatch, insertItem, insertTerm, tagArticle } from "@/test/support/factories";
import { openTestDb } from "@/test/support/test-db";

/** Articles of one day after the other, each with an item of its own. */
async function writeStories(db: Db, slugs: readonly string[], hidden: readonly string[] = []) {
  const batch = await insertBatch(db);
  const stories = new Map<string, { articleId: number; itemId: number }>();
  for (const [index, slug] of slugs.entries()) {
    const item = await insertItem(db, batch.id, { state: "accepted" });
    const article = await insertArticle(db, {
      slug,
      headline: slug,
      issuedOn: null,
      issuedAt: new Date(Date.UTC(2026, 1, index + 1)),
      ...(hidden.includes(slug) ? { status: "draft" } : {}),
    });
    await db.insert(articleItems).values({ articleId: article.id, itemId: item.id, spans: [] });
    stories.set(slug, { articleId: article.id, itemId: item.id });
  }
  return (slug: string) => stories.get(slug) ?? { articleId: 0, itemId: 0 };
}

const suggest = (db: Db, itemId: number, otherItemId: number, kind: DuplicateKind, score = 0.8) =>
  db.insert(duplicateSuggestions).values({ itemId, otherItemId, kind, score, reason: "both say so" });

const decide = (db: Db, itemId: number, otherItemId: number, decision: DuplicateDecision) =>
  db
    .insert(duplicateDecisions)
    .values({ itemId, otherItemId, decision, textPair: `${itemId} ${otherItemId}`, decidedAt: NOW });

const slugsOf = (stories: readonly { path: string }[] | undefined) =>
  stories?.map(({ path }) => path.slice("/articles/".length));

test("a story is told in order by what editors joined and what was suggested, from report to report", async () => {
  const db = await openTestDb();
  const of = await writeStories(db, ["a", "b", "c", "d", "e", "f"], ["d"]);
  const item = (slug: string) => of(slug).itemId;
  await suggest(db, item("a"), item("b"), "event");
  await decide(db, item("b"), item("c"), "follow_up");
  await suggest(db, item("b"), item("d"), "update");
  await suggest(db, item("b"), item("e"), "event", 0.2);
  await decide(db, item("a"), item("f"), "different");
  const page = await readArticlePage(db, "a", NOW);
  expect(slugsOf(page?.timeline)).toEqual(["a", "b", "c"]);
  expect(slugsOf((await readArticlePage(db, "c", NOW))?.timeline)).toEqual(["a", "b", "c"]);
  expect((await readArticlePage(db, "f", NOW))?.timeline).toEqual([]);
});

test("articles of one event are one story, unless the event is a subject", async () => {
  const db = await openTestDb();
  const of = await writeStories(db, ["a", "b", "c"]);
  const fire = await insertTerm(db, { type: "event", slug: "fire", name: "Fire" });
  const games = await insertTerm(db, { type: "event", slug: "games", name: "Games" });
  await tagArticle(db, of("a").articleId, fire.id);
  await tagArticle(db, of("b").articleId, fire.id);
  await tagArticle(db, of("a").articleId, games.id);
  await tagArticle(db, of("c").articleId, games.id);
  for (let n = 0; n < 70; n += 1) await tagArticle(db, (await insertArticle(db)).id, games.id);
  expect(slugsOf((await readArticlePage(db, "a", NOW))?.timeline)).toEqual(["a", "b"]);
});

test("of what is related, rare terms and near wording say most, and nothing of the story stands there again", async () => {
  const db = await openTestDb();
  const of = await writeStories(db, ["a", "rare", "common", "series", "told"]);
  const rare = await insertTerm(db, { slug: "rare-term", name: "Rare" });
  const common = await insertTerm(db, { slug: "common-term", name: "Common" });
  for (const slug of ["a", "rare", "told"]) await tagArticle(db, of(slug).articleId, rare.id);
  for (const slug of ["a", "common", "told"]) await tagArticle(db, of(slug).articleId, common.id);
  for (let n = 0; n < 20; n += 1) {
    const other = await insertArticle(db);
    await tagArticle(db, other.id, common.id);
  }
  await suggest(db, of("a").itemId, of("series").itemId, "related");
  await decide(db, of("a").itemId, of("told").itemId, "event");
  const page = await readArticlePage(db, "a", NOW);
  expect(slugsOf(page?.timeline)).toEqual(["a", "told"]);
  expect(slugsOf(page?.related)?.slice(0, 2)).toEqual(["series", "rare"]);
  expect(slugsOf(page?.related)).not.toContain("told");
});

test("what is not live is in no story and in nothing related", async () => {
  const db = await openTestDb();
  const { secret, live } = await seedHidden(db);
  const [first] = live;
  if (first) await tagArticle(db, first.id, secret.id);
  const text = JSON.stringify(await readArticlePage(db, "first", NOW));
  expect(text.replaceAll(`"name":"${SECRET}"`, "").replaceAll(`/topics/${SECRET}`, "")).not.toContain(
    `${SECRET}-`,
  );
});
