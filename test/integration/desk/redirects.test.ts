import { expect, test } from "vitest";
import { findRedirect } from "@/db/queries/redirects";
import { addRedirect } from "@/lib/desk/redirects/add-redirect";
import { readRedirects } from "@/lib/desk/redirects/read-redirects";
import { removeRedirect } from "@/lib/desk/redirects/remove-redirect";
import {
  findRedirectMove,
  findRedirectTarget,
  findRespeltPath,
  isGonePath,
} from "@/lib/site/find-redirect-target";
import { insertArticle } from "@/test/support/factories";
import { actAs } from "@/test/support/people";
import { openTestDb } from "@/test/support/test-db";

const now = new Date("2026-03-01T09:00:00Z");

async function setUp() {
  const db = await openTestDb();
  const publisher = await actAs(db, "publisher");
  const add = (fromPath: string, target: string | null) =>
    addRedirect(db, publisher, { fromPath, target, now });
  return { db, publisher, add };
}

test("an old address leads on, and what led to it comes along", async () => {
  const { db, add } = await setUp();
  await add("/oldest", "/old");
  await add("/old/", "/about?from=old");
  expect(await findRedirectTarget(db, "/old", now)).toBe("/about?from=old");
  expect(await findRedirectTarget(db, "/oldest/", now)).toBe("/about?from=old");
});

test("the status that somebody chose is the one that readers get, also when the target moves on", async () => {
  const { db, publisher, add } = await setUp();
  await addRedirect(db, publisher, { fromPath: "/old", target: "/new", status: 301, now });
  expect(await findRedirectMove(db, "/old", now)).toEqual({ target: "/new", status: 301 });
  await add("/new", "/newer");
  expect(await findRedirectMove(db, "/old", now)).toEqual({ target: "/newer", status: 301 });
  expect(await findRedirectMove(db, "/new", now)).toEqual({ target: "/newer", status: 308 });
  await add("/old", "/about");
  const { rows } = await readRedirects(db, publisher, "/old");
  expect(rows).toMatchObject([{ target: "/about", status: 308 }]);
});

test.each([
  ["itself", "/a", "/a/"],
  ["itself by a query", "/a", "/a?x=1"],
  ["one that leads on", "/c", "/b"],
  ["one that is gone", "/c", "/gone"],
  ["a script", "/c", "javascript:alert(1)"],
  ["another host in disguise", "/c", "//evil.example"],
])("nothing leads to %s", async (_, from, target) => {
  const { db, add } = await setUp();
  await add("/b", "/a");
  await add("/gone", null);
  await expect(add(from, target)).rejects.toMatchObject({ name: "AppError" });
  expect(await findRedirect(db, from)).toBeNull();
});

test.each(["", "/", "old", "//evil.example/x", "/admin/articles", "/api", "/a?b=c", "/a b", "/search"])(
  "“%s” can be no old address",
  async (from) => {
    const { add } = await setUp();
    await expect(add(from, "/about")).rejects.toMatchObject({ code: "bad_input" });
  },
);

test("an address may be given as browsers copy it, with escapes", async () => {
  const { db, add } = await setUp();
  await add("/alt/%C3%BCber%20uns", "/%C3%BCber?a=%C3%BC%26");
  expect(await findRedirectTarget(db, "/alt/über uns", now)).toBe("/%C3%BCber?a=%C3%BC%26");
  await expect(add("/über", "/alt/%C3%BCber%20uns")).rejects.toMatchObject({ code: "conflict" });
  await expect(add("/%C3%BC", "/ü")).rejects.toMatchObject({ code: "bad_input" });
});

test("what has a page leads nowhere else, and what leads there is left alone", async () => {
  const { db, add } = await setUp();
  await insertArticle(db, { slug: "quay" });
  await insertArticle(db, { slug: "pier", status: "unpublished" });
  await add("/2019/quay", "/articles/quay");
  await expect(add("/articles/quay", "/about")).rejects.toMatchObject({ code: "conflict" });
  await expect(add("/articles/quay", null)).rejects.toMatchObject({ code: "conflict" });
  expect(await findRedirectTarget(db, "/2019/quay", now)).toBe("/articles/quay");
  await add("/articles/pier", "/articles/quay");
  expect(await findRedirectTarget(db, "/articles/pier", now)).toBe("/articles/quay");
});

test("an address with other capitals or accents taken apart leads to the page that it means", async () => {
  const { db } = await setUp();
  await insertArticle(db, { slug: "über-den-fluss" });
  await insertArticle(db, { slug: "secret", status: "draft" });
  const path = "/articles/%C3%BCber-den-fluss";
  expect(await findRespeltPath(db, "/Articles/Über-den-Fluss", now)).toBe(path);
  expect(await findRespeltPath(db, "/articles/über-den-fluss".normalize("NFD"), now)).toBe(path);
  for (const other of ["/articles/über-den-fluss", "/articles/SECRET", "/Articles", "/A/articles/x", "/"])
    expect(await findRespeltPath(db, other, now)).toBeNull();
});

test("what is gone leads nowhere and says so, until that is taken back", async () => {
  const { db, publisher, add } = await setUp();
  await add("/2019/page", null);
  expect([await findRedirectTarget(db, "/2019/page", now), await isGonePath(db, "/2019/page/")]).toEqual([
    null,
    true,
  ]);
  const { rows } = await readRedirects(db, publisher, "2019");
  expect(rows).toMatchObject([{ fromPath: "/2019/page", target: null }]);
  await removeRedirect(db, publisher, { redirectId: rows[0]?.id ?? 0, now });
  expect(await isGonePath(db, "/2019/page")).toBe(false);
  expect(await readRedirects(db, publisher, "")).toEqual({ rows: [], total: 0 });
});

test("the part that is looked for is taken as it is written", async () => {
  const { db, publisher, add } = await setUp();
  await add("/a_b", "/about");
  await add("/axb", "/about");
  expect((await readRedirects(db, publisher, "a_b")).total).toBe(1);
  expect((await readRedirects(db, publisher, "%")).total).toBe(0);
});

test("nothing leads to an article that is not live", async () => {
  const { db, add } = await setUp();
  await insertArticle(db, { slug: "secret", status: "draft" });
  await add("/old", "/articles/secret");
  expect(await findRedirectTarget(db, "/old", now)).toBeNull();
});

test.each(["contributor", "editor"] as const)("%ss don't look after old addresses", async (role) => {
  const db = await openTestDb();
  const actor = await actAs(db, role);
  const added = addRedirect(db, actor, { fromPath: "/a", target: "/b", now });
  await expect(added).rejects.toMatchObject({ code: "forbidden" });
  await expect(readRedirects(db, actor, "")).rejects.toMatchObject({ code: "forbidden" });
});
