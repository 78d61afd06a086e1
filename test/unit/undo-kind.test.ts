import { expect, test } from "vitest";
import { ARTICLE_STATUSES } from "@/lib/domain/article-status";
import { undoKindOf } from "@/lib/domain/batch-undo";

const DRAFT = {
  status: "draft",
  version: 1,
  firstPublishedAt: null,
  madeVersion: 1,
  hasOtherSources: false,
  isMerged: false,
} as const;

test("a draft at the version that the desk gave it is untouched", () => {
  expect(undoKindOf(DRAFT)).toBe("untouched");
  expect(undoKindOf({ ...DRAFT, version: 3, madeVersion: 3 })).toBe("untouched");
});

test("work of a person, or of another import, makes it edited", () => {
  expect(undoKindOf({ ...DRAFT, version: 2 })).toBe("edited");
  expect(undoKindOf({ ...DRAFT, version: 4, madeVersion: 3 })).toBe("edited");
  expect(undoKindOf({ ...DRAFT, hasOtherSources: true })).toBe("edited");
  expect(undoKindOf({ ...DRAFT, status: "in_review" })).toBe("edited");
  expect(undoKindOf({ ...DRAFT, version: 2, status: "trashed" })).toBe("edited");
});

test("whatever readers saw or will see is published, in any status", () => {
  const firstPublishedAt = new Date("2026-03-01T09:00:00Z");
  for (const status of ARTICLE_STATUSES) {
    expect(undoKindOf({ ...DRAFT, status, firstPublishedAt })).toBe("published");
  }
  expect(undoKindOf({ ...DRAFT, status: "scheduled" })).toBe("published");
});

test("what was merged comes first: whatever readers saw of it, two texts hang on it", () => {
  const firstPublishedAt = new Date("2026-03-01T09:00:00Z");
  expect(undoKindOf({ ...DRAFT, isMerged: true })).toBe("merged");
  expect(undoKindOf({ ...DRAFT, isMerged: true, status: "published", firstPublishedAt })).toBe("merged");
});
