import { asc, eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { searchLiveArticles } from "@/db/queries/live-search";
import { articleItems, articleRevisions, articles, redirects } from "@/db/schema/articles";
import type { ArticleView } from "@/lib/desk/article-view";
import { createArticle } from "@/lib/desk/create-article";
import { mergeArticles } from "@/lib/desk/merge/merge-articles";
import { unmergeArticles } from "@/lib/desk/merge/unmerge-articles";
import { publishArticle } from "@/lib/desk/publish-article";
import { readArticleForEditing } from "@/lib/desk/read-article";
import type { Actor } from "@/lib/domain/actor";
import { type FieldPick, type MergedTag, PICKED_FIELDS, type PickedField } from "@/lib/domain/article-merge";
import { isLiveStatus } from "@/lib/domain/article-status";
import { AppError } from "@/lib/errors";
import { docToText } from "@/lib/richtext/to-text";
import type { ArticleFields } from "@/lib/schemas/article";
import { insertBatch, insertItem } from "@/test/support/factories";
import { tries } from "@/test/support/fuzz";
import { openTestDb } from "@/test/support/test-db";
import { bodyOf, minutesLater, NOW, save, signIn } from "./desk-fixtures";

/** Runs on a real database: each is several transactions. */
const RUNS = 8;

const words = fc.constantFrom("Quay", "Łódź", "القدس", "東京", "a & b", "Storm “tonight”");
const maybe = fc.option(words, { nil: null });
const tag = fc
  .constantFrom("Storms", "Cranes", "Quays", "Harbours")
  .map((name): MergedTag => ({ type: "topic", name }));
const drawnFields = fc.record({
  headline: words,
  kicker: maybe,
  standfirst: maybe,
  byline: maybe,
  sourceName: maybe,
  language: fc.constantFrom("en", "ar", "ja"),
  issuedOn: fc.constantFrom(null, "2026-02-01", "2026-02-27"),
  canonicalUrl: fc.constantFrom(null, "https://news.example/a", "https://news.example/b"),
  embargoUntil: fc.constantFrom(null, minutesLater(-60).toISOString(), minutesLater(600).toISOString()),
  tags: fc.uniqueArray(tag, { selector: ({ name }) => name, maxLength: 4 }),
  body: words.map((word) => bodyOf(`${word} once more.`)),
});
const drawnArticle = fc.record({ fields: drawnFields, isPublished: fc.boolean(), isRenamed: fc.boolean() });
const drawnPicks = fc.dictionary(
  fc.constantFrom(...PICKED_FIELDS),
  fc.constantFrom<FieldPick>("winner", "loser", "both"),
);

type Drawn = typeof drawnArticle extends fc.Arbitrary<infer T> ? T : never;
type Picks = Partial<Record<PickedField, FieldPick>>;

const read = async (db: Db, actor: Actor, id: number): Promise<ArticleView> =>
  (await readArticleForEditing(db, actor, id)).article;

let counter = 0;

/** An article with an item of its own, perhaps live, perhaps moved to another address. */
async function make(db: Db, actor: Actor, { fields, isPublished, isRenamed }: Drawn): Promise<number> {
  counter += 1;
  const batch = await insertBatch(db);
  const item = await insertItem(db, batch.id);
  const draft = await createArticle(db, actor, { headline: "x", language: "en", now: NOW });
  await db.insert(articleItems).values({ articleId: draft.id, itemId: item.id, spans: item.spans });
  const slug = `story-${counter}`;
  const full: Partial<ArticleFields> = {
    ...fields,
    slug,
    embargoUntil: isPublished ? null : fields.embargoUntil,
  };
  const saved = await save(db, actor, draft, full);
  if (!isPublished) return draft.id;
  await publishArticle(db, actor, { articleId: draft.id, baseVersion: saved.version, now: NOW });
  const live = await read(db, actor, draft.id);
  if (isRenamed) await save(db, actor, live, { slug: `${slug}-moved` }, { applyToLive: true });
  return draft.id;
}

/** All that a merge and its undoing must leave as it was; versions and times tell of both steps. */
async function snapshot(db: Db, actor: Actor, ids: readonly number[]) {
  const views = await Promise.all(ids.map((id) => read(db, actor, id)));
  const links = await db
    .select()
    .from(articleItems)
    .orderBy(asc(articleItems.articleId), asc(articleItems.itemId));
  const found = await searchLiveArticles(db, { query: "once", now: NOW, limit: 2_000, offset: 0 });
  return {
    views: views.map(({ version: _v, updatedAt: _u, ...view }) => ({
      ...view,
      fields: { ...view.fields, tags: view.fields.tags.map(({ name }) => name).sort() },
    })),
    links,
    redirects: (await db.select().from(redirects).orderBy(redirects.fromPath)).map(({ fromPath, to }) => [
      fromPath,
      to,
    ]),
    found: [...found.ids].sort((a, b) => a - b),
  };
}

async function mergeTwo(db: Db, actor: Actor, [winnerId, loserId]: readonly [number, number], picks: Picks) {
  const [winner, loser] = [await read(db, actor, winnerId), await read(db, actor, loserId)];
  const input = {
    winner: { articleId: winnerId, baseVersion: winner.version },
    loser: { articleId: loserId, baseVersion: loser.version },
  };
  try {
    const applyToLive = isLiveStatus(winner.status);
    return (await mergeArticles(db, actor, { ...input, picks, applyToLive, now: NOW })).mergeId;
  } catch (error) {
    if (error instanceof AppError && error.code === "conflict") return null;
    throw error;
  }
}

async function part(db: Db, actor: Actor, mergeId: number, winnerId: number) {
  const { version, status } = await read(db, actor, winnerId);
  return unmergeArticles(db, actor, {
    ...{ mergeId, baseVersion: version, applyToLive: isLiveStatus(status), now: NOW },
  });
}

const revisionsOf = async (db: Db, articleId: number) =>
  await db
    .select()
    .from(articleRevisions)
    .where(eq(articleRevisions.articleId, articleId))
    .orderBy(asc(articleRevisions.number));

test("law 4: merge and unmerge leave any two articles as they were, with their history going on", async () => {
  const db = await openTestDb();
  const actor = await signIn(db, "administrator");
  await fc.assert(
    fc.asyncProperty(drawnArticle, drawnArticle, drawnPicks, async (one, other, picks) => {
      const ids = [await make(db, actor, one), await make(db, actor, other)] as const;
      const before = await snapshot(db, actor, ids);
      const history = await revisionsOf(db, ids[0]);
      const mergeId = await mergeTwo(db, actor, ids, picks);
      if (mergeId === null) expect(await snapshot(db, actor, ids)).toEqual(before);
      else expect((await part(db, actor, mergeId, ids[0])).kept).toEqual([]);
      expect(await snapshot(db, actor, ids)).toEqual(before);
      const later = await revisionsOf(db, ids[0]);
      expect(later.slice(0, history.length)).toEqual(history);
      expect(later.map(({ number }) => number)).toEqual(later.map((_, at) => at + 1));
    }),
    tries(RUNS),
  );
});

test("law 4: three articles that became one are as they were, in whichever order they are parted", async () => {
  const db = await openTestDb();
  const actor = await signIn(db, "administrator");
  const three = fc.tuple(drawnArticle, drawnArticle, drawnArticle);
  await fc.assert(
    fc.asyncProperty(
      three,
      drawnPicks,
      drawnPicks,
      fc.boolean(),
      async (drawn, first, second, isReversed) => {
        const ids: number[] = [];
        for (const article of drawn) ids.push(await make(db, actor, article));
        const [winner = 0, one = 0, other = 0] = ids;
        const before = await snapshot(db, actor, ids);
        const merges = [
          await mergeTwo(db, actor, [winner, one], first),
          await mergeTwo(db, actor, [winner, other], second),
        ].filter((id) => id !== null);
        for (const id of isReversed ? merges.reverse() : merges) await part(db, actor, id, winner);
        expect(await snapshot(db, actor, ids)).toEqual(before);
      },
    ),
    tries(RUNS),
  );
});

test("an article that has become part of another is parted from that before its own merge is taken back", async () => {
  const db = await openTestDb();
  const actor = await signIn(db, "administrator");
  const ids: number[] = [];
  const [drawn] = fc.sample(drawnArticle, { numRuns: 1, seed: 7 });
  for (let n = 0; n < 3; n++) ids.push(await make(db, actor, { ...(drawn as Drawn), isPublished: false }));
  const [first = 0, second = 0, third = 0] = ids;
  const before = await snapshot(db, actor, ids);
  const inner = (await mergeTwo(db, actor, [second, third], { body: "both" })) ?? 0;
  const outer = (await mergeTwo(db, actor, [first, second], { body: "both" })) ?? 0;
  await expect(part(db, actor, inner, second)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("Part those two first"),
  });
  await part(db, actor, outer, first);
  await part(db, actor, inner, second);
  expect(await snapshot(db, actor, ids)).toEqual(before);
});

