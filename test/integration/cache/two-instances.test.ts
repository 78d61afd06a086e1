import { eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { articles, terms } from "@/db/schema/articles";
import { settings } from "@/db/schema/system";
import type { ArticleView } from "@/lib/desk/article-view";
import { mergeArticles } from "@/lib/desk/merge/merge-articles";
import { publishArticle } from "@/lib/desk/publish-article";
import { publishDueArticles } from "@/lib/desk/publish-due-articles";
import { readArticleForEditing } from "@/lib/desk/read-article";
import { restoreArticle } from "@/lib/desk/restore-article";
import { scheduleArticle } from "@/lib/desk/schedule-article";
import { renameTerm } from "@/lib/desk/terms/rename-term";
import { trashArticle } from "@/lib/desk/trash-article";
import { unpublishArticle } from "@/lib/desk/unpublish-article";
import type { Actor } from "@/lib/domain/actor";
import { LIVE_STATUSES } from "@/lib/domain/article-status";
import { AppError } from "@/lib/errors";
import { bodyOf, save, signIn, writeDraft } from "@/test/integration/desk/desk-fixtures";
import { type Instance, renderDoor, startInstance } from "@/test/support/public-doors";
import { createTestDatabase, openUntilTestEnds } from "@/test/support/test-db";

const TRUE_WITHIN_MS = 1_000;
const STEPS = 40;
const SOON_MS = 300;
const DOORS = [
  ...["/", "/archive", "/feed.xml", "/sitemap.xml", "/search?q=ferry"],
  ...["/api/v1/articles", "/api/v1/terms", "/api/v1/search?q=ferry"],
];
const TOPICS = ["Storms", "Cranes", "Ports"];

/** The same numbers for the same seed, which a failure names. */
function createDice(seed: number) {
  let state = seed;
  return (sides: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

interface World {
  readonly db: Db;
  readonly publisher: Actor;
  readonly roll: (sides: number) => number;
  readonly ids: number[];
  /** Every address that was ever in use. */
  readonly paths: Set<string>;
  /** Every door of every instance says what is true now. */
  check(when: string): Promise<void>;
}

type Step = (world: World, article: ArticleView) => Promise<unknown>;

const now = () => new Date();
const at = (article: ArticleView) => ({ articleId: article.id, baseVersion: article.version, now: now() });
const soon = () => new Date(Date.now() + SOON_MS);
const pick = <T>({ roll }: World, list: readonly T[]): T => list[roll(list.length)] as T;
const topic = (name: string) => ({ type: "topic" as const, name });

const changeLive = (world: World, article: ArticleView, changes: Partial<ArticleView["fields"]>) =>
  save(world.db, world.publisher, article, changes, {
    applyToLive: true,
    correction: world.roll(2) === 0 ? { note: "The hour was wrong." } : null,
    now: now(),
  });

const STEPS_OF_A_DAY: Readonly<Record<string, Step>> = {
  write: async (world) => {
    const draft = await writeDraft(world.db, world.publisher, `Ferry ${world.ids.length} runs`);
    world.ids.push(draft.id);
    await save(world.db, world.publisher, draft, { tags: [topic(pick(world, TOPICS))] });
  },
  publish: ({ db, publisher }, article) => publishArticle(db, publisher, at(article)),
  correct: (world, article) =>
    changeLive(world, article, { body: bodyOf(`Corrected: ferry at ${world.roll(24)} o'clock.`) }),
  tag: (world, article) => changeLive(world, article, { tags: [topic(pick(world, TOPICS))] }),
  move: (world, article) => changeLive(world, article, { slug: `ferry-${world.roll(1_000)}` }),
  unpublish: ({ db, publisher }, article) => unpublishArticle(db, publisher, at(article)),
  trash: ({ db, publisher }, article) => trashArticle(db, publisher, at(article)),
  restore: ({ db, publisher }, article) => restoreArticle(db, publisher, at(article)),
  schedule: async ({ db, publisher }, article) => {
    await scheduleArticle(db, publisher, { ...at(article), publishAt: soon() });
    await new Promise((done) => setTimeout(done, SOON_MS));
    await publishDueArticles(db, now());
  },
  // Its end changes what readers see, and nobody does anything.
  embargo: async ({ db, check }) => {
    const embargoUntil = soon();
    await db.update(articles).set({ embargoUntil }).where(inArray(articles.status, LIVE_STATUSES));
    await check("during the embargo");
    await new Promise((done) => setTimeout(done, SOON_MS));
  },
  merge: async (world, article) => {
    const loser = await load(world, pick(world, world.ids));
    const pair = { winner: at(article), loser: at(loser), picks: {}, applyToLive: true, now: now() };
    await mergeArticles(world.db, world.publisher, pair);
  },
  rename: async ({ db, publisher, roll }) => {
    const [term] = await db.select().from(terms).where(eq(terms.state, "active")).limit(1);
    if (term)
      await renameTerm(db, publisher, {
        termId: term.id,
        from: term.name,
        name: `Quay ${roll(99)}`,
        now: now(),
      });
  },
  call: ({ db, roll }) => {
    const value = { name: `The Harbour ${roll(99)}` };
    return db
      .insert(settings)
      .values({ key: "site", value, updatedAt: now() })
      .onConflictDoUpdate({ target: settings.key, set: { value } });
  },
};

const load = async ({ db, publisher }: World, id: number): Promise<ArticleView> =>
  (await readArticleForEditing(db, publisher, id)).article;

/** One step; those that the desk refuses change nothing. */
async function take(world: World, name: string): Promise<void> {
  const article = await load(world, pick(world, world.ids));
  try {
    await STEPS_OF_A_DAY[name]?.(world, article);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
  for (const { slug } of await world.db.select({ slug: articles.slug }).from(articles))
    world.paths.add(`/articles/${slug}`);
  for (const { slug } of await world.db.select({ slug: terms.slug }).from(terms))
    world.paths.add(`/topics/${slug}`).add(`/topics/${slug}/feed.xml`);
}

/** Every door of an instance says what an uncached server says. */
async function expectTruth(instance: Instance, world: World, step: string): Promise<void> {
  const giveUpAt = Date.now() + TRUE_WITHIN_MS;
  for (const path of world.paths) {
    for (;;) {
      const cached = await instance.ask(path);
      const truth = await renderDoor(world.db, path);
      const isTrue =
        cached.status === truth.status &&
        cached.body.equals(truth.body) &&
        cached.headers.location === truth.headers.location;
      if (isTrue) break;
      if (Date.now() > giveUpAt)
        expect([step, path, cached.status, cached.body.toString()]).toEqual([
          step,
          path,
          truth.status,
          truth.body.toString(),
        ]);
      await new Promise((done) => setTimeout(done, 20));
    }
  }
}

test("whatever the desk does, every door of two instances tells it within a second", async () => {
  const place = await createTestDatabase();
  const seed = Number(process.env.COPYDESK_SEED ?? Date.now() % 100_000);
  const roll = createDice(seed);
  const publisher = await signIn(place.db, "administrator");
  const instances = [
    await startInstance(openUntilTestEnds(place)),
    await startInstance(openUntilTestEnds(place)),
  ];
  const done: string[] = [];
  const check = async (when: string) => {
    const trace = `seed ${seed}: ${done.join(" ")}, ${when}`;
    await Promise.all(instances.map((instance) => expectTruth(instance, world, trace)));
  };
  const world: World = { db: place.db, publisher, roll, ids: [], paths: new Set(DOORS), check };
  world.ids.push((await writeDraft(world.db, publisher, "Ferry first")).id);
  const names = Object.keys(STEPS_OF_A_DAY);
  for (let n = 0; n < STEPS; n += 1) {
    const step = n < 3 ? "write" : pick(world, names);
    done.push(step);
    await take(world, step);
    await check("afterwards");
  }
});
