import { expect, test } from "vitest";
import type { z } from "zod";
import { describeIssues } from "@/lib/describe-issues";
import { articleFieldsSchema } from "@/lib/schemas/article";
import { invitePersonSchema } from "@/lib/schemas/people";

const wordsFor = (schema: z.ZodType, input: unknown) => {
  const { error } = schema.safeParse(input);
  return error ? describeIssues(error) : "";
};

test("a schema's own sentence is passed on", () => {
  expect(wordsFor(invitePersonSchema, { email: "ada@example.org", role: "king" })).toMatch(
    /^The role is one of/,
  );
});

test("a text that is too long names its field and the limit", () => {
  const words = wordsFor(articleFieldsSchema.pick({ sourceName: true }), { sourceName: "s".repeat(501) });
  expect(words).toBe("“Source name” may have at most 500 characters.");
});

test("nothing reads like a type error, and nothing is said twice", () => {
  const words = wordsFor(articleFieldsSchema, { tags: [{ type: "x" }, { type: "y" }] });
  expect(words).not.toMatch(/expected|received|undefined|invalid/i);
  expect(words.match(/“Headline”/g)).toHaveLength(1);
  expect(wordsFor(articleFieldsSchema, null)).toBe(
    "Something that was sent is missing or not as it should be.",
  );
});
