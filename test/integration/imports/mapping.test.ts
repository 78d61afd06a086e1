import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { getBatch } from "@/db/queries/batches";
import { items } from "@/db/schema/imports";
import { batchErrors } from "@/db/schema/tables";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { changeMapping } from "@/lib/desk/mapping/change-mapping";
import { previewMapping } from "@/lib/desk/mapping/preview-mapping";
import { readMappingScreen } from "@/lib/desk/mapping/read-mapping-screen";
import { rejectItem } from "@/lib/desk/reject-item";
import { rerunBatch } from "@/lib/desk/rerun-batch";
import { exportRowErrors } from "@/lib/desk/row-errors/export-row-errors";
import { listRowErrors } from "@/lib/desk/row-errors/list-row-errors";
import type { Actor } from "@/lib/domain/actor";
import type { ColumnMapping, MappedField } from "@/lib/domain/column-mapping";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { insertEditor, UPLOADED_AT, uploadText } from "@/test/support/import-fixtures";
import { createTestDatabase } from "@/test/support/test-db";

const TABLE = [
  "code,lead,story,when",
  "1,Otters by the lock,A family of otters was seen near the lock on Friday.,2026-02-27",
  "2,Library open late,The library stays open until ten on Mondays.,2026-02-28",
  "3,Too, many,cells in this row,2026-03-01",
  "",
].join("\n");

async function prepare() {
  const { db, dataFolder } = await createTestDatabase();
  const editor = await insertEditor(db);
  const storage = openStorage(dataFolder);
  const upload = async (text: string, fileName: string) =>
    (await uploadText(db, editor, { dataFolder, text, fileName })).id;
  const run = async () => {
    const handlers = [importBatchHandler({ storage, chunk: 2 })];
    while (await workOnce(db, { handlers }, new AbortController().signal));
  };
  return { db, editor, storage, upload, run };
}

const titlesOf = async (db: Db, batchId: number) => {
  const rows = await db.select().from(items).where(eq(items.batchId, batchId)).orderBy(items.position);
  return rows.map((item) => [item.title, item.body.map(({ text }) => text).join(" ")]);
};

const mappingOf = (columns: readonly string[], fields: readonly (MappedField | null)[]): ColumnMapping => ({
  columns,
  hasHeader: true,
  fields,
});

const COLUMNS = ["code", "lead", "story", "when"];
const SWAPPED = mappingOf(COLUMNS, ["guid", "body", "title", "publishedAt"]);
const change = (batchId: number, mapping: ColumnMapping, start = 0) => ({
  batchId,
  start,
  mapping,
  now: UPLOADED_AT,
});

