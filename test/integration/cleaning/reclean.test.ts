import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { recleans, stepSwitches } from "@/db/schema/cleaning";
import { auditEvents } from "@/db/schema/system";
import { applyReclean } from "@/lib/desk/cleaning/apply-reclean";
import { planReclean } from "@/lib/desk/cleaning/plan-reclean";
import { readReclean } from "@/lib/desk/cleaning/read-reclean";
import { recleanHandler } from "@/lib/desk/cleaning/reclean-handler";
import { stopReclean } from "@/lib/desk/cleaning/stop-reclean";
import { undoReclean } from "@/lib/desk/cleaning/undo-reclean";
import { readArticleForEditing } from "@/lib/desk/read-article";
import { rejectItem } from "@/lib/desk/reject-item";
import { planUndo } from "@/lib/desk/undo/plan-undo";
import { undoReview } from "@/lib/desk/undo-review";
import { workOnce } from "@/lib/jobs/worker";
import { NOW, save, signIn } from "../desk/desk-fixtures";
import {
  acceptAt,
  apply,
  articleOf,
  itemsOf,
  LATER,
  outcomesOf,
  plan,
  repeatsOf,
  stageFeed,
  undo,
} from "./cleaning-fixtures";

const OFF = { "drop-repeated-title": false };
const all = (value: boolean, count = 8) => Array.from({ length: count }, () => value);

test("cleaning a batch again with nothing switched changes nothing", async () => {
  const staged = await stageFeed();
  const id = await plan(staged, { batchId: staged.batchId }, null);
  expect(await outcomesOf(staged.db, id)).toMatchObject({ status: "planned", outcomes: [] });
});

test("dates whose order their column told keep it when they are cleaned again", async () => {
  const staged = await stageFeed(1);
  const table =
    "title,body,date\nPier,The new pier is open.,04/05/2024\nAnchor,Divers found the anchor.,03/28/2024";
  const batchId = await staged.upload(table, "news.csv");
  const days = (await itemsOf(staged.db, batchId)).map(({ publishedAt }) => publishedAt?.slice(0, 10));
  expect(days).toEqual(["2024-04-05", "2024-03-28"]);
  const id = await plan(staged, { batchId }, null);
  expect((await outcomesOf(staged.db, id)).outcomes).toEqual([]);
});

test("a plan shows what would change, and changes nothing until it is applied", async () => {
  const staged = await stageFeed();
  const { db, editor, batchId } = staged;
  const before = await itemsOf(db, batchId);
  const id = await plan(staged, { batchId }, OFF);
  expect(await itemsOf(db, batchId)).toEqual(before);
  expect(await db.select().from(stepSwitches)).toEqual([]);
  const screen = await readReclean(db, editor, { recleanId: id, outcomes: ["planned"], afterId: 0 });
  expect(screen?.counts).toMatchObject({ planned: 8, kept: 0 });
  const text = screen?.changes[0]?.fields.find(({ label }) => label === "Text");
  const added = text?.diff.right.filter(({ isChanged }) => isChanged).map((part) => part.text);
  expect(added?.join("")).toContain("The ferry number 1 sails again");
  expect(text?.diff.left.filter(({ isChanged }) => isChanged)).toEqual([]);
});

test("an applied plan changes every untouched item, holds for the batch from then on, and is done once", async () => {
  const staged = await stageFeed();
  const { db, editor, batchId, run } = staged;
  const id = await plan(staged, { batchId }, OFF);
  await apply(staged, id);
  expect(await repeatsOf(db, batchId)).toEqual(all(true));
  const after = await itemsOf(db, batchId);
  expect(after[0]?.steps.map(({ name }) => name)).not.toContain("drop-repeated-title");
  await applyReclean(db, editor, { recleanId: id, now: LATER });
  await run();
  expect(await itemsOf(db, batchId)).toEqual(after);
  const again = await plan(staged, { batchId }, null);
  expect((await outcomesOf(db, again)).outcomes).toEqual([]);
});

