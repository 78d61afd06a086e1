import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { putSearchDoc } from "@/db/queries/search";
import { publishArticle } from "@/lib/desk/publish-article";
import { saveArticle } from "@/lib/desk/save-article";
import { scheduleArticle } from "@/lib/desk/schedule-article";
import { unpublishArticle } from "@/lib/desk/unpublish-article";
import type { Actor } from "@/lib/domain/actor";
import type { ArticleStatus } from "@/lib/domain/article-status";
import { isForReaders } from "@/lib/server/reader-response";
import { insertArticle, insertTerm, tagArticle } from "@/test/support/factories";
import { type Newsroom, openNewsroom } from "@/test/support/newsroom";
import { crawlSite } from "@/test/support/standards/crawl-site";

const FRESH_WITHIN_MS = 2_000;
const LIVE_WITHIN_MS = 10_000;
const MARKER = "quetzalcoatlus";
const HIDDEN: readonly ArticleStatus[] = ["draft", "in_review", "scheduled", "unpublished", "trashed"];
/** Every list that a text might slip into. */
const LISTS = [
  "/",
  "/archive",
  "/feed.xml",
  "/atom.xml",
  "/feed.json",
  "/sitemap.xml",
  "/search?q=lighthouse",
];
const MOST_PAGES = 1_000;
const SCRIPT = /<script(?! type="application\/ld\+json")/;

let newsroom: Newsroom;
let publisher: Actor;

beforeAll(async () => {
  newsroom = await openNewsroom();
  const { id, name, role } = (await newsroom.database.db.query.users.findFirst()) ?? {};
  if (!id || !name || !role) throw new Error("The set-up made nobody.");
  publisher = { id, name, role };
});

afterAll(async () => {
  await newsroom?.close();
});

/** A search marks words that it found: a text is the same with and without. */
const withoutMarks = (body: string) => body.replace(/<\/?mark>/g, "");
const read = async (path: string) =>
  withoutMarks(await (await fetch(newsroom.url(path), { redirect: "manual" })).text());
const statusOf = async (path: string) => (await fetch(newsroom.url(path), { redirect: "manual" })).status;

describe("what is not live is behind no door", () => {
  test("a crawl of every page, feed and address, signed out, meets no hidden word", async () => {
    const hidden = await hide();
    const starts = [...LISTS, `/search?q=${MARKER}`, "/robots.txt", "/login", ...hidden.doors];
    const seen = await crawlSite(starts, { origin: newsroom.url(""), most: MOST_PAGES });
    expect(seen.size).toBeGreaterThan(30);
    const leaks = [...seen].filter(([path, { body }]) => speaksOf(path, body)).map(([path]) => path);
    expect(leaks).toEqual([]);
    for (const slug of hidden.slugs) expect(await statusOf(`/articles/${slug}`)).toBe(404);
    const scripted = [...seen].filter(([path, { body }]) => isForReaders(path) && SCRIPT.test(body));
    expect(scripted.map(([path]) => path)).toEqual([]);
  });

  test("readers' pages may run no script, whatever they hold", async () => {
    const { headers } = await fetch(newsroom.url("/"));
    expect(headers.get("content-security-policy")).toContain("script-src 'none'");
  });
});

/** A page may repeat the address it was asked for; elsewhere the mere address of a hidden text is a leak. */
function speaksOf(path: string, body: string): boolean {
  const text = withoutMarks(body).toLowerCase();
  return text.includes(path.includes(MARKER) ? `${MARKER} secret` : MARKER);
}

