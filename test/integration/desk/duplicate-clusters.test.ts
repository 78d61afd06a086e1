import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { insertDuplicateSuggestions } from "@/db/queries/items";
import { duplicateDecisions, duplicateSuggestions, items } from "@/db/schema/imports";
import { acceptItem } from "@/lib/desk/accept-item";
import { decideCluster, undoCluster } from "@/lib/desk/decide-cluster";
import { decideDuplicate } from "@/lib/desk/decide-duplicate";
import { listDuplicates } from "@/lib/desk/list-duplicates";
import { rejectItem } from "@/lib/desk/reject-item";
import { type ClusterDecision, clustersOf, type SuggestedPair } from "@/lib/domain/duplicates";
import { insertBatch, insertItem } from "@/test/support/factories";
import { openTestDb } from "@/test/support/test-db";
import { NOW, signIn } from "./desk-fixtures";

/** Items of which these pairs, by their places, may be the same. */
async function stage(count: number, pairs: readonly (readonly [number, number])[]) {
  const db = await openTestDb();
  const editor = await signIn(db, "editor");
  const batch = await insertBatch(db, { fileName: "ferries.txt" });
  const ids: number[] = [];
  for (let n = 0; n < count; n++) ids.push((await insertItem(db, batch.id, { title: `Ferry ${n}` })).id);
  const suggest = (rows: readonly (readonly [number, number])[]) =>
    insertDuplicateSuggestions(
      db,
      rows.map(([one, other]) => ({
        itemId: ids[one] ?? 0,
        otherItemId: ids[other] ?? 0,
        ...{ kind: "same", score: 0.9, reason: "Near." },
      })),
    );
  await suggest(pairs);
  const open = async () => (await listDuplicates(db, editor, { kind: "same", after: null })).pairs;
  return { db, editor, ids, suggest, open };
}

const states = async (db: Db) =>
  (await db.select().from(items).orderBy(asc(items.id))).map(({ state }) => state);

function decisionOn(
  pairs: readonly SuggestedPair[],
  { decision, keep }: { readonly decision: ClusterDecision; readonly keep: number },
) {
  const sides = pairs.flatMap(({ earlier, later }) => [earlier, later]);
  return {
    ...{ decision, keep, now: NOW },
    pairs: pairs.map(({ earlier, later }) => ({ itemId: earlier.id, otherItemId: later.id })),
    versions: new Map(sides.map(({ id, version }) => [id, version])),
  };
}

test("items that are joined through others are one group", async () => {
  const { open, ids } = await stage(6, [
    [0, 1],
    [1, 2],
    [3, 4],
    [2, 5],
  ]);
  const groups = clustersOf(await open()).map(({ members }) => members.map(({ id }) => ids.indexOf(id)));
  expect(groups).toEqual([
    [0, 1, 2, 5],
    [3, 4],
  ]);
});

