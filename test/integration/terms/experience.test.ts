import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { insertSource } from "@/db/queries/sources";
import { acceptItem } from "@/lib/desk/accept-item";
import { readReviewItem } from "@/lib/desk/read-review-item";
import { undoReview } from "@/lib/desk/undo-review";
import type { Actor } from "@/lib/domain/actor";
import type { TagInput } from "@/lib/schemas/article";
import { insertBatch, insertItem } from "@/test/support/factories";
import { createTestDatabase } from "@/test/support/test-db";
import { insertSuggestion, NOW, signIn } from "../desk/desk-fixtures";

const present = <Row>(row: Row | null): Row => {
  if (row === null) throw new Error("Nothing was inserted.");
  return row;
};

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

test("decisions about the same words count more than those about others, and those of the same source too", async () => {
  const { db } = await createTestDatabase();
  const editor = await signIn(db, "editor");
  const insert = async (name: string) =>
    present(await insertSource(db, { name, homeUrl: null, usageTerms: null, createdAt: NOW }));
  const [source, other] = [await insert("Canal Gazette"), await insert("Barber News")];
  const make = async (position: number, evidence: string, sourceId: number) => {
    const batch = await insertBatch(db, { sourceId });
    const item = await insertItem(db, batch.id, { position });
    await insertSuggestion(db, item.id, { ...LOCKS, confidence: 0.9, evidence });
    return item;
  };
  const look = async (evidence: string, sourceId: number) => {
    const item = await make(999, evidence, sourceId);
    return (await readReviewItem(db, editor, item.id)).suggestions[0]?.confidence ?? 0;
  };
  for (let n = 0; n < 4; n++) {
    const wrong = await make(n, "locks of hair", other.id);
    await acceptItem(db, editor, { itemId: wrong.id, version: wrong.version, tags: [], now: NOW });
    const right = await make(10 + n, "canal locks", source.id);
    await acceptItem(db, editor, { itemId: right.id, version: right.version, tags: [LOCKS], now: NOW });
  }
  expect(await look("canal locks", source.id)).toBeGreaterThan(0.7);
  expect(await look("locks of hair", source.id)).toBeLessThan(0.6);
  expect(await look("canal", source.id)).toBeGreaterThan(await look("canal", other.id));
});
