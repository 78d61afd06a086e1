import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asc } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import type { Db } from "@/db/db";
import { insertSource } from "@/db/queries/sources";
import { articles } from "@/db/schema/articles";
import { articleCorrections } from "@/db/schema/corrections";
import { runExport } from "@/lib/cli/export";
import { runImport } from "@/lib/cli/import";
import { acceptItem } from "@/lib/desk/accept-item";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { listReview } from "@/lib/desk/list-review";
import { renderBody } from "@/lib/desk/render-body";
import { joinCells } from "@/lib/domain/table-row";
import { blocksToDoc } from "@/lib/richtext/blocks-to-doc";
import { insertArticle, insertTerm, tagArticle } from "@/test/support/factories";
import { actAs } from "@/test/support/people";
import { runCommand } from "@/test/support/run-command";
import { createTestDatabase } from "@/test/support/test-db";

const LATER = new Date("2126-01-01T00:00:00Z");

async function desk() {
  const place = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), "copydesk-export-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const run = (...args: string[]) => runCommand(place, () => runExport(args));
  return { ...place, folder, run };
}

const recordsOf = (text: string) =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** Stories with all that a text can have: headings, lists, links, quotes, other scripts. */
async function insertStories(db: Db, count: number) {
  for (let n = 0; n < count; n++) {
    const body = renderBody(
      blocksToDoc([
        {
          type: "p",
          text: `The harbour of town ${n} opens again after ${n + 3} months of work on its piers.`,
        },
        { type: "h", text: `What is new in town ${n}` },
        { type: "li", text: `A crane that lifts ${n + 20} tonnes` },
        { type: "li", text: "A path for walkers — “always open”" },
        { type: "quote", text: `We waited ${n} winters for this, said the mayor of town ${n}.` },
        {
          type: "row",
          text: joinCells([`Pier ${n}`, "Length"]),
          cells: [{ isHead: true }, { isHead: true }],
          isFirst: true,
        },
        { type: "row", text: joinCells(["North", `${n + 200} m`]), cells: [{}, {}] },
        {
          type: "p",
          text: "Read the plan.",
          links: [{ start: 9, text: "plan", href: `https://example.org/plan/${n}` }],
        },
      ]),
    );
    await insertArticle(db, {
      ...body,
      ...{
        slug: `harbour-${n}`,
        headline: `Harbour of town ${n} opens “again” & again`,
        status: "published",
      },
      ...{
        kicker: `Ports ${n}`,
        standfirst: `A short account of town ${n}, before the text.`,
        byline: "Mara Quill",
      },
      ...{ issuedOn: `2026-03-${String(n + 1).padStart(2, "0")}T09:30:00+01:00`, language: "en" },
      canonicalUrl: `https://example.org/news/harbour-${n}`,
    });
  }
}

/** What readers see of an article, and what lists go by. */
const comparable = async (db: Db) =>
  (await db.select().from(articles).orderBy(asc(articles.headline))).map(
    ({ headline, kicker, standfirst, byline, issuedOn, language, canonicalUrl, bodyHtml, embargoUntil }) => ({
      ...{ headline, kicker, standfirst, byline, issuedOn, language, canonicalUrl, bodyHtml, embargoUntil },
    }),
  );

test.each([1, 12])("an export of %i articles makes the same ones of an empty desk", async (count) => {
  const from = await desk();
  await insertStories(from.db, count);
  const file = join(from.folder, "all.jsonl");
  expect(await from.run("--out", file)).toMatchObject({
    code: 0,
    err: expect.stringContaining(`${count} articles`),
  });

  const to = await desk();
  const editor = await actAs(to.db, "administrator");
  const read = () => runImport(["--wait", "--json", file], () => importBatchHandler());
  const [told] = JSON.parse((await runCommand(to, read)).out).files;
  expect(told).toMatchObject({
    failure: null,
    batch: { format: "json", items: count, new: count, failedRows: 0 },
  });
  const { rows } = await listReview(to.db, editor, { batchId: told.batch.id, state: "new", afterId: 0 });
  for (const { id: itemId, version } of rows)
    await acceptItem(to.db, editor, { itemId, version, tags: [], now: new Date() });
  const before = await comparable(from.db);
  expect(before[0]?.bodyHtml).toMatch(/<table>.*<th.*<blockquote>|<blockquote>.*<table.*<th/s);
  expect(await comparable(to.db)).toEqual(before);
});

