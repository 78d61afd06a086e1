import { expect, test } from "vitest";
import { readPageUrl } from "@/lib/cache/page-url";
import { readOpenApi } from "@/lib/site/api/openapi";
import { PARAMETERS } from "@/lib/site/api/parameters";
import { API_PATH } from "@/lib/site/api/request";
import { openTestDb } from "@/test/support/test-db";

const SCHEMAS = {
  "/articles": PARAMETERS.articles,
  "/articles/{key}": PARAMETERS.article,
  "/terms": PARAMETERS.terms,
  "/terms/{slug}": PARAMETERS.none,
  "/terms/{slug}/articles": PARAMETERS.ofTerm,
  "/search": PARAMETERS.search,
  "/changes": PARAMETERS.changes,
} as const;

const describeApi = async () => readOpenApi(await openTestDb(), "https://news.example.org");

test("the description, what is taken and what the page cache knows have the same parameters", async () => {
  const { paths } = await describeApi();
  const reading = Object.entries(paths).flatMap(([path, { get }]) => (get ? [[path, get] as const] : []));
  expect(reading.map(([path]) => path)).toEqual(Object.keys(SCHEMAS));
  for (const [path, { parameters }] of reading) {
    const described = parameters.filter((one) => one.in === "query").map(({ name }) => name);
    expect(described.sort(), path).toEqual(Object.keys(SCHEMAS[path as keyof typeof SCHEMAS].shape).sort());
    const query = new URLSearchParams(described.map((name) => [name, "1"]));
    expect(readPageUrl(`${API_PATH}${path.replace(/\{\w+\}/, "x")}?${query}`), path).not.toBeNull();
    expect(readPageUrl(`${API_PATH}${path}?status=draft`), path).toBeNull();
    expect(readPageUrl(`${API_PATH}${path}?view=desk`), path).toBeNull();
  }
});

test("every reference leads to a schema, and every operation has a name of its own", async () => {
  const description = await describeApi();
  const text = JSON.stringify(description);
  const names = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
  for (const name of names) expect(description.components.schemas).toHaveProperty(name ?? "");
  const ids = [...text.matchAll(/"operationId":"(\w+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