test("undo brings items and switches back as they were", async () => {
  const staged = await stageFeed();
  const { db, batchId } = staged;
  const plain = async () => (await itemsOf(db, batchId)).map((item) => ({ ...item, version: 0 }));
  const before = await plain();
  const id = await plan(staged, { batchId }, OFF);
  await apply(staged, id);
  await undo(staged, id);
  expect(await plain()).toEqual(before);
  expect(await db.select().from(stepSwitches)).toEqual([]);
  expect(await outcomesOf(db, id)).toMatchObject({ status: "undone", outcomes: Array(8).fill("undone") });
});

test("what people have decided about is kept, and the plan says why; untouched drafts follow", async () => {
  const staged = await stageFeed();
  const { db, editor, batchId } = staged;
  const draftId = await acceptAt(db, editor, batchId, 0);
  const editedId = await acceptAt(db, editor, batchId, 1);
  const { article } = await readArticleForEditing(db, editor, editedId);
  await save(db, editor, article, { headline: "Worked on by hand" });
  const rejected = (await itemsOf(db, batchId))[2];
  await rejectItem(db, editor, {
    itemId: rejected?.id ?? 0,
    version: 1,
    as: "rejected",
    reason: "",
    now: NOW,
  });
  const id = await plan(staged, { batchId }, OFF);
  const { outcomes, rows } = await outcomesOf(db, id);
  expect(outcomes).toEqual(["planned", "kept", "kept", ...Array(5).fill("planned")]);
  expect(rows[1]?.reason).toBe("its article has been worked on");
  expect(rows[2]?.reason).toBe(`${editor.name} has rejected it`);
  await apply(staged, id);
  expect(await repeatsOf(db, batchId)).toEqual([true, false, false, ...all(true, 5)]);
  expect((await articleOf(db, draftId)).bodyText).toContain("The ferry number 1 sails again");
  expect((await articleOf(db, editedId)).bodyText).not.toContain("sails again");
});

test("a draft that followed its item still counts as untouched: it can be put back and undone with its import", async () => {
  const staged = await stageFeed();
  const { db, editor, batchId } = staged;
  const draftId = await acceptAt(db, editor, batchId, 0);
  const before = await articleOf(db, draftId);
  const id = await plan(staged, { batchId }, OFF);
  await apply(staged, id);
  expect((await planUndo(db, editor, batchId))?.drafts.map((draft) => draft.id)).toEqual([draftId]);
  await undo(staged, id);
  const after = await articleOf(db, draftId);
  expect({ ...after, version: 0, updatedAt: 0 }).toEqual({ ...before, version: 0, updatedAt: 0 });
  const item = (await itemsOf(db, batchId))[0];
  const taken = await undoReview(db, editor, {
    itemId: item?.id ?? 0,
    version: item?.version ?? 0,
    now: LATER,
  });
  expect(taken.state).toBe("new");
});

test("what somebody decides or edits between plan, apply and undo is left as it is", async () => {
  const staged = await stageFeed();
  const { db, editor, batchId } = staged;
  const draftId = await acceptAt(db, editor, batchId, 1);
  const id = await plan(staged, { batchId }, OFF);
  await acceptAt(db, editor, batchId, 0);
  await apply(staged, id);
  expect(await outcomesOf(db, id)).toMatchObject({ outcomes: ["left", ...Array(7).fill("applied")] });
  const { article } = await readArticleForEditing(db, editor, draftId);
  await save(db, editor, article, { headline: "Worked on by hand" });
  await undo(staged, id);
  const { outcomes, rows } = await outcomesOf(db, id);
  expect(outcomes).toEqual(["left", "left", ...Array(6).fill("undone")]);
  expect(rows[1]?.reason).toMatch(/changed/);
  expect((await articleOf(db, draftId)).headline).toBe("Worked on by hand");
  expect(await repeatsOf(db, batchId)).toEqual([false, true, ...all(false, 6)]);
});

