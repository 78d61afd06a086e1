import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { articles, termSuggestions, terms } from "@/db/schema/articles";
import { restoreArticle } from "@/lib/desk/restore-article";
import { approveTerm } from "@/lib/desk/terms/approve-term";
import { renameTerm } from "@/lib/desk/terms/rename-term";
import { planUndo } from "@/lib/desk/undo/plan-undo";
import { stopUndo } from "@/lib/desk/undo/stop-undo";
import { undoBatch } from "@/lib/desk/undo/undo-batch";
import type { Actor } from "@/lib/domain/actor";
import { insertBatch, insertItem } from "@/test/support/factories";
import { openTestDb } from "@/test/support/test-db";
import { NOW, signIn } from "../desk/desk-fixtures";
import { accept, carryOut, edit, LATER, RESTORED, restore, snapshot, undo } from "./undo-fixtures";

async function prepare() {
  const db = await openTestDb();
  const editor = await signIn(db, "editor");
  const batch = await insertBatch(db);
  /** A draft whose text brought the tag. */
  const draft = async (name: string, batchId = batch.id) => {
    const { id } = await insertItem(db, batchId, { title: `About ${name}` });
    const suggestion = { itemId: id, type: "topic" as const, name, confidence: 0.9, evidence: name };
    await db.insert(termSuggestions).values({ ...suggestion, state: "open" });
    return accept(db, editor, id, name);
  };
  return { db, editor, batch, draft };
}

const stateOf = async (db: Db, name: string) =>
  (
    await db
      .select()
      .from(terms)
      .where(and(eq(terms.type, "topic"), eq(terms.name, name)))
  )[0]?.state;

const idOf = async (db: Db, name: string) =>
  (await db.select().from(terms).where(eq(terms.name, name)))[0]?.id ?? 0;

test("tags that only untouched drafts brought go with their import, and come back with it", async () => {
  const { db, editor, batch, draft } = await prepare();
  await draft("Barnacle Board");
  const before = await snapshot(db);
  expect(await undo(db, editor, batch.id)).toMatchObject({ trashed: 1, terms: 1 });
  expect(await stateOf(db, "Barnacle Board")).toBe("removed");
  await restore(db, editor, batch.id);
  expect(await snapshot(db)).toEqual(before);
});

test("a tag stays that somebody made, approved, renamed, or that another article has", async () => {
  const { db, editor, batch, draft } = await prepare();
  const publisher = await signIn(db, "publisher");
  await accept(db, editor, (await insertItem(db, batch.id)).id, "Made by hand");
  await draft("Approved Guild");
  await approveTerm(db, publisher, { termId: await idOf(db, "Approved Guild"), now: NOW });
  await draft("Renamed Guild");
  const renamed = { from: "Renamed Guild", name: "Guild with a new name", now: NOW };
  await renameTerm(db, publisher, { termId: await idOf(db, "Renamed Guild"), ...renamed });
  const edited = await draft("Guild at work");
  await edit(db, editor, edited, "Somebody's work");
  await draft("Shared Guild");
  await draft("Shared Guild", (await insertBatch(db)).id);

  expect(await undo(db, editor, batch.id)).toMatchObject({ terms: 0 });
  for (const name of ["Made by hand", "Guild at work", "Shared Guild", "Guild with a new name"])
    expect([name, await stateOf(db, name)]).toEqual([name, "proposed"]);
  expect(await stateOf(db, "Approved Guild")).toBe("active");
});

test("a tag of two imports goes with the second of them, and comes back with either", async () => {
  const { db, editor, batch, draft } = await prepare();
  const other = await insertBatch(db);
  await draft("Two-fold Guild");
  await draft("Two-fold Guild", other.id);
  expect(await undo(db, editor, batch.id)).toMatchObject({ terms: 0 });
  expect(await undo(db, editor, other.id)).toMatchObject({ terms: 1 });
  await restore(db, editor, batch.id);
  expect(await stateOf(db, "Two-fold Guild")).toBe("proposed");
  await restore(db, editor, other.id);
  expect(await stateOf(db, "Two-fold Guild")).toBe("proposed");
});

test("a draft that is taken out of the trash by hand has its tag, and one that was given again stays", async () => {
  const { db, editor, batch, draft } = await prepare();
  const publisher = await signIn(db, "publisher");
  const id = await draft("Lone Guild");
  await draft("Guild given again");
  await undo(db, editor, batch.id);
  await restoreArticle(db, publisher, { articleId: id, baseVersion: 2, now: RESTORED });
  expect(await stateOf(db, "Lone Guild")).toBe("proposed");

  await accept(db, publisher, (await insertItem(db, (await insertBatch(db)).id)).id, "Guild given again");
  expect(await stateOf(db, "Guild given again")).toBe("active");
  await restore(db, editor, batch.id);
  expect(await stateOf(db, "Guild given again")).toBe("active");
});

async function ask(db: Db, actor: Actor, batchId: number): Promise<void> {
  const plan = await planUndo(db, actor, batchId);
  await undoBatch(db, actor, { batchId, token: plan?.token ?? "", revert: [], now: LATER });
}

test("a stopped undo leaves tags as they were", async () => {
  const { db, editor, batch, draft } = await prepare();
  await draft("Stopped Guild");
  const before = await snapshot(db);
  await ask(db, editor, batch.id);
  expect(await stopUndo(db, editor, { batchId: batch.id, now: LATER })).toBe("undo");
  await carryOut(db);
  expect(await snapshot(db)).toEqual(before);
  expect(await db.$count(articles, eq(articles.status, "trashed"))).toBe(0);
});
