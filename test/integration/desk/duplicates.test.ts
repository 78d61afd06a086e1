import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { insertDuplicateSuggestions } from "@/db/queries/items";
import { batches, duplicateDecisions, duplicateSuggestions, items } from "@/db/schema/imports";
import { auditEvents } from "@/db/schema/system";
import { acceptItem } from "@/lib/desk/accept-item";
import { decideDuplicate } from "@/lib/desk/decide-duplicate";
import { countDuplicates, listDuplicates } from "@/lib/desk/list-duplicates";
import { readDuplicatePair } from "@/lib/desk/read-duplicate-pair";
import { readReviewItem } from "@/lib/desk/read-review-item";
import { rejectItem } from "@/lib/desk/reject-item";
import { rerunBatch } from "@/lib/desk/rerun-batch";
import { undoDuplicateDecision } from "@/lib/desk/undo-duplicate-decision";
import { undoReview } from "@/lib/desk/undo-review";
import type { DuplicateDecision, ItemPair } from "@/lib/domain/duplicates";
import type { DuplicateKind } from "@/lib/domain/ingest";
import { insertBatch, insertItem } from "@/test/support/factories";
import { openTestDb } from "@/test/support/test-db";
import { NOW, signIn } from "./desk-fixtures";

async function stage(later: Partial<typeof items.$inferInsert> = {}) {
  const db = await openTestDb();
  const editor = await signIn(db, "editor");
  const batch = await insertBatch(db, { fileName: "ferries.txt" });
  const first = await insertItem(db, batch.id, { title: "Ferry runs again" });
  const second = await insertItem(db, batch.id, { title: "Ferry is running again", ...later });
  const pair = await suggest(db, first.id, second.id);
  return { db, editor, batch, first, second, pair };
}

async function suggest(
  db: Db,
  itemId: number,
  otherItemId: number,
  kind: DuplicateKind = "same",
): Promise<ItemPair> {
  const row = { itemId, otherItemId, kind, score: 0.87, reason: "87 % of the words are the same." };
  await insertDuplicateSuggestions(db, [row]);
  return { itemId, otherItemId };
}

const itemOf = async (db: Db, id: number) => (await db.select().from(items).where(eq(items.id, id)))[0];
const actions = async (db: Db) =>
  (await db.select().from(auditEvents).orderBy(auditEvents.id)).map(({ action }) => action);
const openPairs = async (db: Db, editor: Awaited<ReturnType<typeof signIn>>, kind: DuplicateKind = "same") =>
  (await listDuplicates(db, editor, { kind, after: null })).pairs;
const asked = (pair: ItemPair, decision: DuplicateDecision, version = 1) => ({
  pair,
  decision,
  version,
  now: NOW,
});

test("a suggested pair is listed with both sides, its score and its reason", async () => {
  const { db, editor, first, second } = await stage();
  expect(await openPairs(db, editor)).toMatchObject([
    {
      kind: "same",
      score: 0.87,
      reason: "87 % of the words are the same.",
      earlier: { id: first.id, title: "Ferry runs again" },
      later: { id: second.id, title: "Ferry is running again", version: 1 },
    },
  ]);
  expect(await countDuplicates(db, editor)).toEqual({ same: 1, update: 0, event: 0, related: 0 });
});

test("the same news sets the later, new item aside and names the earlier one", async () => {
  const { db, editor, first, second, pair } = await stage();
  expect(await decideDuplicate(db, editor, asked(pair, "same"))).toEqual({ version: 2 });
  expect(await itemOf(db, second.id)).toMatchObject({
    state: "duplicate",
    version: 2,
    reason: `Same news as “Ferry runs again”, item ${first.position + 1} of “ferries.txt”.`,
    reviewedBy: editor.id,
  });
  expect(await itemOf(db, first.id)).toMatchObject({ state: "new", version: 1 });
  expect(await openPairs(db, editor)).toEqual([]);
  expect(await actions(db)).toEqual(["item.rejected", "duplicate.decided"]);
});

test.each(["update", "follow_up", "different"] as const)("“%s” changes no item", async (decision) => {
  const { db, editor, first, second, pair } = await stage();
  await decideDuplicate(db, editor, asked(pair, decision));
  expect(await itemOf(db, first.id)).toEqual(first);
  expect(await itemOf(db, second.id)).toEqual(second);
  expect(await openPairs(db, editor)).toEqual([]);
  expect(await countDuplicates(db, editor)).toMatchObject({ same: 0 });
  expect((await readDuplicatePair(db, editor, pair)).decided).toEqual({ decision, by: editor.name });
  expect(await actions(db)).toEqual(["duplicate.decided"]);
});

