import fc from "fast-check";
import { expect, test } from "vitest";
import { type ActivityQuery, activityQuerySchema, activityWords } from "@/lib/schemas/activity";
import { tries } from "@/test/support/fuzz";

const NOTHING = {
  person: null,
  kind: null,
  from: null,
  until: null,
  zone: null,
  subject: null,
  before: null,
};

test("an address is read as it was written", () => {
  const query = {
    ...{ person: 3, kind: "tags" as const, from: "2026-03-01", until: "2026-03-31", zone: "Europe/Berlin" },
    ...{ subject: { type: "newsletter_issue" as const, id: 12 }, before: 99 },
  } satisfies ActivityQuery;
  const words = activityWords(query);
  expect(`${words}`).toContain("subject=newsletter_issue-12");
  expect(activityQuerySchema.parse(Object.fromEntries(words))).toEqual(query);
  expect(activityQuerySchema.parse({ person: "desk" }).person).toBe("desk");
});

test.each([
  { person: "", kind: "", from: "", until: "", zone: "", subject: "", before: "" },
  {
    person: "0",
    kind: "constructor",
    from: "2026-02-30",
    until: "yesterday",
    zone: "Mars/Base",
    subject: "article-",
  },
  { person: "99999999999", from: "0000-01-01", until: "12026-01-01", subject: "galaxy-1", before: "-1" },
  { person: ["1", "2"], kind: ["tags"], from: ["2026-01-01"], subject: ["article-1"], before: "1.5" },
  { subject: "article-99999999999", zone: "../../etc", from: "2026-13-01", before: "NaN" },
])("what is odd is left out: %j", (odd) => {
  expect(activityQuerySchema.parse(odd)).toEqual(NOTHING);
});

test("nothing that stands in an address breaks it", () => {
  const names = fc.constantFrom(...Object.keys(NOTHING));
  const values = fc.oneof(fc.string({ unit: "binary" }), fc.array(fc.string()), fc.constant(undefined));
  fc.assert(
    fc.property(fc.dictionary(names, values), (odd) => {
      const query = activityQuerySchema.parse(odd);
      expect(activityQuerySchema.parse(Object.fromEntries(activityWords(query)))).toEqual(query);
    }),
    tries(200),
  );
});
