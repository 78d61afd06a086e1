import { EventEmitter, once } from "node:events";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db, Tx } from "@/db/db";
import { liveKeepers } from "@/db/live-keepers";
import { findNextTurn, readSiteChanges } from "@/db/queries/site-changes";
import { articles, articleTerms, terms } from "@/db/schema/articles";
import { LIST_WATCHES, siteWatches } from "@/db/site-watch";
import type { ArticleStatus } from "@/lib/domain/article-status";
import {
  insertArticle,
  insertBatch,
  insertItem,
  insertRedirect,
  insertSetting,
  insertTerm,
  tagArticle,
} from "@/test/support/factories";
import { rawSql } from "@/test/support/raw-sql";
import { createTestDatabase, openTestDb, openUntilTestEnds } from "@/test/support/test-db";

const MOST = 100;

/** The tags that `work` leaves behind. */
async function tagsOf(db: Db, work: () => Promise<unknown>): Promise<string[]> {
  const { position } = await readSiteChanges(db, null, MOST);
  const before = await readSiteChanges(db, position, MOST);
  const seen = new Set(before.changes.map(({ id }) => id));
  await work();
  const { changes } = await readSiteChanges(db, position, MOST);
  return [...new Set(changes.filter(({ id }) => !seen.has(id)).map(({ tag }) => tag))];
}

const set = (db: Tx, id: number, patch: Partial<typeof articles.$inferInsert>) =>
  db.update(articles).set(patch).where(eq(articles.id, id));

test("a database has the triggers of its release, and migrating again changes nothing", async () => {
  const place = await createTestDatabase();
  const engine = place.databaseUrl ? "postgres" : "sqlite";
  const names = (await rawSql(place, LIST_WATCHES[engine])).map(([name]) => name);
  expect(names.sort()).toEqual(
    [...siteWatches(engine), ...liveKeepers(engine)].map(({ name }) => name).sort(),
  );
});

test("whatever becomes or is live is noted; work on drafts is not", async () => {
  const db = await openTestDb();
  const draft = await insertArticle(db, { status: "draft" });
  const term = await insertTerm(db);
  const tag = [`article-${draft.id}`];
  const step = (status: ArticleStatus) => tagsOf(db, () => set(db, draft.id, { status }));
  expect(await tagsOf(db, () => set(db, draft.id, { headline: "Other" }))).toEqual([]);
  expect(await tagsOf(db, () => tagArticle(db, draft.id, term.id))).toEqual([]);
  expect(await step("published")).toEqual(tag);
  expect(await tagsOf(db, () => set(db, draft.id, { embargoUntil: new Date() }))).toEqual(tag);
  expect(await tagsOf(db, () => db.delete(articleTerms))).toEqual(tag);
  expect(await step("trashed")).toEqual(tag);
  expect(await step("draft")).toEqual([]);
  expect(await tagsOf(db, () => db.delete(articles))).toEqual([]);
});

test("tags, redirects and settings are noted; an import is not", async () => {
  const db = await openTestDb();
  const term = await insertTerm(db);
  const rename = () => db.update(terms).set({ name: "New" }).where(eq(terms.id, term.id));
  expect(await tagsOf(db, rename)).toEqual(["terms"]);
  expect(await tagsOf(db, () => insertRedirect(db, "/old", "/new"))).toEqual(["redirects"]);
  expect(await tagsOf(db, () => insertSetting(db, "site", { name: "Quay" }))).toEqual(["settings"]);
  const importing = async () => insertItem(db, (await insertBatch(db)).id);
  expect(await tagsOf(db, importing)).toEqual([]);
});

test("a transaction that is rolled back leaves nothing", async () => {
  const db = await openTestDb();
  const fail = () =>
    db.transaction(async (tx) => {
      await insertArticle(tx);
      throw new Error("no");
    });
  expect(await tagsOf(db, () => fail().catch(() => undefined))).toEqual([]);
});

test("a change that began earlier and is committed later is seen as well", async () => {
  const place = await createTestDatabase();
  const other = openUntilTestEnds(place);
  const { position } = await readSiteChanges(place.db, null, MOST);
  const gate = new EventEmitter();
  const slow = other.transaction(async (tx) => {
    const commit = once(gate, "commit");
    gate.emit("began", (await insertArticle(tx)).id);
    await commit;
  });
  const [early] = await once(gate, "began");
  // Of another day: those who publish for one day wait for each other, since its stories are counted.
  const quick = place.databaseUrl ? (await insertArticle(place.db, { issuedOn: "2026-02-26" })).id : null;
  const first = await readSiteChanges(place.db, position, MOST);
  expect(first.changes.map(({ tag }) => tag)).toEqual(quick === null ? [] : [`article-${quick}`]);
  gate.emit("commit");
  await slow;
  const second = await readSiteChanges(place.db, first.position, MOST);
  expect(second.changes.map(({ tag }) => tag)).toContain(`article-${early}`);
});

test("the next turn is the soonest embargo of a published text, or midnight, also on the site’s own clocks", async () => {
  const db = await openTestDb();
  const now = new Date("2026-03-01T09:00:00Z");
  const at = (hour: number) => new Date(Date.UTC(2026, 2, 1, hour));
  expect(await findNextTurn(db, now)).toEqual(at(24));
  await insertArticle(db, { embargoUntil: at(8) });
  await insertArticle(db, { embargoUntil: at(10), status: "draft" });
  await insertArticle(db, { embargoUntil: at(12), status: "corrected" });
  await insertArticle(db, { embargoUntil: at(11) });
  expect(await findNextTurn(db, now)).toEqual(at(11));
  await insertSetting(db, "site", { name: "Quay", timeZone: "Pacific/Kiritimati" });
  expect(await findNextTurn(db, now)).toEqual(at(10));
});
