import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Db } from "@/db/db";
import { articles } from "@/db/schema/articles";
import { sources } from "@/db/schema/imports";
import { publishArticle } from "@/lib/desk/publish-article";
import { saveArticle } from "@/lib/desk/save-article";
import { trashArticle } from "@/lib/desk/trash-article";
import { unpublishArticle } from "@/lib/desk/unpublish-article";
import type { Actor } from "@/lib/domain/actor";
import { readApiArticle, readApiArticles, readApiArticlesOfTerm } from "@/lib/site/api/articles";
import { type ApiChange, readApiChanges } from "@/lib/site/api/changes";
import type { NinjsItem } from "@/lib/site/api/ninjs";
import type { ApiPage } from "@/lib/site/api/page-of";
import type { ApiRequest } from "@/lib/site/api/request";
import { readApiSearch } from "@/lib/site/api/search";
import { readApiTerm, readApiTerms } from "@/lib/site/api/terms";
import { insertFindable, NOW, ORIGIN, SECRET, seedHidden } from "@/test/integration/site/seed-hidden";
import {
  insertArticle,
  insertRedirect,
  insertSetting,
  insertTerm,
  tagArticle,
} from "@/test/support/factories";
import { actAs } from "@/test/support/people";
import { openTestDb } from "@/test/support/test-db";

const ask = (db: Db, query = "", now = NOW): ApiRequest => ({
  ...{ db, now, origin: ORIGIN, headers: new Headers() },
  parameters: new URLSearchParams(query),
});

const webOf = (item: NinjsItem) =>
  (item.altids as { role: string; value: string }[]).find(({ role }) => role === "slug")?.value;

/** Follow `links.next` to the end. */
async function walk<Row>(
  db: Db,
  query: string,
  read: (asked: ApiRequest) => Promise<ApiPage<Row>>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let parameters: string | null = query, pages = 0; parameters !== null; pages += 1) {
    expect(pages).toBeLessThan(100);
    const page = await read(ask(db, parameters));
    rows.push(...page.data);
    parameters = page.links.next ? new URL(page.links.next).search : null;
  }
  return rows;
}

describe("nothing that is not live", () => {
  const DOORS: Readonly<Record<string, (db: Db) => Promise<unknown>>> = {
    articles: (db) => readApiArticles(ask(db)),
    "articles of a term": (db) => readApiArticlesOfTerm(ask(db), "ports"),
    "one article": (db) => readApiArticle(ask(db), "second"),
    terms: (db) => readApiTerms(ask(db)),
    "one term": (db) => readApiTerm(ask(db), "ports"),
    search: (db) => readApiSearch(ask(db, "q=quay")),
    changes: (db) => readApiChanges(ask(db)),
  };

  test.each(Object.keys(DOORS))("is behind the door “%s”", async (door) => {
    const db = await openTestDb();
    await seedHidden(db);
    const text = JSON.stringify(await DOORS[door]?.(db));
    expect(text).not.toContain(SECRET);
    expect(text).toContain("orts");
  });

  test("has an id, a slug, a term or a count", async () => {
    const db = await openTestDb();
    await seedHidden(db);
    for (const { id, slug } of await db.select().from(articles)) {
      const isShown = ["first", "second", "third"].includes(slug);
      for (const key of [String(id), slug]) {
        const found = readApiArticle(ask(db), key);
        if (isShown) expect(await found).toHaveProperty("article");
        else await expect(found).rejects.toMatchObject({ code: "not_found" });
      }
    }
    await expect(readApiTerm(ask(db), SECRET)).rejects.toMatchObject({ code: "not_found" });
    expect((await readApiTerms(ask(db))).data.map(({ slug, count }) => [slug, count])).toEqual([
      ["ports", 3],
    ]);
    expect((await readApiSearch(ask(db, "q=quay"))).meta).toMatchObject({ total: 3 });
    expect((await readApiSearch(ask(db, `q=${SECRET}`))).data).toEqual([]);
  });
});

test.each([
  ["full", ["main", "plain"]],
  ["excerpt", ["excerpt"]],
  ["none", []],
] as const)("of a text whose source allows “%s” goes out: %j", async (republish, roles) => {
  const db = await openTestDb();
  const [source] = await db
    .insert(sources)
    .values({
      name: "Quay Post",
      republish,
      licenceName: "CC BY 4.0",
      attribution: "The Quay Post",
      createdAt: NOW,
    })
    .returning();
  const text = `${"Opening words. ".repeat(60)} ${SECRET}`;
  await insertArticle(db, { sourceId: source?.id ?? 0, sourceName: "Quay Post", bodyText: text });
  const { data } = await readApiArticles(ask(db));
  const bodies = (data[0]?.bodies ?? []) as { role: string }[];
  expect(bodies.map(({ role }) => role)).toEqual(roles);
  expect(data[0]).toMatchObject({ usageterms: "CC BY 4.0", copyrightholder: "The Quay Post" });
  if (republish !== "full") expect(JSON.stringify(data)).not.toContain(SECRET);
});