test("a tag that two of the merged articles had stays until both are parted", async () => {
  const db = await openTestDb();
  const actor = await signIn(db, "administrator");
  const [drawn] = fc.sample(drawnArticle, { numRuns: 1, seed: 3 });
  const plain = { ...(drawn as Drawn), isPublished: false };
  const withTags = (names: readonly string[]) =>
    make(db, actor, {
      ...plain,
      fields: { ...plain.fields, tags: names.map((name) => ({ type: "topic" as const, name })) },
    });
  const [winner, one, other] = [
    await withTags([]),
    await withTags(["Storms"]),
    await withTags(["Storms", "Cranes"]),
  ];
  const tags = async () => (await read(db, actor, winner)).fields.tags.map(({ name }) => name).sort();
  const first = (await mergeTwo(db, actor, [winner, one], {})) ?? 0;
  const second = (await mergeTwo(db, actor, [winner, other], {})) ?? 0;
  await part(db, actor, first, winner);
  expect(await tags()).toEqual(["Cranes", "Storms"]);
  await part(db, actor, second, winner);
  expect(await tags()).toEqual([]);
});

test("law 3: of a merge and an edit at once neither overwrites the other", async () => {
  const db = await openTestDb();
  const actor = await signIn(db, "administrator");
  const [drawn] = fc.sample(drawnArticle, { numRuns: 1, seed: 5 });
  const plain = { ...(drawn as Drawn), isPublished: false };
  const ids = [await make(db, actor, plain), await make(db, actor, plain)] as const;
  const seen = await read(db, actor, ids[0]);
  const edit = (text: string) => save(db, actor, seen, { body: bodyOf(text) });
  const results = await Promise.allSettled([mergeTwo(db, actor, ids, { body: "loser" }), edit("By hand.")]);
  const [merged, edited] = results;
  const isMerged = merged.status === "fulfilled" && merged.value !== null;
  // Whoever was second was told; where the edit came first and the merge read it, both hold.
  expect(isMerged || edited.status === "fulfilled").toBe(true);
  const text = docToText((await read(db, actor, ids[0])).fields.body);
  if (edited.status === "fulfilled" && !isMerged) expect(text).toBe("By hand.");
  const [loser] = await db.select().from(articles).where(eq(articles.id, ids[1]));
  expect(loser?.status).toBe(isMerged ? "trashed" : "draft");
});