test("what readers may not see is only in it when it is asked for", async () => {
  const { db, run } = await desk();
  await insertArticle(db, { slug: "live", status: "published" });
  await insertArticle(db, { slug: "corrected", status: "corrected" });
  await insertArticle(db, { slug: "held", status: "published", embargoUntil: LATER });
  for (const status of ["draft", "in_review", "scheduled", "unpublished", "trashed"] as const)
    await insertArticle(db, { slug: status, status });
  const slugs = async (...args: string[]) =>
    recordsOf((await run(...args)).out).map(({ copydesk }) => copydesk.slug);
  expect(await slugs()).toEqual(["live", "corrected"]);
  expect(await slugs("--status", "all")).toEqual([
    ...["live", "corrected", "held", "draft", "in_review", "scheduled", "unpublished"],
  ]);
  expect(await slugs("--status", "trashed")).toEqual(["trashed"]);
});

test("everything that belongs to an article goes with it", async () => {
  const { db, run } = await desk();
  const source = await insertSource(db, {
    ...{ name: "Harbour News", homeUrl: null, usageTerms: null, createdAt: new Date() },
    ...{ licenceName: "CC BY 4.0", licenceUrl: "https://creativecommons.org/licenses/by/4.0/" },
  });
  const old = { updatedAt: new Date("2026-01-01T00:00:00Z") };
  await insertArticle(db, { slug: "old", status: "published", ...old });
  const { id } = await insertArticle(db, {
    ...{ slug: "ferry", status: "corrected", sourceId: source?.id ?? null, dateline: "Port Vell" },
    updatedAt: new Date("2026-03-02T00:00:00Z"),
  });
  await tagArticle(db, id, (await insertTerm(db, { type: "place", name: "Port Vell" })).id);
  await db.insert(articleCorrections).values({ articleId: id, note: "The fare was wrong.", at: new Date() });
  const records = recordsOf((await run("--since", "2026-03-01")).out);
  expect(records).toHaveLength(1);
  expect(records[0]).toMatchObject({
    ...{ tags: ["Port Vell"], status: "corrected" },
    copydesk: {
      ...{ slug: "ferry", dateline: "Port Vell", source: { name: "Harbour News", licenceName: "CC BY 4.0" } },
      terms: [{ type: "place", name: "Port Vell" }],
      corrections: [{ note: "The fare was wrong." }],
      document: { type: "doc" },
    },
  });
});

test("a file is there when it is whole, and nothing is written over unasked", async () => {
  const { db, folder, run } = await desk();
  for (let n = 0; n < 230; n++) await insertArticle(db, { slug: `story-${n}`, status: "published" });
  const file = join(folder, "all.jsonl");
  await writeFile(file, "mine");
  await expect(run("--out", file)).rejects.toThrow(/--force/);
  expect(await readFile(file, "utf8")).toBe("mine");
  expect(await run("--out", file, "--force")).toMatchObject({ code: 0, out: "" });
  const slugs = recordsOf(await readFile(file, "utf8")).map(({ copydesk }) => copydesk.slug);
  expect(slugs).toEqual(Array.from({ length: 230 }, (_, n) => `story-${n}`));
  await expect(run("--out", join(folder, "nowhere", "all.jsonl"))).rejects.toThrow(/folder/);
  expect(await readdir(folder)).toEqual(["all.jsonl"]);
});

test.each([
  [["--status", "nothing"]],
  [["--format", "pdf"]],
  [["--since", "yesterday"]],
  [["--unknown"]],
  [["file"]],
])("arguments that make no sense are answered with the usage: %j", async (args) => {
  const place = { dataFolder: tmpdir(), databaseUrl: null };
  expect(await runCommand(place, () => runExport(args))).toMatchObject({ code: 2, out: "" });
});
