import { describe, expect, test } from "vitest";
import { isUnderEmbargo, type MergedFields, mergeFields, partFields } from "@/lib/domain/article-merge";
import { changedFieldsOf } from "@/lib/domain/update-proposals";

const NOW = new Date("2026-03-01T09:00:00Z");
const LATER = "2026-04-01T09:00:00.000Z";
const EARLIER = "2026-02-01T09:00:00.000Z";

const fields = (over: Partial<MergedFields> = {}): MergedFields => ({
  ...{
    headline: "One",
    kicker: null,
    standfirst: null,
    byline: null,
    issuedOn: null,
    language: "en",
    slug: "one",
  },
  ...{ sourceName: null, canonicalUrl: null, embargoUntil: null, tags: [{ type: "topic", name: "Quays" }] },
  body: { type: "doc", content: [{ type: "paragraph" }] },
  ...over,
});

describe("merging fields", () => {
  const loser = fields({
    headline: "Two",
    slug: "two",
    tags: [
      { type: "topic", name: "Storms" },
      { type: "topic", name: "Quays" },
    ],
  });

  test("each field is taken as it was picked; the address stays, tags are those of both", () => {
    const merged = mergeFields(fields(), loser, { picks: { headline: "loser" }, now: NOW });
    expect(merged).toMatchObject({ headline: "Two", slug: "one" });
    expect(merged.tags.map(({ name }) => name)).toEqual(["Quays", "Storms"]);
  });

  test("an embargo that still holds goes with the text, one that is over does not", () => {
    const embargoOf = (winner: string | null, other: string | null) =>
      mergeFields(fields({ embargoUntil: winner }), fields({ embargoUntil: other }), { picks: {}, now: NOW })
        .embargoUntil;
    expect(embargoOf(null, LATER)).toBe(LATER);
    expect(embargoOf(LATER, "2026-03-15T09:00:00.000Z")).toBe(LATER);
    expect(embargoOf(null, EARLIER)).toBeNull();
    expect(isUnderEmbargo({ embargoUntil: EARLIER }, NOW)).toBe(false);
  });

  test("both bodies stand one after the other, with a line between them", () => {
    const { body } = mergeFields(fields(), loser, { picks: { body: "both" }, now: NOW });
    expect(body.content?.map(({ type }) => type)).toEqual(["paragraph", "horizontalRule", "paragraph"]);
  });
});

describe("parting again", () => {
  const before = fields();
  const merged = fields({
    headline: "Two",
    embargoUntil: LATER,
    tags: [...before.tags, { type: "topic", name: "Storms" }],
  });

  test("everything is as it was before, where nobody has touched it since", () => {
    expect(partFields({ before, merged }, merged)).toEqual({ fields: before, kept: [] });
  });

  test("what was changed since stays, and keeps the embargo of the text that may be in it", () => {
    const { fields: parted, kept } = partFields({ before, merged }, { ...merged, headline: "By hand" });
    expect(kept).toEqual(["headline"]);
    expect(parted).toMatchObject({ headline: "By hand", embargoUntil: LATER });
  });

  test("tags that came with the merge go, tags that were added since stay", () => {
    const now = { ...merged, tags: [...merged.tags, { type: "topic" as const, name: "Cranes" }] };
    expect(partFields({ before, merged }, now).fields.tags.map(({ name }) => name)).toEqual([
      "Quays",
      "Cranes",
    ]);
  });
});

test("only what the source has changed, and we have not alike, is proposed", () => {
  const three = (headline: string, kicker: string | null) => ({
    headline,
    kicker,
    standfirst: null,
    byline: null,
    issuedOn: null,
  });
  expect(changedFieldsOf(three("A", null), three("A", "k"), three("B", "k"))).toEqual([
    { field: "headline", kind: "theirs", base: "A", ours: "A", theirs: "B" },
  ]);
  expect(changedFieldsOf(three("A", null), three("C", null), three("B", null))[0]?.kind).toBe("conflict");
});
