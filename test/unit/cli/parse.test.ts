import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { FACT_LABELS } from "@/lib/domain/facts";
import { BLOCK_TYPES, DUPLICATE_KINDS, FORMAT_NAMES, TAG_TYPES } from "@/lib/domain/ingest";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const nullableText = z.string().nullable();
const span = z.tuple([z.number().int(), z.number().int()]);
const facts = z.partialRecord(z.enum(Object.keys(FACT_LABELS)), z.string());
const warning = z.strictObject({ code: z.string(), message: z.string(), span: span.optional() });
const item = z.strictObject({
  position: z.number().int(),
  title: z.string().min(1),
  kicker: nullableText,
  summary: nullableText,
  author: nullableText,
  url: nullableText,
  publishedAt: nullableText,
  publishedAtRaw: nullableText,
  language: z.string(),
  body: z.array(z.strictObject({ type: z.enum(BLOCK_TYPES), text: z.string().min(1) })),
  links: z.array(z.string()),
  hashtags: z.array(z.string()),
  tags: z.array(
    z.strictObject({
      type: z.enum(TAG_TYPES),
      name: z.string(),
      confidence: z.number(),
      evidence: z.string(),
    }),
  ),
  extra: facts,
  spans: z.array(span).min(1),
  warnings: z.array(warning),
});
const dump = z.strictObject({
  file: z.string(),
  length: z.number().int(),
  encoding: z.string(),
  format: z.enum([...FORMAT_NAMES, "unknown"]),
  confidence: z.number(),
  parts: z.array(
    z.strictObject({
      name: z.string(),
      format: z.enum([...FORMAT_NAMES, "unknown"]),
      confidence: z.number(),
      encoding: z.string(),
      start: z.number().int(),
    }),
  ),
  items: z.array(item),
  related: z.array(z.strictObject({ title: z.string(), url: z.string().optional() })),
  about: z.array(facts),
  dropped: z.array(z.strictObject({ start: z.number(), end: z.number(), reason: z.string() })),
  warnings: z.array(warning),
});
const documentSchema = z.strictObject({
  dumps: z.array(dump),
  duplicates: z.array(
    z.strictObject({
      kind: z.enum(DUPLICATE_KINDS),
      score: z.number(),
      reason: z.string(),
      members: z.array(z.strictObject({ file: z.string(), position: z.number().int() })).min(2),
    }),
  ),
});

const BODY =
  "The harbour office opens again on Monday after three months of work on the old quay, the town said. " +
  "Fishing boats may land there from six in the morning, and the market moves back under its roof.";
const FEED = `<rss version="2.0"><channel><title>Gazette</title>
<item><title>Harbour office opens</title><link>https://gazette.example/1</link><pubDate>Mon, 06 Jan 2025 10:00:00 +0100</pubDate><description>&lt;p&gt;${BODY}&lt;/p&gt;</description></item>
</channel></rss>`;

let folder = "";
const path = (name: string) => join(folder, name);

function copydesk(...args: readonly string[]) {
  const tsx = join(ROOT, "node_modules/tsx/dist/cli.mjs");
  const env = {
    NODE_ENV: "test" as const,
    PATH: process.env.PATH,
    COPYDESK_DATA: path("data"),
    DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, "lib/cli/copydesk.ts", ...args], {
    cwd: ROOT,
    env,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

describe("copydesk parse", () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "copydesk-parse-"));
    writeFileSync(path("a.xml"), FEED);
    writeFileSync(path("b.xml"), FEED);
    writeFileSync(path("empty.txt"), "");
    writeFileSync(path("paper.pdf"), "%PDF-1.7\n\0\0\0");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("--json prints one document of the promised shape and nothing else, without a database", () => {
    const { status, stdout } = copydesk("parse", "--json", path("a.xml"), path("b.xml"));
    expect(status).toBe(0);
    const document = documentSchema.parse(JSON.parse(stdout));
    expect(document.dumps.map(({ file, format, length }) => ({ file, format, length }))).toEqual([
      { file: path("a.xml"), format: "rss", length: FEED.length },
      { file: path("b.xml"), format: "rss", length: FEED.length },
    ]);
    expect(document.dumps[0]?.items[0]).toMatchObject({
      position: 0,
      title: "Harbour office opens",
      url: "https://gazette.example/1",
      publishedAt: "2025-01-06T10:00:00+01:00",
      language: "en",
      body: [{ type: "p", text: BODY }],
    });
    expect(document.duplicates).toMatchObject([
      {
        kind: "same",
        score: 1,
        members: [
          { file: path("a.xml"), position: 0 },
          { file: path("b.xml"), position: 0 },
        ],
      },
    ]);
    expect(existsSync(path("data"))).toBe(false);
  });

  test("empty and unreadable files are reported in warnings", () => {
    const { status, stdout } = copydesk("parse", "--json", path("empty.txt"), path("paper.pdf"));
    expect(status).toBe(0);
    const { dumps } = documentSchema.parse(JSON.parse(stdout));
    expect(
      dumps.map(({ format, items, warnings }) => [format, items, warnings.map(({ code }) => code)]),
    ).toEqual([
      ["unknown", [], ["empty-file"]],
      ["unknown", [], ["broken-pdf"]],
    ]);
  });

  test("a missing file is an error and nothing is printed on standard output", () => {
    const { status, stdout, stderr } = copydesk("parse", "--json", path("a.xml"), path("nowhere.txt"));
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("nowhere.txt");
  });

  test("without --json it prints a report for people", () => {
    const { status, stdout } = copydesk("parse", path("a.xml"));
    expect(status).toBe(0);
    expect(stdout).toContain("rss (100 %)");
    expect(stdout).toContain("Harbour office opens");
  });

  test.each([[[]], [["fly"]], [["parse"]], [["parse", "--wings", "a"]], [["parse", "--format", "x", "a"]]])(
    "%j is answered with the usage",
    (args) => {
      const { status, stdout, stderr } = copydesk(...args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toContain("Usage:");
    },
  );
});