test("a pair called different is no longer suggested in review either", async () => {
  const { db, editor, first, pair } = await stage();
  expect((await readReviewItem(db, editor, first.id)).duplicates).toHaveLength(1);
  await decideDuplicate(db, editor, asked(pair, "different"));
  expect((await readReviewItem(db, editor, first.id)).duplicates).toEqual([]);
});

test("a decision is remembered when its batch is read again and its items are made anew", async () => {
  const { db, editor, batch, first, second, pair } = await stage();
  await decideDuplicate(db, editor, asked(pair, "different"));
  await rerunBatch(db, editor, { batchId: batch.id, format: null, now: NOW });
  expect(await db.select().from(duplicateSuggestions)).toEqual([]);
  expect(await db.select().from(duplicateDecisions)).toMatchObject([{ itemId: null, decision: "different" }]);

  const again = (item: typeof first) =>
    insertItem(db, batch.id, { position: item.position, contentHash: item.contentHash, title: item.title });
  const [one, other, stranger] = [await again(first), await again(second), await insertItem(db, batch.id)];
  await suggest(db, one.id, other.id);
  await suggest(db, one.id, stranger.id);
  expect((await openPairs(db, editor)).map(({ later }) => later.id)).toEqual([stranger.id]);
});

test("a contributor may look but not decide or undo", async () => {
  const { db, editor, pair } = await stage();
  const contributor = await signIn(db, "contributor");
  const forbidden = { code: "forbidden" };
  await expect(decideDuplicate(db, contributor, asked(pair, "same"))).rejects.toMatchObject(forbidden);
  expect(await openPairs(db, contributor)).toHaveLength(1);
  await decideDuplicate(db, editor, asked(pair, "same"));
  await expect(undoDuplicateDecision(db, contributor, { pair, now: NOW })).rejects.toMatchObject(forbidden);
  expect((await readDuplicatePair(db, contributor, pair)).decided?.decision).toBe("same");
});

test("undo restores the item exactly and opens the pair again", async () => {
  const { db, editor, second, pair } = await stage();
  await decideDuplicate(db, editor, asked(pair, "same"));
  expect(await undoDuplicateDecision(db, editor, { pair, now: NOW })).toEqual({ version: 3 });
  expect(await itemOf(db, second.id)).toEqual({ ...second, version: 3 });
  expect(await openPairs(db, editor)).toHaveLength(1);
  expect(await db.select().from(duplicateDecisions)).toEqual([]);
  await decideDuplicate(db, editor, asked(pair, "same", 3));
  expect(await itemOf(db, second.id)).toMatchObject({ state: "duplicate", version: 4 });
});

test("undo brings back who had looked at the item before, and when", async () => {
  const { db, editor, second, pair } = await stage();
  const other = await signIn(db, "editor");
  await rejectItem(db, other, { itemId: second.id, version: 1, as: "rejected", reason: "", now: NOW });
  await undoReview(db, other, { itemId: second.id, version: 2, now: NOW });
  const before = await itemOf(db, second.id);
  await decideDuplicate(db, editor, asked(pair, "same", 3));
  await undoDuplicateDecision(db, editor, { pair, now: NOW });
  expect(await itemOf(db, second.id)).toEqual({ ...before, version: 5 });
});

test("undo is refused once somebody has decided about the item", async () => {
  const { db, editor, second, pair } = await stage();
  const other = await signIn(db, "editor");
  await decideDuplicate(db, editor, asked(pair, "same"));
  await acceptItem(db, other, { itemId: second.id, version: 2, tags: [], now: NOW });
  await expect(undoDuplicateDecision(db, editor, { pair, now: NOW })).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining(other.name),
  });
  expect((await itemOf(db, second.id))?.state).toBe("accepted");
  expect((await readDuplicatePair(db, editor, pair)).decided?.decision).toBe("same");
});

test("a pair that was not decided has nothing to undo", async () => {
  const { db, editor, pair } = await stage();
  const undo = undoDuplicateDecision(db, editor, { pair, now: NOW });
  await expect(undo).rejects.toMatchObject({ code: "conflict" });
});

test("what was set aside here can be taken back in review as well", async () => {
  const { db, editor, second, pair } = await stage();
  await decideDuplicate(db, editor, asked(pair, "same"));
  expect(await undoReview(db, editor, { itemId: second.id, version: 2, now: NOW })).toMatchObject({
    state: "new",
  });
});

test("of many editors who decide at once one is heard, the others are told", async () => {
  const { db, editor, pair } = await stage();
  const other = await signIn(db, "editor");
  const results = await Promise.allSettled([
    decideDuplicate(db, editor, asked(pair, "same")),
    decideDuplicate(db, other, asked(pair, "different")),
    decideDuplicate(db, editor, asked(pair, "update")),
  ]);
  const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  expect(refused).toHaveLength(2);
  expect(refused).toEqual([
    expect.objectContaining({
      code: "conflict",
      message: expect.stringMatching(/has decided about this pair/),
    }),
    expect.objectContaining({ code: "conflict" }),
  ]);
  expect(await db.select().from(duplicateDecisions)).toHaveLength(1);
});