test("a plan made for other switches than those that hold is refused", async () => {
  const staged = await stageFeed();
  const { db, editor, batchId } = staged;
  const first = await plan(staged, { batchId }, OFF);
  const second = await plan(staged, { batchId }, { "tidy-title": false });
  await apply(staged, first);
  await expect(applyReclean(db, editor, { recleanId: second, now: LATER })).rejects.toMatchObject({
    code: "conflict",
  });
  expect((await outcomesOf(db, second)).status).toBe("planned");
});

test("a re-cleaning that is stopped goes on, or is undone as far as it came", async () => {
  const staged = await stageFeed();
  const { db, editor, batchId } = staged;
  const id = await plan(staged, { batchId }, OFF);
  await applyReclean(db, editor, { recleanId: id, now: NOW });
  await stopReclean(db, editor, { recleanId: id, now: NOW });
  expect(await outcomesOf(db, id)).toMatchObject({ status: "stopped" });
  expect(await repeatsOf(db, batchId)).toEqual(all(false));
  await apply(staged, id);
  expect(await repeatsOf(db, batchId)).toEqual(all(true));
  await undoReclean(db, editor, { recleanId: id, now: NOW });
  await stopReclean(db, editor, { recleanId: id, now: NOW });
  await undo(staged, id);
  expect(await repeatsOf(db, batchId)).toEqual(all(false));
  const planning = await planReclean(db, editor, {
    scope: { batchId, sourceId: null },
    change: () => OFF,
    now: NOW,
  });
  await stopReclean(db, editor, { ...planning, now: NOW });
  expect((await outcomesOf(db, planning.recleanId)).status).toBe("cancelled");
  await expect(applyReclean(db, editor, { ...planning, now: NOW })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("a re-cleaning that is interrupted after every chunk ends as one that is not", async () => {
  const [staged, plain] = [await stageFeed(), await stageFeed()];
  const interrupted = new AbortController();
  interrupted.abort();
  const runBrokenly = async () => {
    const handlers = [recleanHandler(1)];
    while (await workOnce(staged.db, { handlers, now: () => LATER }, interrupted.signal));
  };
  const broken = { ...staged, run: runBrokenly };
  await apply(broken, await plan(broken, { batchId: staged.batchId }, OFF));
  await apply(plain, await plan(plain, { batchId: plain.batchId }, OFF));
  expect(await itemsOf(staged.db, staged.batchId)).toEqual(await itemsOf(plain.db, plain.batchId));
});

test("plans, their application and undo are in the audit trail, and contributors may do none of it", async () => {
  const staged = await stageFeed(2);
  const { db, batchId } = staged;
  const id = await plan(staged, { batchId }, OFF);
  const contributor = await signIn(db, "contributor");
  const refused = { code: "forbidden" };
  const scope = { batchId, sourceId: null };
  await expect(planReclean(db, contributor, { scope, change: () => OFF, now: NOW })).rejects.toMatchObject(
    refused,
  );
  await expect(applyReclean(db, contributor, { recleanId: id, now: NOW })).rejects.toMatchObject(refused);
  await expect(undoReclean(db, contributor, { recleanId: id, now: NOW })).rejects.toMatchObject(refused);
  await apply(staged, id);
  await undo(staged, id);
  const events = await db.select().from(auditEvents).where(eq(auditEvents.subjectType, "batch"));
  expect(events.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["batch.recleaned", "batch.reclean_undone"]),
  );
});

test("a plan that could not be finished is not applied", async () => {
  const staged = await stageFeed();
  const { db, editor, batchId } = staged;
  const id = await plan(staged, { batchId }, OFF);
  await db.update(recleans).set({ status: "failed", failure: "It broke." }).where(eq(recleans.id, id));
  await expect(applyReclean(db, editor, { recleanId: id, now: LATER })).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(undoReclean(db, editor, { recleanId: id, now: LATER })).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await db.select().from(stepSwitches)).toEqual([]);
});
