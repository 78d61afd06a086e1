import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { termSuggestions } from "@/db/schema/articles";
import { recipes, stepSwitches } from "@/db/schema/cleaning";
import { setItemSwitch } from "@/lib/desk/cleaning/set-item-switch";
import { readReviewItem } from "@/lib/desk/read-review-item";
import { rerunBatch } from "@/lib/desk/rerun-batch";
import { assignSource } from "@/lib/desk/sources/assign-source";
import { createSource } from "@/lib/desk/sources/create-source";
import type { Actor } from "@/lib/domain/actor";
import { workUntil } from "@/test/support/work-until";
import { NOW, signIn } from "../desk/desk-fixtures";
import {
  acceptAt,
  apply,
  articleOf,
  buildRepeatingFeed,
  itemsOf,
  plan,
  repeatsOf,
  stageFeed,
  undo,
} from "./cleaning-fixtures";

const STEP = "drop-repeated-title";
const OFF = { [STEP]: false };

interface Staged {
  readonly db: Db;
  readonly editor: Actor;
  readonly batchId: number;
  readonly run: () => Promise<void>;
}

/** Switch a step for the item at this position, as its screen would. */
async function switchAt({ db, editor, batchId, run }: Staged, position: number, isOn: boolean | null) {
  const item = (await itemsOf(db, batchId))[position];
  const input = { itemId: item?.id ?? 0, version: item?.version ?? 0, name: STEP, isOn, now: NOW };
  return workUntil(setItemSwitch(db, editor, input), run);
}

async function addSource(db: Db, name = "Harbour office"): Promise<number> {
  const publisher = await signIn(db, "publisher");
  return (await createSource(db, publisher, { name, homeUrl: null, usageTerms: null, now: NOW })).id;
}

test("a step switched off for one item changes that item alone, at once, and comes back when switched on", async () => {
  const staged = await stageFeed(3);
  const { db, batchId } = staged;
  expect(await switchAt(staged, 1, false)).toEqual({ version: 2 });
  expect(await repeatsOf(db, batchId)).toEqual([false, true, false]);
  await switchAt(staged, 1, null);
  expect(await repeatsOf(db, batchId)).toEqual([false, false, false]);
  expect(await db.select().from(stepSwitches)).toEqual([]);
});

test("an item’s untouched draft follows its switch; an item that somebody worked on is refused", async () => {
  const staged = await stageFeed(2);
  const { db, editor, batchId } = staged;
  const articleId = await acceptAt(db, editor, batchId, 0);
  await switchAt(staged, 0, false);
  expect((await articleOf(db, articleId)).bodyText).toContain("sails again");
  const item = (await itemsOf(db, batchId))[0];
  const stale = setItemSwitch(db, editor, {
    itemId: item?.id ?? 0,
    version: 1,
    name: STEP,
    isOn: null,
    now: NOW,
  });
  await expect(workUntil(stale, staged.run)).rejects.toMatchObject({ code: "conflict" });
});

test("an item’s switch wins over its batch’s, and that over its source’s", async () => {
  const staged = await stageFeed(3);
  const { db, editor, batchId } = staged;
  const sourceId = await addSource(db);
  await assignSource(db, editor, { batchId, from: null, sourceId, now: NOW });
  await apply(staged, await plan(staged, { sourceId }, OFF));
  expect(await repeatsOf(db, batchId)).toEqual([true, true, true]);
  await apply(staged, await plan(staged, { batchId }, { [STEP]: true }));
  expect(await repeatsOf(db, batchId)).toEqual([false, false, false]);
  await switchAt(staged, 2, false);
  expect(await repeatsOf(db, batchId)).toEqual([false, false, true]);
});

test("a source’s recipe reaches all its batches, those to come too, and has a version for every change", async () => {
  const staged = await stageFeed(2);
  const { db, editor, batchId, upload } = staged;
  const otherId = await upload(buildRepeatingFeed(2, "tug"), "tug.xml");
  const strangerId = await upload(buildRepeatingFeed(2, "barge"), "barge.xml");
  const sourceId = await addSource(db);
  for (const id of [batchId, otherId])
    await assignSource(db, editor, { batchId: id, from: null, sourceId, now: NOW });
  const id = await plan(staged, { sourceId }, OFF);
  await apply(staged, id);
  expect(await repeatsOf(db, batchId)).toEqual([true, true]);
  expect(await repeatsOf(db, otherId)).toEqual([true, true]);
  expect(await repeatsOf(db, strangerId)).toEqual([false, false]);
  await rerunBatch(db, editor, { batchId: otherId, format: null, now: NOW });
  await staged.run();
  expect(await repeatsOf(db, otherId)).toEqual([true, true]);
  await undo(staged, id);
  expect(await repeatsOf(db, batchId)).toEqual([false, false]);
  const versions = await db.select().from(recipes).where(eq(recipes.sourceId, sourceId));
  expect(versions.map(({ version, content }) => [version, content.steps])).toEqual([
    [1, OFF],
    [2, {}],
  ]);
});

test("switches of a batch and of its items survive another reading of the batch", async () => {
  const staged = await stageFeed(3);
  const { db, editor, batchId } = staged;
  await switchAt(staged, 0, false);
  await rerunBatch(db, editor, { batchId, format: null, now: NOW });
  await staged.run();
  expect(await repeatsOf(db, batchId)).toEqual([true, false, false]);
});

test("tags that an editor has decided about stay decided when the item is cleaned again", async () => {
  const staged = await stageFeed(2);
  const { db, editor, batchId } = staged;
  const [item] = await itemsOf(db, batchId);
  const tag = { type: "topic" as const, name: "Herring", confidence: 0.9, evidence: "“herring”" };
  await db
    .insert(termSuggestions)
    .values({ ...tag, itemId: item?.id ?? 0, state: "rejected", decidedBy: editor.id });
  await switchAt(staged, 0, false);
  const rows = await db.select().from(termSuggestions).where(eq(termSuggestions.name, "Herring"));
  expect(rows.map(({ state }) => state)).toEqual(["rejected"]);
  const seen = await readReviewItem(db, editor, item?.id ?? 0);
  expect(seen.body[0]?.text).toBe(seen.title);
});
