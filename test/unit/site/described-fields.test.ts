import { expect, test } from "vitest";
import { describedBody, describedParameters } from "@/lib/site/api/described-fields";
import { KEYED_PATHS, KEYED_SCHEMAS } from "@/lib/site/api/openapi-keyed";
import type { ApiOperation } from "@/lib/site/api/openapi-schemas";

const OPERATION: ApiOperation = {
  operationId: "find",
  summary: "Find",
  parameters: [
    {
      name: "since",
      in: "query",
      description: "From then on.",
      schema: { type: "string", format: "date-time" },
    },
    { name: "If-Match", in: "header", required: true, description: "The ETag.", schema: { type: "string" } },
    { name: "type", in: "query", description: "A kind.", schema: { enum: ["topic", "place"] } },
  ],
  responses: {},
};

test("parameters are told with what they take, where they stand and whether they are needed", () => {
  expect(describedParameters(OPERATION).map(({ kind, isNeeded }) => [kind, isNeeded])).toEqual([
    ["date and time", false],
    ["text, in the header", true],
    ["one of topic, place", false],
  ]);
});

test("what is sent is told field by field, and each field says what it is", () => {
  const { post } = KEYED_PATHS["/articles"];
  const fields = describedBody(post, KEYED_SCHEMAS);
  expect(fields.map(({ name }) => name)).toContain("embargoUntil");
  expect(fields.find(({ name }) => name === "embargoUntil")?.kind).toBe("date and time");
  expect(fields.filter(({ name, description }) => name !== "headline" && description === null)).toEqual([]);
});

test("what takes nothing, or names a schema that is not there, has no fields", () => {
  expect(describedBody(OPERATION, {})).toEqual([]);
  expect(describedBody(KEYED_PATHS["/articles"].post, {})).toEqual([]);
});