describe("lists", () => {
  test("come in pages that meet every article once, newest news first", async () => {
    const db = await openTestDb();
    const slugs: string[] = [];
    for (let n = 0; n < 23; n += 1) {
      const issuedAt = new Date(Date.UTC(2026, 0, 1 + Math.floor(n / 4)));
      const { slug } = await insertArticle(db, { issuedAt, status: n % 3 ? "published" : "corrected" });
      slugs.unshift(slug);
    }
    const rows = await walk(db, "page[size]=5", readApiArticles);
    expect(rows.map(webOf)).toEqual(slugs);
  });

  test("are narrowed by term, language, source and date", async () => {
    const db = await openTestDb();
    const term = await insertTerm(db, { slug: "ports" });
    const tagged = await insertArticle(db, { slug: "tagged", language: "fr", sourceName: "Quay Post" });
    await tagArticle(db, tagged.id, term.id);
    await insertArticle(db, { slug: "old", issuedAt: new Date("2020-01-01T00:00:00Z") });
    // What the tag was called before it was renamed.
    await insertRedirect(db, "/topics/harbours", "/topics/ports");
    const found = async (query: string) => (await readApiArticles(ask(db, query))).data.map(webOf);
    for (const query of [
      "term=ports",
      "term=harbours",
      "language=fr",
      "source=Quay+Post",
      "since=2026-01-01",
    ])
      expect(await found(query), query).toEqual(["tagged"]);
    expect(await found("until=2021-01-01")).toEqual(["old"]);
    expect(await found("term=ports&until=2021-01-01")).toEqual([]);
    expect((await readApiTerm(ask(db, ""), "harbours")).data.slug).toBe("ports");
  });

  test("are narrowed by section: its topic and those directly under it, each article once", async () => {
    const db = await openTestDb();
    const ports = await insertTerm(db, { slug: "ports" });
    const piers = await insertTerm(db, { slug: "piers", parentId: ports.id });
    await insertSetting(db, "sections", { now: [ports.id], before: null });
    const slugs: string[] = [];
    for (let n = 0; n < 9; n += 1) {
      const issuedAt = new Date(Date.UTC(2026, 0, 1 + Math.floor(n / 2)));
      const text = { headline: `Quay ${n}`, language: n % 2 ? "en" : "fr", issuedAt };
      const { id, slug } = await insertFindable(db, n === 4 ? ports.id : piers.id, text);
      if (n % 4 === 0 && n !== 4) await tagArticle(db, id, ports.id);
      slugs.unshift(slug);
    }
    await insertArticle(db, { headline: "Quay elsewhere" });
    await insertFindable(db, piers.id, { headline: `Quay ${SECRET}`, status: "unpublished" });
    const found = async (query: string) => (await readApiArticles(ask(db, query))).data.map(webOf);
    expect((await walk(db, "section=ports&page[size]=2", readApiArticles)).map(webOf)).toEqual(slugs);
    expect(await found("section=ports&language=fr")).toHaveLength(5);
    expect((await found("section=ports&term=piers")).sort()).toEqual(
      slugs.filter((_, at) => at !== 4).sort(),
    );
    expect(await found("section=ports&since=2026-01-05")).toEqual(slugs.slice(0, 1));
    expect((await walk(db, "q=quay&section=ports&page[size]=4", readApiSearch)).map(webOf).sort()).toEqual(
      slugs.toSorted(),
    );
    const missing = { code: "not_found" };
    await expect(readApiArticles(ask(db, "section=piers"))).rejects.toMatchObject(missing);
    await expect(readApiSearch(ask(db, "q=quay&section=piers"))).rejects.toMatchObject(missing);
  });

  test("give only the fields that are asked for, and always the name of the thing", async () => {
    const db = await openTestDb();
    await insertArticle(db);
    const [item] = (await readApiArticles(ask(db, "fields=headlines,language"))).data;
    expect(Object.keys(item ?? {}).sort()).toEqual(["headlines", "language", "uri"]);
  });

  test.each([
    "page[size]=0",
    "page[size]=101",
    "page[after]=bm9uc2Vuc2U",
    "page[after]=WyIxIiwyXQ",
    "since=yesterday",
    "fields=secret",
    "langauge=fr",
    "language=fr&language=de",
  ])("refuse “%s”", async (query) => {
    const db = await openTestDb();
    await expect(readApiArticles(ask(db, query))).rejects.toThrow();
  });

  test("of terms and of search results come in pages as well", async () => {
    const db = await openTestDb();
    await seedHidden(db);
    const other = await insertTerm(db, { slug: "piers" });
    await tagArticle(db, (await insertArticle(db)).id, other.id);
    expect((await walk(db, "page[size]=1", readApiTerms)).map(({ slug }) => slug)).toEqual([
      "ports",
      "piers",
    ]);
    expect(await walk(db, "q=quay&page[size]=2", readApiSearch)).toHaveLength(3);
  });
});