test("all the same: every other member is set aside, whichever of them stays", async () => {
  const { db, editor, ids, open } = await stage(4, [
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
  const [, , keep = 0] = ids;
  const done = await decideCluster(db, editor, decisionOn(await open(), { decision: "same", keep }));
  expect(await states(db)).toEqual(["duplicate", "duplicate", "new", "duplicate"]);
  expect(done.pairs).toHaveLength(3);
  const [first] = await db
    .select()
    .from(items)
    .where(eq(items.id, ids[0] ?? 0));
  expect(first?.reason).toMatch(/Same news as “Ferry 2”/);
  expect(await open()).toEqual([]);
});

test("law 4: the decision about a group is taken back in one step, and all is as it was", async () => {
  const { db, editor, ids, open } = await stage(4, [
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
  const before = await open();
  const plain = async () =>
    (await db.select().from(items).orderBy(asc(items.id))).map((row) => ({ ...row, version: 0 }));
  const rows = await plain();
  for (const decision of ["same", "event", "related", "different"] as const) {
    const input = decisionOn(await open(), { decision, keep: ids[3] ?? 0 });
    const { pairs } = await decideCluster(db, editor, input);
    expect(await open()).toEqual([]);
    await undoCluster(db, editor, { pairs, now: NOW });
    expect(await plain()).toEqual(rows);
    expect(await db.select().from(duplicateDecisions)).toEqual([]);
  }
  const versionless = (pairs: readonly SuggestedPair[]) =>
    pairs.map(({ earlier, later, ...rest }) => ({ ...rest, pair: [earlier.id, later.id] }));
  expect(versionless(await open())).toEqual(versionless(before));
});

test.each(["event", "related", "different"] as const)(
  "all “%s” is remembered of every suggested pair and changes no item",
  async (decision) => {
    const { db, editor, ids, open } = await stage(3, [
      [0, 1],
      [1, 2],
    ]);
    await decideCluster(db, editor, decisionOn(await open(), { decision, keep: ids[0] ?? 0 }));
    expect(await states(db)).toEqual(["new", "new", "new"]);
    const stored = await db.select().from(duplicateDecisions).orderBy(duplicateDecisions.id);
    expect(stored).toMatchObject([{ decision }, { decision }]);
  },
);

test("law 3: a member that somebody has changed meanwhile stops all of it", async () => {
  const { db, editor, ids, open } = await stage(3, [
    [0, 1],
    [1, 2],
  ]);
  const input = decisionOn(await open(), { decision: "same", keep: ids[0] ?? 0 });
  const other = await signIn(db, "editor");
  await rejectItem(db, other, { itemId: ids[2] ?? 0, version: 1, as: "rejected", reason: "", now: NOW });
  await db
    .update(items)
    .set({ state: "new" })
    .where(eq(items.id, ids[2] ?? 0));
  await expect(decideCluster(db, editor, input)).rejects.toMatchObject({ code: "conflict" });
  expect(await states(db)).toEqual(["new", "new", "new"]);
  expect(await db.select().from(duplicateDecisions)).toEqual([]);
});

test("a second article in a group is named, and nothing is set aside", async () => {
  const { db, editor, ids, open } = await stage(3, [
    [0, 1],
    [1, 2],
  ]);
  for (const itemId of ids.slice(0, 2))
    await acceptItem(db, editor, { itemId, version: 1, tags: [], now: NOW });
  const input = decisionOn(await open(), { decision: "same", keep: ids[0] ?? 0 });
  await expect(decideCluster(db, editor, input)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("“Ferry 1” is an article now"),
  });
  expect(await states(db)).toEqual(["accepted", "accepted", "new"]);
});

test("of two who decide about one group at once one is heard", async () => {
  const { db, editor, ids, open } = await stage(4, [
    [0, 1],
    [0, 2],
    [0, 3],
  ]);
  const other = await signIn(db, "editor");
  const pairs = await open();
  const results = await Promise.allSettled([
    decideCluster(db, editor, decisionOn(pairs, { decision: "same", keep: ids[0] ?? 0 })),
    decideCluster(db, other, decisionOn(pairs, { decision: "different", keep: ids[0] ?? 0 })),
  ]);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await db.select().from(duplicateDecisions)).toHaveLength(3);
});

test("pairs that nobody suggested, and contributors, decide nothing", async () => {
  const { db, editor, ids, open } = await stage(3, [[0, 1]]);
  const contributor = await signIn(db, "contributor");
  const input = decisionOn(await open(), { decision: "different", keep: ids[0] ?? 0 });
  await expect(decideCluster(db, contributor, input)).rejects.toMatchObject({ code: "forbidden" });
  const made = [{ itemId: ids[0] ?? 0, otherItemId: ids[2] ?? 0 }];
  await expect(decideCluster(db, editor, { ...input, pairs: made })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("one pair of a group can be decided by itself; the others are still a group", async () => {
  const { db, editor, ids, open } = await stage(4, [
    [0, 1],
    [1, 2],
    [1, 3],
  ]);
  const pair = { itemId: ids[0] ?? 0, otherItemId: ids[1] ?? 0 };
  await decideDuplicate(db, editor, { pair, version: 1, decision: "different", now: NOW });
  expect(clustersOf(await open()).map(({ members }) => members.length)).toEqual([3]);
});

test("a group is whole on the page where it begins, and a page is bounded whatever is connected", async () => {
  const chain = Array.from({ length: 700 }, (_, n) => [n, n + 1] as const);
  const { db, editor, suggest, ids } = await stage(801, []);
  await suggest(chain);
  await suggest([[750, 800]]);
  const first = await listDuplicates(db, editor, { kind: "same", after: null });
  expect(first.pairs.length).toBeLessThanOrEqual(400);
  const seen = new Set<string>();
  let after = first.nextAfter;
  for (const { earlier, later } of first.pairs) seen.add(`${earlier.id}-${later.id}`);
  while (after) {
    const page = await listDuplicates(db, editor, { kind: "same", after });
    for (const { earlier, later } of page.pairs) seen.add(`${earlier.id}-${later.id}`);
    after = page.nextAfter;
  }
  expect(seen.size).toBe(701);
  expect(Math.max(...clustersOf(first.pairs).map(({ members }) => members.length))).toBeLessThanOrEqual(40);
  // An item far behind joins the group on the first page.
  await db.insert(duplicateSuggestions).values({
    itemId: ids[0] ?? 0,
    otherItemId: ids[799] ?? 0,
    ...{ kind: "same", score: 0.9, reason: "Near." },
  });
  await suggest([[798, 799]]);
  const again = await listDuplicates(db, editor, { kind: "same", after: null });
  expect(again.pairs.some(({ earlier }) => earlier.id === ids[798])).toBe(true);
});
