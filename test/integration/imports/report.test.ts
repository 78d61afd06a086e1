import { describe, expect, test } from "vitest";
import type { Db } from "@/db/db";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { listReview } from "@/lib/desk/list-review";
import { exportBatchReport, type ReportForm } from "@/lib/desk/report/export-batch-report";
import { readBatchReport } from "@/lib/desk/report/read-batch-report";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { insertEditor, uploadText } from "@/test/support/import-fixtures";
import { createTestDatabase } from "@/test/support/test-db";

const FEED = `<rss version="2.0"><channel><title>Quay</title><link>https://quay.example/</link>
<item><title>=HYPERLINK("http://bad.example","Boats")</title><pubDate>Mon, 02 Mar 2026 09:00:00 +0100</pubDate><description>The boats came back on Monday. The market opens on 14 April 2026.</description></item>
<item><title>Nets, "dry"</title><pubDate>no date at all</pubDate><description>Download the report here.</description></item>
<item><title>Quiet day</title><pubDate>Tue, 03 Mar 2026 09:00:00 +0100</pubDate><description>Nothing happened on the water.</description></item>
</channel></rss>`;

async function prepare() {
  const { db, dataFolder } = await createTestDatabase();
  const editor = await insertEditor(db);
  const { id } = await uploadText(db, editor, { dataFolder, text: FEED });
  const handlers = [importBatchHandler({ storage: openStorage(dataFolder) })];
  while (await workOnce(db, { handlers }, new AbortController().signal));
  return { db, editor, id };
}

async function read(
  db: Db,
  actor: Awaited<ReturnType<typeof prepare>>["editor"],
  batchId: number,
  form: ReportForm,
) {
  let text = "";
  for await (const piece of await exportBatchReport(db, actor, { batchId, form })) text += piece;
  return text;
}

test("every character is accounted for, and every warning counts the items that carry it", async () => {
  const { db, editor, id } = await prepare();
  const report = await readBatchReport(db, editor, id);
  expect(report?.batch).toMatchObject({ bytes: FEED.length, textLength: FEED.length });
  const dropped = report?.dropped.reduce((sum, { characters }) => sum + characters, 0) ?? 0;
  expect((report?.batch.counters.keptCharacters ?? 0) + dropped).toBe(FEED.length);
  expect(report?.states).toEqual({ new: 3, accepted: 0, rejected: 0, duplicate: 0, update: 0 });
  expect(report?.itemWarnings).toEqual([
    { code: "date-unread", items: 1 },
    { code: "dead-link-caption", items: 1 },
    { code: "event-later", items: 1 },
  ]);
});

test("a warning leads to the items that carry it", async () => {
  const { db, editor, id } = await prepare();
  const filter = { batchId: id, state: null, warning: "event-later", afterId: 0 };
  expect((await listReview(db, editor, filter)).rows.map(({ position }) => position)).toEqual([0]);
  expect((await listReview(db, editor, { ...filter, warning: "no-such" })).rows).toEqual([]);
});

describe("as a file", () => {
  test("CSV has a line for each item and nothing that a spreadsheet would run", async () => {
    const { db, editor, id } = await prepare();
    const lines = (await read(db, editor, id, "csv")).trimEnd().split("\r\n");
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^\ufeffitem,state,/);
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://bad.example"",""Boats"")"`);
    expect(lines[2]).toContain(`"Nets, ""dry"""`);
    expect(lines[2]).toContain("no date at all");
  });

  test("JSON is one document with all of it", async () => {
    const { db, editor, id } = await prepare();
    const report = JSON.parse(await read(db, editor, id, "json"));
    expect(report).toMatchObject({ batch: id, format: "rss", states: { new: 3 } });
    expect(report.items.map(({ item }: { item: number }) => item)).toEqual([1, 2, 3]);
    expect(report.items[0].warnings).toContain("2026-04-14");
  });

  test("of a batch that does not exist is refused before anything is sent", async () => {
    const { db, editor } = await prepare();
    await expect(exportBatchReport(db, editor, { batchId: 999, form: "csv" })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
