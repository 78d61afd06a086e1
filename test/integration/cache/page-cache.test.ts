import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { articles } from "@/db/schema/articles";
import { createPageCache, type Rendered } from "@/lib/cache";
import { Freshness } from "@/lib/cache/freshness";
import { insertArticle, insertSetting } from "@/test/support/factories";
import { createTestDatabase, openTestDb, openUntilTestEnds } from "@/test/support/test-db";

const TEXT = { "content-type": "text/plain" };
const answer = (text: string, over: Partial<Rendered> = {}): Rendered => ({
  ...{ status: 200, headers: TEXT, body: Buffer.from(text) },
  ...over,
});
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Clocks that stand still until a test moves them. */
function createClock(start = Date.UTC(2026, 2, 1, 9)) {
  let passed = 0;
  return {
    now: () => start + passed,
    elapsed: () => passed,
    pass: (ms: number) => {
      passed += ms;
    },
  };
}

describe("what is kept", () => {
  test("those who ask at the same time wait for one rendering", async () => {
    const cache = createPageCache(await openTestDb());
    let renders = 0;
    const render = async () => {
      renders += 1;
      await pause(30);
      return answer("one");
    };
    const pages = await Promise.all(Array.from({ length: 20 }, () => cache.read("/", render)));
    expect([renders, new Set(pages).size]).toEqual([1, 1]);
  });

  test("nobody joins a rendering that is so old that it may have missed a change", async () => {
    const cache = createPageCache(await openTestDb());
    let renders = 0;
    let end = () => {};
    const ended = new Promise<void>((done) => {
      end = done;
    });
    const render = async () => {
      renders += 1;
      await ended;
      return answer("slow");
    };
    const first = cache.read("/", render);
    await expect.poll(() => renders).toBe(1);
    await pause(600);
    const second = cache.read("/", render);
    await expect.poll(() => renders).toBe(2);
    end();
    await Promise.all([first, second]);
  });

  test("a rendering that fails is not kept, and fails only those who waited for it", async () => {
    const cache = createPageCache(await openTestDb());
    await expect(cache.read("/", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect((await cache.read("/", async () => answer("yes"))).status).toBe(200);
  });

  test.each([
    ["a failure", { status: 500 }],
    ["an answer that sets a cookie", { headers: { ...TEXT, "set-cookie": "a=b" } }],
    ["an answer that is private", { headers: { ...TEXT, "cache-control": "private, max-age=9" } }],
    ["an answer that forbids it", { headers: { ...TEXT, "cache-control": "no-store" } }],
    ["a redirect that is not for good", { status: 302 }],
  ])("%s is never kept", async (_, over) => {
    const cache = createPageCache(await openTestDb());
    const page = await cache.read("/", async () => answer("x", over));
    expect(page.isShared).toBe(false);
    expect(cache.find("/")).toBeNull();
  });

  test("what was rendered while something changed is not kept", async () => {
    const db = await openTestDb();
    const cache = createPageCache(db);
    await cache.read("/", async () => {
      await insertArticle(db);
      cache.expire();
      return answer("old");
    });
    expect((await cache.read("/", async () => answer("new"))).status).toBe(200);
    const kept = await cache.read("/", async () => answer("newer"));
    expect((await kept.encode("identity", Date.now())).body.toString()).toBe("new");
  });

  test("without the database everything is rendered, and nothing is kept", async () => {
    const place = await createTestDatabase();
    const db = openUntilTestEnds(place);
    const cache = createPageCache(db);
    await cache.read("/", async () => answer("kept"));
    await db.close();
    await pause(1_100);
    expect(cache.find("/")).toBeNull();
    const page = await cache.read("/", async () => answer("anew"));
    expect([page.isShared, (await page.encode("identity", 0)).body.toString()]).toEqual([false, "anew"]);
  });
});

describe("what is a part of many pages", () => {
  test("is read once as long as nothing changes, and after a change once more", async () => {
    const db = await openTestDb();
    const cache = createPageCache(db);
    let reads = 0;
    const read = () =>
      cache.remember("part", async () => {
        reads += 1;
        return reads;
      });
    expect(await Promise.all([read(), read(), read()])).toEqual([1, 1, 1]);
    await insertArticle(db);
    cache.expire();
    expect([await read(), await read()]).toEqual([2, 2]);
  });

  test("is not remembered where reading it failed, nor without the database", async () => {
    const place = await createTestDatabase();
    const db = openUntilTestEnds(place);
    const cache = createPageCache(db);
    await expect(cache.remember("part", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await cache.remember("part", async () => "yes")).toBe("yes");
    await db.close();
    cache.expire();
    expect(await cache.remember("part", async () => "anew")).toBe("anew");
  });
});

describe("what is still true", () => {
  const open = async (start?: number) => {
    const db = await openTestDb();
    const clock = createClock(start);
    const freshness = new Freshness(db, clock);
    await freshness.sync();
    const dated = (tags: readonly string[] | null = null) => ({ generation: freshness.generation, tags });
    return { db, clock, freshness, dated };
  };

  test("nothing after a second without a look at the database", async () => {
    const { clock, freshness } = await open();
    clock.pass(999);
    expect(freshness.isCurrent(clock.now())).toBe(true);
    clock.pass(1);
    await pause(50);
    clock.pass(1_000);
    expect(freshness.isCurrent(clock.now())).toBe(false);
  });

  test("nothing once somebody may have changed something, until the database was looked at", async () => {
    const { clock, freshness } = await open();
    freshness.expire();
    expect(freshness.isCurrent(clock.now())).toBe(false);
    await freshness.sync();
    expect(freshness.isCurrent(clock.now())).toBe(true);
  });

  test("of pages that depend on little, those that a change does not concern", async () => {
    const { db, freshness, dated } = await open();
    const article = await insertArticle(db);
    freshness.expire();
    await freshness.sync();
    const pages = [dated(), dated([`article-${article.id}`]), dated(["settings"])];
    await insertSetting(db, "site", { name: "Quay" });
    freshness.expire();
    await freshness.sync();
    expect(pages.map((page) => freshness.isFresh(page))).toEqual([false, true, false]);
    await db.update(articles).set({ headline: "New" }).where(eq(articles.id, article.id));
    freshness.expire();
    await freshness.sync();
    expect(pages.map((page) => freshness.isFresh(page))).toEqual([false, false, false]);
  });

  /** What is read now holds for the rest of this half second, and not longer. */
  const expectTurn = async ({ clock, freshness, dated }: Awaited<ReturnType<typeof open>>) => {
    freshness.expire();
    await freshness.sync();
    const page = dated();
    clock.pass(499);
    expect([freshness.isCurrent(clock.now()), freshness.isFresh(page)]).toEqual([true, true]);
    clock.pass(1);
    expect(freshness.isCurrent(clock.now())).toBe(false);
    await freshness.sync();
    expect(freshness.isFresh(page)).toBe(false);
  };

  test("nothing once an embargo has ended, on no one's doing", async () => {
    const opened = await open();
    await insertArticle(opened.db, { embargoUntil: new Date(opened.clock.now() + 500) });
    await expectTurn(opened);
  });

  test("nothing of yesterday: pages show the date", async () => {
    await expectTurn(await open(Date.UTC(2026, 2, 1, 23, 59, 59, 500)));
  });

  test("nothing of yesterday on the site's own clocks", async () => {
    const opened = await open(Date.UTC(2026, 2, 1, 14, 59, 59, 500));
    await insertSetting(opened.db, "site", { name: "Quay", timeZone: "Asia/Tokyo" });
    await expectTurn(opened);
  });

  test("nothing after a minute away: what changed then may be forgotten", async () => {
    const { clock, freshness, dated } = await open();
    const page = dated(["article-1"]);
    clock.pass(61_000);
    await freshness.sync();
    expect(freshness.isFresh(page)).toBe(false);
  });
});