async function readFile(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

test("a table is read with a guess, and again with what an editor chooses; nothing is doubled", async () => {
  const { db, editor, storage, upload, run } = await prepare();
  const id = await upload(TABLE, "table.csv");
  await run();
  const screen = await readMappingScreen(db, editor, { batchId: id, start: -1 }, storage);
  expect(screen?.table).toMatchObject({
    start: 0,
    isGuess: true,
    mapping: { columns: COLUMNS, hasHeader: true },
  });
  expect(screen?.table?.samples[1]).toEqual(["Otters by the lock", "Library open late"]);
  expect(screen?.table?.preview.problems).toHaveLength(1);

  const preview = await previewMapping(db, editor, { batchId: id, start: 0, mapping: SWAPPED }, storage);
  expect(preview.items[0]?.title).toBe("A family of otters was seen near the lock on Friday.");
  await changeMapping(db, editor, change(id, SWAPPED), storage);
  await run();

  expect(await titlesOf(db, id)).toEqual([
    ["A family of otters was seen near the lock on Friday.", "Otters by the lock"],
    ["The library stays open until ten on Mondays.", "Library open late"],
  ]);
  const batch = await getBatch(db, id);
  expect(batch?.tables).toMatchObject([
    { format: "csv", start: 0, end: TABLE.length, isGuess: false, mapping: SWAPPED },
  ]);
  expect(await db.$count(batchErrors, eq(batchErrors.batchId, id))).toBe(1);
});

test("what was chosen holds for the next file with the same columns, and for no other", async () => {
  const { db, editor, storage, upload, run } = await prepare();
  const id = await upload(TABLE, "table.csv");
  await run();
  await changeMapping(db, editor, change(id, SWAPPED), storage);
  await run();
  const next = await upload(
    "code,lead,story,when\n9,Mill turns,The mill wheel turns again.,2026-03-02\n",
    "next.csv",
  );
  const other = await upload(
    "code,lead,text,when\n9,Mill stops,The mill wheel stands still.,2026-03-02\n",
    "other.csv",
  );
  await run();

  expect(await titlesOf(db, next)).toEqual([["The mill wheel turns again.", "Mill turns"]]);
  expect((await getBatch(db, next))?.tables?.[0]?.isGuess).toBe(false);
  expect((await getBatch(db, other))?.tables?.[0]?.isGuess).toBe(true);
});

test("a mapping for columns without names is kept to its file", async () => {
  const { db, editor, storage, upload, run } = await prepare();
  const text =
    "Mill turns;The mill wheel turns again after years.\nTide is low;Walkers can reach the island by noon.\n";
  const id = await upload(text, "rows.csv");
  await run();
  const mapping: ColumnMapping = {
    columns: ["Column 1", "Column 2"],
    hasHeader: false,
    fields: ["body", "title"],
  };
  await changeMapping(db, editor, change(id, mapping), storage);
  const next = await upload("title;text\nBakery opens;Bread from five in the morning.\n", "next.csv");
  await run();

  expect((await titlesOf(db, id))[0]).toEqual(["The mill wheel turns again after years.", "Mill turns"]);
  expect(await titlesOf(db, next)).toEqual([["Bakery opens", "Bread from five in the morning."]]);
});

test("once somebody has decided about an item, and for those who may not, the mapping stays", async () => {
  const { db, editor, storage, upload, run } = await prepare();
  const id = await upload(TABLE, "table.csv");
  await run();
  const reader: Actor = { ...editor, role: "contributor" };
  await expect(changeMapping(db, reader, change(id, SWAPPED), storage)).rejects.toMatchObject({
    code: "forbidden",
  });
  const wrong = mappingOf(["code", "lead", "story", "date"], SWAPPED.fields);
  await expect(changeMapping(db, editor, change(id, wrong), storage)).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(changeMapping(db, editor, change(id, SWAPPED, 5), storage)).rejects.toMatchObject({
    code: "not_found",
  });

  const [first] = await db.select().from(items).where(eq(items.batchId, id));
  await rejectItem(db, editor, {
    itemId: first?.id ?? 0,
    version: 1,
    as: "rejected",
    reason: "Not for us",
    now: UPLOADED_AT,
  });
  await expect(changeMapping(db, editor, change(id, SWAPPED), storage)).rejects.toMatchObject({
    code: "conflict",
  });
  const screen = await readMappingScreen(db, editor, { batchId: id, start: 0 }, storage);
  expect(screen?.obstacle).toContain("decided");
});

test("rows that fail are listed and come as a file; mended and uploaded again, only they are imported", async () => {
  const { db, editor, storage, upload, run } = await prepare();
  const text = `${TABLE}4,"=HYPERLINK(""http://x"")",+cmd\n5,"Never closed,A story.,2026-03-01\n`;
  const id = await upload(text, "table.csv");
  await run();
  await changeMapping(
    db,
    editor,
    change(id, mappingOf(COLUMNS, ["guid", "title", "body", "publishedAt"])),
    storage,
  );
  await run();

  const [table] = await listRowErrors(db, editor, id);
  expect(table).toMatchObject({ start: 0, count: 3 });
  expect(table?.first.map(({ line }) => line)).toEqual([4, 5, 6]);
  const { form, pieces } = await exportRowErrors(db, editor, { batchId: id, start: 0 }, storage);
  const file = await readFile(pieces);
  expect(form).toBe("csv");
  const lines = file.split("\r\n");
  expect(lines[0]).toBe("\ufeffCopydesk error,code,lead,story,when");
  expect(lines[1]).toMatch(/^"Line 4: The row has 5 cells.*",3,Too, many,cells in this row,2026-03-01$/);
  expect(lines[2]).toContain(`4,"'=HYPERLINK(""http://x"")",'+cmd,`);

  const mended = file
    .replace("Too, many", '"Too, many"')
    .replace("'+cmd,", "'+cmd,2026-03-02")
    .replace(/^.*Never closed.*\r\n/m, "");
  const again = await upload(mended, "errors.csv");
  await run();
  expect(await titlesOf(db, again)).toEqual([
    ["Too, many", "cells in this row"],
    ['=HYPERLINK("http://x")', "+cmd"],
  ]);
  expect(await listRowErrors(db, editor, again)).toEqual([]);
  expect(await upload(mended, "errors.csv")).toBe(again);
});

test("lines of JSON that fail come with what is wrong above them, and are read again when mended", async () => {
  const { db, editor, storage, upload, run } = await prepare();
  const good = (n: number) => JSON.stringify({ title: `Notice ${n}`, content: `What notice ${n} says.` });
  const id = await upload(`${good(1)}\n{"title": "Broken", "content": "No end}\n${good(2)}\n`, "lines.jsonl");
  await run();
  const { form, pieces } = await exportRowErrors(db, editor, { batchId: id, start: 0 }, storage);
  const file = await readFile(pieces);
  expect([form, file]).toEqual([
    "jsonl",
    expect.stringMatching(
      /^\/\/ Line 2: This is no valid JSON: .*\n\{"title": "Broken", "content": "No end\}\n$/,
    ),
  ]);

  const again = await upload(file.replace("No end}", 'No end"}'), "errors.jsonl");
  await run();
  expect(await titlesOf(db, again)).toEqual([["Broken", "No end"]]);
});

test("read again in another way, a batch forgets what had failed and which tables it had", async () => {
  const { db, editor, upload, run } = await prepare();
  const id = await upload(TABLE, "table.csv");
  await run();
  await rerunBatch(db, editor, { batchId: id, format: "plain", now: UPLOADED_AT });
  await run();
  expect(await listRowErrors(db, editor, id)).toEqual([]);
  expect((await getBatch(db, id))?.tables).toEqual([]);
});

test("nothing stands in the way of a mapping where a file is no table, whatever was decided", async () => {
  const { db, editor, storage, upload, run } = await prepare();
  const id = await upload(
    "Otters by the lock\n\nA family of otters was seen near the lock on Friday.",
    "otters.txt",
  );
  await run();
  const [item] = await db.select().from(items).where(eq(items.batchId, id));
  if (!item) throw new Error("There is no item.");
  await rejectItem(db, editor, {
    itemId: item.id,
    version: item.version,
    as: "rejected",
    reason: "Not news",
    now: UPLOADED_AT,
  });
  const screen = await readMappingScreen(db, editor, { batchId: id, start: 0 }, storage);
  expect(screen).toMatchObject({ table: null, obstacle: null });
});
