import { asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { SourceFields } from "@/db/queries/sources";
import { articles, terms } from "@/db/schema/articles";
import { articleMerges } from "@/db/schema/duplicates";
import { sources } from "@/db/schema/imports";
import { mediaAssets } from "@/db/schema/media";
import { pages } from "@/db/schema/pages";
import { settings } from "@/db/schema/system";
import type { ArticleView } from "@/lib/desk/article-view";
import { createArticle } from "@/lib/desk/create-article";
import { savePins, saveSections } from "@/lib/desk/front/save-choice";
import { savePicture } from "@/lib/desk/media/save-picture";
import { mergeArticles } from "@/lib/desk/merge/merge-articles";
import { unmergeArticles } from "@/lib/desk/merge/unmerge-articles";
import { createPage } from "@/lib/desk/pages/create-page";
import { savePage } from "@/lib/desk/pages/save-page";
import { publishArticle } from "@/lib/desk/publish-article";
import { publishDueArticles } from "@/lib/desk/publish-due-articles";
import { restoreArticle } from "@/lib/desk/restore-article";
import { scheduleArticle } from "@/lib/desk/schedule-article";
import { saveSource } from "@/lib/desk/sources/save-source";
import { mergeTerm } from "@/lib/desk/terms/merge-term";
import { renameTerm } from "@/lib/desk/terms/rename-term";
import { linkTranslation } from "@/lib/desk/translations/link-translation";
import { unlinkTranslation } from "@/lib/desk/translations/unlink-translation";
import { trashArticle } from "@/lib/desk/trash-article";
import { planUndo } from "@/lib/desk/undo/plan-undo";
import { restoreBatch } from "@/lib/desk/undo/restore-batch";
import { undoBatch } from "@/lib/desk/undo/undo-batch";
import { unpublishArticle } from "@/lib/desk/unpublish-article";
import { LIVE_STATUSES } from "@/lib/domain/article-status";
import { bodyOf, save } from "@/test/integration/desk/desk-fixtures";
import { accept, carryOut } from "@/test/integration/imports/undo-fixtures";
import { sendNews, work } from "@/test/integration/newsletters/newsletter-fixtures";
import { insertBatch, insertItem } from "@/test/support/factories";
import { load, makeBody, type Newsroom, once, pick, SOURCES } from "./newsroom";

/** What somebody at the desk does; `article` is any one. */
export type Step = (room: Newsroom, article: ArticleView) => Promise<unknown>;

export const SOON_MS = 300;
const soon = () => new Date(Date.now() + SOON_MS);
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const now = () => new Date();
const at = (article: ArticleView) => ({ articleId: article.id, baseVersion: article.version, now: now() });
const TAGS = [
  ...["Storms zquaystorms", "Cranes zquaycranes", "Ports zquayports"].map((name) => ({
    type: "topic" as const,
    name,
  })),
  ...["Norway", "Ghana"].map((name) => ({ type: "country" as const, name })),
];

const changeLive = (room: Newsroom, article: ArticleView, changes: Partial<ArticleView["fields"]>) =>
  save(room.db, room.publisher, article, changes, {
    applyToLive: true,
    correction: once(room, 2) ? { note: `The hour was wrong, said ${room.word()}.` } : null,
    now: now(),
  });

const WRITING: Readonly<Record<string, Step>> = {
  write: async (room) => {
    const { db, publisher, word } = room;
    const language = pick(room, ["en", "de"]);
    const draft = await createArticle(db, publisher, { headline: `Ferry ${word()}`, language, now: now() });
    room.ids.push(draft.id);
    await save(db, publisher, draft, {
      ...{ body: makeBody(room), standfirst: once(room, 2) ? `In short ${word()}` : null },
      ...{ sourceName: pick(room, [...SOURCES, null]), tags: [pick(room, TAGS), pick(room, TAGS)] },
      canonicalUrl: once(room, 4) ? null : "https://agency.example/ferry",
    });
  },
  publish: ({ db, publisher }, article) => publishArticle(db, publisher, at(article)),
  "publish another": ({ db, publisher }, article) => publishArticle(db, publisher, at(article)),
  correct: (room, article) => changeLive(room, article, { body: makeBody(room) }),
  head: (room, article) =>
    changeLive(room, article, {
      headline: `Ferry ${room.word()}`,
      kicker: room.word(),
      standfirst: room.word(),
    }),
  tag: (room, article) => changeLive(room, article, { tags: [pick(room, TAGS)] }),
  move: (room, article) => changeLive(room, article, { slug: `ferry-${room.word()}` }),
  source: (room, article) => changeLive(room, article, { sourceName: pick(room, [...SOURCES, null]) }),
  unpublish: ({ db, publisher }, article) => unpublishArticle(db, publisher, at(article)),
  trash: ({ db, publisher }, article) => trashArticle(db, publisher, at(article)),
  restore: ({ db, publisher }, article) => restoreArticle(db, publisher, at(article)),
  schedule: async ({ db, publisher }, article) => {
    await scheduleArticle(db, publisher, { ...at(article), publishAt: soon() });
    await pause(SOON_MS);
    await publishDueArticles(db, now());
  },
  // Its end changes what readers see, and nobody does anything.
  embargo: async ({ db, check }) => {
    const embargoUntil = soon();
    await db.update(articles).set({ embargoUntil }).where(inArray(articles.status, LIVE_STATUSES));
    await check("during the embargo");
    await pause(SOON_MS);
  },
  "embargo of one": ({ db }, article) =>
    db
      .update(articles)
      .set({ embargoUntil: new Date(Date.now() + 86_400_000) })
      .where(eq(articles.id, article.id)),
};

const JOINING: Readonly<Record<string, Step>> = {
  merge: async (room, article) => {
    const others = (await room.db.select().from(articles)).filter(
      ({ id, status }) => id !== article.id && ["draft", "unpublished"].includes(status),
    );
    if (others.length === 0) return;
    const loser = await load(room, pick(room, others).id);
    const picks = once(room, 2) ? { body: "loser" as const } : {};
    const pair = { winner: at(article), loser: at(loser), picks, applyToLive: true, now: now() };
    await mergeArticles(room.db, room.publisher, pair);
  },
  unmerge: async (room) => {
    const [last] = await room.db
      .select()
      .from(articleMerges)
      .where(isNull(articleMerges.unmergedAt))
      .orderBy(desc(articleMerges.id));
    if (!last) return;
    const { version } = await load(room, last.winnerId);
    const asked = { mergeId: last.id, baseVersion: version, applyToLive: true, now: now() };
    await unmergeArticles(room.db, room.publisher, asked);
  },
  link: async (room, article) =>
    linkTranslation(room.db, room.publisher, {
      articleId: article.id,
      otherId: pick(room, room.ids),
      now: now(),
    }),
  unlink: async (room, article) =>
    unlinkTranslation(room.db, room.publisher, {
      articleId: article.id,
      otherId: pick(room, room.ids),
      now: now(),
    }),
  import: async (room) => {
    const { id } = await insertBatch(room.db);
    room.batchIds.push(id);
    for (let n = 0; n < 2; n += 1) {
      const item = await insertItem(room.db, id, { title: `Ferry imported ${room.word()}` });
      const articleId = await accept(room.db, room.publisher, item.id, "Imports zquayimports");
      room.ids.push(articleId);
      const { db, publisher } = room;
      const body = await save(db, publisher, await load(room, articleId), { body: makeBody(room) });
      await publishArticle(db, publisher, at(body));
    }
  },
  "undo an import": async (room) => {
    const batchId = room.batchIds.at(-1);
    const plan = batchId && (await planUndo(room.db, room.publisher, batchId));
    if (!plan) return;
    const revert = [...plan.edited, ...plan.published].map(({ id }) => id);
    await undoBatch(room.db, room.publisher, { batchId, token: plan.token, revert, now: now() });
    await carryOut(room.db);
  },
  "restore an import": async (room) => {
    const batchId = room.batchIds.at(-1);
    if (!batchId) return;
    await restoreBatch(room.db, room.publisher, { batchId, now: now() });
    await carryOut(room.db);
  },
};

async function changeSource(room: Newsroom, changes: Partial<SourceFields>): Promise<void> {
  const source = pick(room, await room.db.select().from(sources).orderBy(asc(sources.id)));
  const at = { sourceId: source.id, baseVersion: source.version, now: now() };
  const same = { name: source.name, homeUrl: null, usageTerms: null };
  await saveSource(room.db, room.publisher, { ...at, ...same, ...changes });
}

const AROUND: Readonly<Record<string, Step>> = {
  rights: (room) =>
    changeSource(room, {
      republish: pick(room, ["full", "excerpt", "none"] as const),
      ...{ licenceName: `Licence ${room.word()}`, attribution: `By ${room.word()}` },
    }),
  original: (room) => changeSource(room, { republish: "full", originalIsCanonical: !once(room, 3) }),
  describe: async ({ db, publisher, word }) => {
    const [asset] = await db.select().from(mediaAssets).limit(1);
    if (!asset) return;
    const facts = {
      alt: `Quay ${word()}`,
      caption: word(),
      credit: word(),
      licence: null,
      focalX: 0.5,
      focalY: 0.5,
    };
    await savePicture(db, publisher, { mediaId: asset.id, baseVersion: asset.version, ...facts, now: now() });
  },
  rename: async (room) => {
    const active = await room.db.select().from(terms).where(eq(terms.state, "active")).orderBy(asc(terms.id));
    if (active.length === 0) return;
    const { id: termId, name: from } = pick(room, active);
    await renameTerm(room.db, room.publisher, { termId, from, name: `Quay ${room.word()}`, now: now() });
  },
  "merge tags": async (room) => {
    const active = await room.db.select().from(terms).orderBy(asc(terms.id));
    const [one, other] = [pick(room, active), pick(room, active)];
    if (!one || !other || one.id === other.id) return;
    await mergeTerm(room.db, room.publisher, { termId: one.id, into: other, now: now() });
  },
  sections: async (room) => {
    const active = await room.db.select().from(terms).orderBy(asc(terms.id));
    const termIds = active
      .filter(() => once(room, 2))
      .map(({ id }) => id)
      .slice(0, 5);
    await saveSections(room.db, room.publisher, {
      termIds,
      baseVersion: await versionOf(room, "sections"),
      now: now(),
    });
  },
  pins: async (room) => {
    const pins = [{ articleId: pick(room, room.ids), until: null }];
    await savePins(room.db, room.publisher, {
      pins,
      baseVersion: await versionOf(room, "front"),
      now: now(),
    });
  },
  page: async (room) => {
    const { db, publisher, word } = room;
    const [kept] = await db.select().from(pages).limit(1);
    const pageId = kept?.id ?? (await createPage(db, publisher, { title: "About", now: now() })).id;
    const state = pick(room, ["draft", "published"] as const);
    const slug = pick(room, ["about", "about-us"]);
    await savePage(db, publisher, {
      ...{ pageId, baseVersion: kept?.version ?? 1, title: `About ${word()}`, slug, position: 1, state },
      ...{ body: bodyOf(`We are ${word()}.`), now: now() },
    });
  },
  call: ({ db, roll }) => {
    const value = { name: `The Harbour ${roll(99)}` };
    return db
      .insert(settings)
      .values({ key: "site", value, updatedAt: now() })
      .onConflictDoUpdate({ target: settings.key, set: { value } });
  },
  mail: async ({ db, publisher, newsletterId, sink }) => {
    await sendNews(db, publisher, { newsletterId, port: sink.port, now: now() });
    await work(db, sink.port);
  },
};

async function versionOf({ db }: Newsroom, key: string): Promise<number> {
  const [row] = await db.select().from(settings).where(eq(settings.key, key));
  return row?.version ?? 0;
}

/** Everything that changes what readers see. */
export const STEPS: Readonly<Record<string, Step>> = { ...WRITING, ...JOINING, ...AROUND };
