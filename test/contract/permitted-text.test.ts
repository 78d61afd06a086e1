import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const QUERIES = "db/queries";
const FOR_READERS = readdirSync(QUERIES).filter((name) => name.startsWith("live-"));

describe("texts for readers", () => {
  test.each(FOR_READERS)("%s takes them from the rule on what a source allows", (name) => {
    const code = readFileSync(join(QUERIES, name), "utf8");
    expect(code.match(/\barticles\.(?:body|bodyHtml|bodyText|standfirst)\b/g)).toBeNull();
    expect(code).not.toMatch(/\.select\(\)\s*\.from\(articles\)/);
    expect(code).not.toMatch(/body_(?:html|text)\b/);
  });
});
