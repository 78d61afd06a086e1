import { expect, test } from "vitest";
import { afterTakingBack } from "@/app/(admin)/admin/articles/[id]/save-state";
import {
  afterMove,
  afterSave,
  afterSilence,
  copyOf,
  isDirty,
  rebase,
} from "@/app/(admin)/admin/articles/[id]/working-copy";
import type { ArticleView } from "@/lib/desk/article-view";

const view = (over: Partial<ArticleView["fields"]> = {}, version = 1): ArticleView => ({
  id: 1,
  version,
  status: "draft",
  fields: {
    headline: "Ferry returns",
    kicker: null,
    standfirst: null,
    byline: null,
    issuedOn: null,
    language: "en",
    slug: "ferry-returns",
    sourceName: null,
    canonicalUrl: null,
    embargoUntil: null,
    tags: [],
    body: { type: "doc", content: [] },
    ...over,
  },
  publishAt: null,
  firstPublishedAt: null,
  updatedAt: "2026-03-01T09:00:00.000Z",
  updatedBy: null,
});

const typed = (copy: ReturnType<typeof copyOf>, headline: string) => ({
  ...copy,
  fields: { ...copy.fields, headline },
});

test("a copy of what the server has is clean; a typed word makes it dirty", () => {
  const copy = copyOf(view());
  expect(isDirty(copy)).toBe(false);
  expect(isDirty(typed(copy, "Ferry returns at last"))).toBe(true);
});

test("what was typed while a save was under way is kept, and still unsaved", () => {
  const sent = typed(copyOf(view()), "Second thought");
  const later = typed(sent, "Third thought");
  const copy = afterSave(later, sent.fields, view({ headline: "Second thought" }, 2));
  expect(copy).toMatchObject({ version: 2, fields: { headline: "Third thought" } });
  expect(isDirty(copy)).toBe(true);
});

test("the address that the server settled on is taken, unless another was typed meanwhile", () => {
  const sent = copyOf(view());
  const stored = view({ slug: "ferry-returns-2" }, 2);
  const taken = afterSave(sent, sent.fields, stored);
  expect(taken.fields.slug).toBe("ferry-returns-2");
  expect(isDirty(taken)).toBe(false);
  const retyped = { ...sent, fields: { ...sent.fields, slug: "ferry" } };
  expect(afterSave(retyped, sent.fields, stored).fields.slug).toBe("ferry");
});

test("going on from the other's version keeps my words and counts them as unsaved", () => {
  const mine = typed(copyOf(view()), "Mine");
  const copy = rebase(mine, view({ headline: "Theirs" }, 5), true);
  expect(copy).toMatchObject({ version: 5, isHeld: true, fields: { headline: "Mine" } });
  expect(isDirty(copy)).toBe(true);
});

test("another status keeps unsaved words, and a date only where none was given", () => {
  const clean = afterMove(copyOf(view()), { ...view({ issuedOn: "2026-03-01" }, 2), status: "published" });
  expect(clean).toMatchObject({ status: "published", version: 2, fields: { issuedOn: "2026-03-01" } });
  expect(isDirty(clean)).toBe(false);
  expect(isDirty(afterMove(typed(copyOf(view()), "Unsaved"), view({}, 2)))).toBe(true);
});

test("what is typed and taken back is saved again, unless a save is under way or a conflict is open", () => {
  const at = "2026-03-01T09:00:00.000Z";
  const saved = { kind: "saved", at };
  expect(afterTakingBack({ kind: "unsaved" }, at)).toEqual(saved);
  expect(afterTakingBack({ kind: "failed", message: "Too long." }, at)).toEqual(saved);
  for (const kind of ["saving", "offline"] as const) expect(afterTakingBack({ kind }, at)).toEqual({ kind });
  const conflict = { kind: "conflict", theirs: view() } as const;
  expect(afterTakingBack(conflict, at)).toBe(conflict);
});

test("a save without an answer has to be sent again, also when what was typed is taken back", () => {
  const sent = afterSilence(typed(copyOf(view()), "Second thought"));
  expect(isDirty(typed(sent, "Ferry returns"))).toBe(true);
});
