import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { acceptItem } from "@/lib/desk/accept-item";
import { readReviewItem } from "@/lib/desk/read-review-item";
import { undoReview } from "@/lib/desk/undo-review";
import type { Actor } from "@/lib/domain/actor";
import type { TagInput } from "@/lib/schemas/article";
import { insertBatch, insertItem } from "@/test/support/factories";
import { createTestDatabase } from "@/test/support/test-db";
import { insertSuggestion, NOW, signIn } from "../desk/desk-fixtures";

const LOCKS = { type: "topic", name: "Locks" } as const;

async function makeItem(db: Db, position: number) {
  const item = await insertItem(db, (await insertBatch(db)).id, { position });
  await insertSuggestion(db, item.id, { ...LOCKS, confidence: 0.9 });
  return item;
}

async function decide(db: Db, editor: Actor, position: number, tags: readonly TagInput[]) {
  const item = await makeItem(db, position);
  await acceptItem(db, editor, { itemId: item.id, version: item.version, tags, now: NOW });
  return item;
}

test("what editors turn down is ticked no more, then held back; what they accept is explained", async () => {
  const { db } = await createTestDatabase();
  const editor = await signIn(db, "editor");
  const look = async (position: number) => {
    const item = await makeItem(db, position);
    return (await readReviewItem(db, editor, item.id)).suggestions[0];
  };
  expect(await look(0)).toMatchObject({ isTicked: true, accepted: 0, rejected: 0, isNew: true });
  await decide(db, editor, 1, []);
  expect(await look(2)).toMatchObject({ isTicked: false, rejected: 1, isHidden: false });
  for (let position = 3; position < 7; position++) await decide(db, editor, position, []);
  expect(await look(7)).toMatchObject({ rejected: 5, isTicked: false });
  for (let position = 8; position < 12; position++) await decide(db, editor, position, []);
  expect(await look(12)).toMatchObject({ rejected: 9, isHidden: true });
  await decide(db, editor, 13, [LOCKS]);
  expect(await look(14)).toMatchObject({ accepted: 1, rejected: 9 });
});

test("taking a decision back takes its lesson back", async () => {
  const { db } = await createTestDatabase();
  const editor = await signIn(db, "editor");
  const item = await decide(db, editor, 1, []);
  await undoReview(db, editor, { itemId: item.id, version: item.version + 1, now: NOW });
  const next = await makeItem(db, 2);
  expect((await readReviewItem(db, editor, next.id)).suggestions[0]).toMatchObject({
    isTicked: true,
    rejected: 0,
  });
});