test("a decision on a stale item is refused and leaves no trace", async () => {
  const { db, editor, second, pair } = await stage();
  const other = await signIn(db, "editor");
  await rejectItem(db, other, { itemId: second.id, version: 1, as: "rejected", reason: "", now: NOW });
  await undoReview(db, other, { itemId: second.id, version: 2, now: NOW });
  await expect(decideDuplicate(db, editor, asked(pair, "same"))).rejects.toMatchObject({ code: "conflict" });
  expect(await openPairs(db, editor)).toHaveLength(1);
  expect(await db.select().from(duplicateDecisions)).toEqual([]);
});

test("an accepted item is never set aside silently", async () => {
  const { db, editor, second, pair } = await stage();
  await acceptItem(db, editor, { itemId: second.id, version: 1, tags: [], now: NOW });
  await expect(decideDuplicate(db, editor, asked(pair, "same", 2))).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringMatching(/“Ferry is running again” is an article now.*trash/),
  });
  expect((await itemOf(db, second.id))?.state).toBe("accepted");
  await decideDuplicate(db, editor, asked(pair, "update", 2));
  expect(await openPairs(db, editor)).toEqual([]);
});

test("what was rejected is only remembered as the same news", async () => {
  const { db, editor, second, pair } = await stage({ state: "rejected", reason: "Old" });
  expect(await openPairs(db, editor)).toEqual([]);
  await decideDuplicate(db, editor, asked(pair, "same"));
  expect(await itemOf(db, second.id)).toEqual(second);
});

test("an exact repetition is settled by its key and never asked about", async () => {
  const { db, editor, batch, first } = await stage();
  const copy = await insertItem(db, batch.id, { state: "duplicate" });
  const exact = { kind: "same" as const, score: 1, reason: "Same text.", state: "exact" as const };
  await insertDuplicateSuggestions(db, [{ itemId: first.id, otherItemId: copy.id, ...exact }]);
  expect(await openPairs(db, editor)).toHaveLength(1);
  expect((await readReviewItem(db, editor, copy.id)).duplicates).toMatchObject([{ itemId: first.id }]);
});

test("the inbox pages through every open pair of a kind, in the order of the earlier items, with whole groups", async () => {
  const { db, editor, batch, first } = await stage();
  const hub = await insertItem(db, batch.id);
  for (let n = 0; n < 130; n += 1) await suggest(db, hub.id, (await insertItem(db, batch.id)).id);
  const other = await insertItem(db, batch.id);
  await suggest(db, first.id, other.id, "related");
  const one = await listDuplicates(db, editor, { kind: "same", after: null });
  const two = await listDuplicates(db, editor, { kind: "same", after: one.nextAfter });
  expect(one.pairs).toHaveLength(131);
  expect(two.nextAfter).toBeNull();
  const all = [...one.pairs, ...two.pairs];
  expect(new Set(all.map(({ later }) => later.id)).size).toBe(131);
  expect(all[0]?.earlier.id).toBe(first.id);
  expect(await countDuplicates(db, editor)).toMatchObject({ same: 131, related: 1 });
});

test("a pair shows where each item came from and what became of it", async () => {
  const { db, editor, first, pair } = await stage({
    body: [
      { type: "p", text: "One." },
      { type: "li", text: "Two." },
    ],
  });
  const { articleId } = await acceptItem(db, editor, { itemId: first.id, version: 1, tags: [], now: NOW });
  expect(await readDuplicatePair(db, editor, pair)).toMatchObject({
    earlier: { articleId, fileName: "ferries.txt", state: "accepted" },
    later: { articleId: null, text: "One.\n\nTwo.", state: "new" },
    decided: null,
  });
});

test("a pair whose items are gone is not found", async () => {
  const { db, editor, batch, pair } = await stage();
  await db.delete(batches).where(eq(batches.id, batch.id));
  await expect(readDuplicatePair(db, editor, pair)).rejects.toMatchObject({ code: "not_found" });
  await expect(decideDuplicate(db, editor, asked(pair, "same"))).rejects.toMatchObject({ code: "not_found" });
});

test("nothing is asked about items whose import was undone", async () => {
  const { db, editor, batch } = await stage();
  await db.update(batches).set({ status: "undone" }).where(eq(batches.id, batch.id));
  expect(await openPairs(db, editor)).toEqual([]);
  expect(await countDuplicates(db, editor)).toMatchObject({ same: 0 });
});
