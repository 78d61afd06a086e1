import { expect, test } from "vitest";
import { type BoardAction, boardReducer, openBoard } from "@/app/(admin)/admin/review/board-state";
import type { ReviewRow } from "@/lib/desk/list-review";

const row = (id: number, overrides: Partial<ReviewRow> = {}): ReviewRow => ({
  id,
  batchId: 1,
  position: id,
  title: `Item ${id}`,
  publishedAt: null,
  language: "en",
  state: "new",
  warnings: 0,
  version: 1,
  articleId: null,
  updateOf: null,
  ...overrides,
});
const after = (rows: ReviewRow[], ...actions: BoardAction[]) =>
  actions.reduce(boardReducer, openBoard({ rows, nextAfter: null }));
const three = [row(1), row(2), row(3)];

test("a decision shows at once and moves on to the next open item", () => {
  const board = after([row(1), row(2, { state: "rejected" }), row(3)], {
    type: "decide",
    id: 1,
    state: "accepted",
  });
  expect(board.rows[0]?.state).toBe("accepted");
  expect(board.selectedId).toBe(3);
  expect(board.steps).toEqual([{ itemId: 1, before: "new" }]);
});

test("a decision that fails is put back, selected and told", () => {
  const board = after(
    three,
    { type: "decide", id: 1, state: "accepted" },
    { type: "fail", row: row(1), message: "Someone else was first.", step: null },
  );
  expect(board).toMatchObject({ selectedId: 1, steps: [], failure: { itemId: 1 } });
  expect(board.rows[0]?.state).toBe("new");
});

test("undo goes back step by step, to where each item was", () => {
  const decided = [
    { type: "decide", id: 1, state: "accepted" },
    { type: "decide", id: 2, state: "rejected" },
  ] as const;
  const once = after(three, ...decided, { type: "undo", id: 2, state: "new" });
  expect(once.rows.map(({ state }) => state)).toEqual(["accepted", "new", "new"]);
  expect(once.selectedId).toBe(2);
  const twice = boardReducer(once, { type: "undo", id: 1, state: "new" });
  expect(twice.rows.every(({ state }) => state === "new")).toBe(true);
  expect(twice.steps).toEqual([]);
});

test("the answer to an undo does not take back what was decided meanwhile", () => {
  const undone = { type: "undone", id: 1, version: 3, states: { shown: "new", told: "new" } } as const;
  const undo = [
    { type: "decide", id: 1, state: "rejected" },
    { type: "undo", id: 1, state: "new" },
  ] as const;
  const told = { state: "new", version: 3, articleId: null };
  expect(after([row(1, { articleId: 7 })], ...undo, undone).rows[0]).toMatchObject(told);
  const again = after(three, ...undo, { type: "decide", id: 1, state: "accepted" }, undone);
  expect(again.rows[0]).toMatchObject({ state: "accepted", version: 3 });
});

test("moving stops at both ends", () => {
  expect(after(three, { type: "move", by: -1 }).selectedId).toBe(1);
  const end = after(three, ...[1, 2, 3, 4].map(() => ({ type: "move", by: 1 }) as const));
  expect(end.selectedId).toBe(3);
});

test("more rows join at the end without moving the selection", () => {
  const board = after(three, { type: "more", page: { rows: [row(4)], nextAfter: 4 } });
  expect(board.rows).toHaveLength(4);
  expect(board).toMatchObject({ selectedId: 1, nextAfter: 4 });
});