async function hide(): Promise<{ slugs: string[]; doors: string[] }> {
  const { db } = newsroom.database;
  const tag = await insertTerm(db, { name: `${MARKER} secret tag`, slug: `${MARKER}-tag` });
  const soon = new Date(Date.now() + 3_600_000);
  const states = [
    ...HIDDEN.map((status) => ({ status, embargoUntil: null })),
    { status: "published" as const, embargoUntil: soon },
    { status: "corrected" as const, embargoUntil: soon },
  ];
  const articles = [];
  for (const [index, state] of states.entries()) {
    const article = await insertArticle(db, {
      ...state,
      slug: `${MARKER}-${index}`,
      headline: `${MARKER} secret headline ${index}`,
      standfirst: `${MARKER} secret standfirst`,
      bodyText: `${MARKER} secret lighthouse body`,
      publishAt: soon,
    });
    await tagArticle(db, article.id, tag.id);
    await indexForSearch(article.id, article.headline, article.bodyText);
    articles.push(article);
  }
  for (let n = 0; n < 30; n += 1) await insertArticle(db, { bodyText: `The lighthouse keeper's note ${n}.` });
  const doors = articles.flatMap(({ id, slug }) => [
    `/articles/${slug}`,
    `/admin/articles/${id}`,
    `/admin/articles/${id}/preview`,
    `/api/articles/${id}`,
  ]);
  const feeds = ["", "/feed.xml", "/atom.xml", "/feed.json"].map((end) => `/topics/${tag.slug}${end}`);
  const desk = [
    "/admin",
    "/admin/articles",
    "/admin/review",
    "/admin/batches",
    "/api/review",
    `/api/terms?q=${MARKER}`,
  ];
  return { slugs: articles.map(({ slug }) => slug), doors: [...doors, ...feeds, ...desk] };
}

/** As a careless index would have it: the query must hold, not the index. */
async function indexForSearch(ref: number, title: string, body: string): Promise<void> {
  const doc = { kind: "article", ref, language: "en", title, body } as const;
  await newsroom.database.db.transaction((tx) => putSearchDoc(tx, doc));
}

describe("what happens to an article shows at once", () => {
  test("published, edited, unpublished: every list is fresh within two seconds", async () => {
    const { db } = newsroom.database;
    const draft = await insertArticle(db, {
      status: "draft",
      headline: "Lighthouse heron arrives",
      slug: "heron",
      issuedOn: null,
      issuedAt: null,
      firstPublishedAt: null,
    });
    const live = await publishArticle(db, publisher, {
      articleId: draft.id,
      baseVersion: draft.version,
      now: new Date(),
    });
    await everyListSoon((body) => body.includes("Lighthouse heron arrives"));

    const edited = await saveArticle(db, publisher, {
      articleId: draft.id,
      baseVersion: live.version,
      fields: { ...live.fields, headline: "Lighthouse heron leaves" },
      applyToLive: true,
      correction: null,
      now: new Date(),
    });
    await everyListSoon((body) => body.includes("Lighthouse heron leaves"));

    await unpublishArticle(db, publisher, {
      articleId: draft.id,
      baseVersion: edited.version,
      now: new Date(),
    });
    await everyListSoon((body) => !body.includes("Lighthouse heron"));
    expect(await statusOf("/articles/heron")).toBe(404);
  });

  test("a scheduled article goes live within ten seconds of its time", async () => {
    const due = await schedule("scheduled-one", 3_000);
    expect(await statusOf("/articles/scheduled-one")).toBe(404);
    await expect
      .poll(() => statusOf("/articles/scheduled-one"), { timeout: 30_000, interval: 250 })
      .toBe(200);
    expect(Date.now() - due).toBeLessThan(LIVE_WITHIN_MS);
  });

  test("a scheduled article that fell due while the server was dead goes live after the restart", async () => {
    await schedule("scheduled-two", 1_500);
    await newsroom.restart("kill");
    const up = Date.now();
    await expect
      .poll(() => statusOf("/articles/scheduled-two"), { timeout: 30_000, interval: 250 })
      .toBe(200);
    expect(Date.now() - up).toBeLessThan(LIVE_WITHIN_MS);
  });
});

async function schedule(slug: string, inMs: number): Promise<number> {
  const { db } = newsroom.database;
  const draft = await insertArticle(db, { status: "draft", slug, firstPublishedAt: null });
  const now = new Date();
  const publishAt = new Date(now.getTime() + inMs);
  await scheduleArticle(db, publisher, { articleId: draft.id, baseVersion: draft.version, publishAt, now });
  return publishAt.getTime();
}

/** The archive page shows months, not headlines. */
async function everyListSoon(isTrue: (body: string) => boolean): Promise<void> {
  for (const path of LISTS.filter((list) => list !== "/archive" && list !== "/sitemap.xml")) {
    const poll = expect.poll(async () => isTrue(await read(path)), {
      timeout: FRESH_WITHIN_MS,
      message: path,
    });
    await poll.toBe(true);
  }
}