describe("changes", () => {
  test("an article that was taken down is gone by its id, and nothing else is said of it", async () => {
    const db = await openTestDb();
    const publisher = await actAs(db, "publisher");
    const { id, version: baseVersion } = await insertArticle(db, { slug: SECRET, headline: SECRET });
    await unpublishArticle(db, publisher, { articleId: id, baseVersion, now: NOW });
    expect(await readApiArticle(ask(db), String(id))).toEqual({ gone: true });
    await expect(readApiArticle(ask(db), SECRET)).rejects.toMatchObject({ code: "not_found" });
    const { data } = await readApiChanges(ask(db));
    expect(data).toEqual([expect.objectContaining({ id, action: "gone", at: NOW.toISOString() })]);
    expect(JSON.stringify(data)).not.toContain(SECRET);
  });

  test("an embargo that ends is a change at its end, and none before", async () => {
    const db = await openTestDb();
    const end = new Date(NOW.getTime() + 5_000);
    await insertArticle(db, { slug: "held", embargoUntil: end });
    const read = async (now: Date) => (await readApiChanges(ask(db, "since=2026-03-10T12:00:01Z", now))).data;
    expect(await read(new Date(end.getTime() - 1))).toEqual([]);
    expect(await read(end)).toMatchObject([{ action: "published", at: end.toISOString() }]);
  });

  test("what was under embargo and never seen leaves no trace when it is withdrawn", async () => {
    const db = await openTestDb();
    const publisher = await actAs(db, "publisher");
    const { id, version: baseVersion } = await insertArticle(db, { embargoUntil: new Date("2027-01-01") });
    await unpublishArticle(db, publisher, { articleId: id, baseVersion, now: NOW });
    expect((await readApiChanges(ask(db))).data).toEqual([]);
    await expect(readApiArticle(ask(db), String(id))).rejects.toMatchObject({ code: "not_found" });
  });

  test.each([1, 2, 3])(
    "whoever follows them has what is live, whatever the desk does (run %i)",
    async (seed) => {
      const db = await openTestDb();
      const publisher = await actAs(db, "publisher");
      const random = createRandom(seed);
      const ids: number[] = [];
      for (let n = 0; n < 6; n += 1) {
        const status = n % 2 ? "draft" : "published";
        ids.push((await insertArticle(db, { status, updatedAt: NOW, createdAt: NOW })).id);
      }
      const copy = new Map<number, unknown>();
      let query = "page[size]=2";
      for (let step = 1; step <= 40; step += 1) {
        const now = new Date(NOW.getTime() + step * 7_000);
        const id = ids[Math.floor(random() * ids.length)] ?? 0;
        await act(db, publisher, { id, now, which: Math.floor(random() * 4) });
        if (random() < 0.5) query = await follow(db, query, now, copy);
        else continue;
        const live = await walk(db, "fields=altids,headlines", (asked) => readApiArticles({ ...asked, now }));
        expect(new Set([...copy.values()].map(text))).toEqual(new Set(live.map(text)));
      }
    },
  );
});

const text = (value: unknown) => JSON.stringify(value, ["uri", "headlines", "value"]);

/** Do one thing to an article, if its status allows it. */
async function act(db: Db, actor: Actor, { id, now, which }: { id: number; now: Date; which: number }) {
  const [row] = await db.select().from(articles).where(eq(articles.id, id));
  if (!row) return;
  const input = { articleId: id, baseVersion: row.version, now };
  if (which === 0) await publishArticle(db, actor, input).catch(ignoreRefusal);
  if (which === 1) await unpublishArticle(db, actor, input).catch(ignoreRefusal);
  if (which === 2) await trashArticle(db, actor, input).catch(ignoreRefusal);
  if (which === 3) {
    const { headline: _headline, ...rest } = row;
    const fields = { ...rest, headline: `Said at ${now.toISOString()}`, embargoUntil: null, tags: [] };
    await saveArticle(db, actor, { ...input, fields, applyToLive: true, correction: null }).catch(
      ignoreRefusal,
    );
  }
}

function ignoreRefusal(error: unknown): void {
  if (!(error instanceof Error && error.name === "AppError")) throw error;
}

/** Bring a copy up to date, and give back where to go on. */
async function follow(db: Db, from: string, now: Date, copy: Map<number, unknown>): Promise<string> {
  for (let query = from; ; ) {
    const page: ApiPage<ApiChange> = await readApiChanges(ask(db, query, now));
    for (const { id, action, article } of page.data) {
      if (action === "gone") copy.delete(id);
      else copy.set(id, article);
    }
    query = new URL(page.links.next ?? "").search;
    if (page.meta?.isComplete) return query;
  }
}

/** Numbers from 0 to 1 that are the same for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
