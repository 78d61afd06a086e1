import { expect, test } from "vitest";
import { getBatch } from "@/db/queries/batches";
import { assignSource } from "@/lib/desk/sources/assign-source";
import { createSource } from "@/lib/desk/sources/create-source";
import { listSources } from "@/lib/desk/sources/list-sources";
import { readSource } from "@/lib/desk/sources/read-source";
import { saveSource } from "@/lib/desk/sources/save-source";
import { insertBatch } from "@/test/support/factories";
import { uploadText } from "@/test/support/import-fixtures";
import { createTestDatabase } from "@/test/support/test-db";
import { NOW, signIn } from "../desk/desk-fixtures";

const FIELDS = { homeUrl: "https://harbour.example/", usageTerms: "In full, with a link." };

async function stage() {
  const { db, dataFolder } = await createTestDatabase();
  const [publisher, editor] = [await signIn(db, "publisher"), await signIn(db, "editor")];
  const { id } = await createSource(db, publisher, { name: "Harbour office", ...FIELDS, now: NOW });
  return { db, dataFolder, publisher, editor, id };
}

test("a source is added, renamed and listed with what came from it", async () => {
  const { db, publisher, editor, id } = await stage();
  const counters = {
    items: 7,
    stored: 7,
    keptCharacters: 1,
    droppedCharacters: 0,
    duplicates: 0,
    warnings: 0,
  };
  const batch = await insertBatch(db, { counters });
  await assignSource(db, editor, { batchId: batch.id, from: null, sourceId: id, now: NOW });
  await saveSource(db, publisher, {
    sourceId: id,
    baseVersion: 1,
    name: "Port office",
    ...FIELDS,
    now: NOW,
  });
  expect(await listSources(db, editor)).toEqual([
    { id, name: "Port office", ...FIELDS, batches: 1, items: 7 },
  ]);
  expect((await readSource(db, editor, id))?.batches.map((row) => row.id)).toEqual([batch.id]);
});

test("two sources never share a name, and a change that was based on an older one is refused", async () => {
  const { db, publisher, id } = await stage();
  const refused = { code: "conflict" };
  await expect(
    createSource(db, publisher, { name: "Harbour office", ...FIELDS, now: NOW }),
  ).rejects.toMatchObject(refused);
  const save = (name: string, baseVersion: number) =>
    saveSource(db, publisher, { sourceId: id, baseVersion, name, ...FIELDS, now: NOW });
  await save("Port office", 1);
  await expect(save("Quay office", 1)).rejects.toMatchObject(refused);
  const other = await createSource(db, publisher, { name: "Canal office", ...FIELDS, now: NOW });
  await expect(
    saveSource(db, publisher, {
      sourceId: other.id,
      baseVersion: 1,
      name: "Port office",
      ...FIELDS,
      now: NOW,
    }),
  ).rejects.toMatchObject(refused);
});

test("of two people who give a batch a source, the second is told", async () => {
  const { db, publisher, editor, id } = await stage();
  const batch = await insertBatch(db);
  const other = await createSource(db, publisher, { name: "Canal office", ...FIELDS, now: NOW });
  await assignSource(db, editor, { batchId: batch.id, from: null, sourceId: id, now: NOW });
  await expect(
    assignSource(db, publisher, { batchId: batch.id, from: null, sourceId: other.id, now: NOW }),
  ).rejects.toMatchObject({ code: "conflict" });
  expect((await getBatch(db, batch.id))?.sourceId).toBe(id);
  await assignSource(db, editor, { batchId: batch.id, from: id, sourceId: null, now: NOW });
  expect((await getBatch(db, batch.id))?.sourceId).toBe(null);
});

test("editors assign sources, publishers manage them, contributors read them", async () => {
  const { db, editor, id } = await stage();
  const contributor = await signIn(db, "contributor");
  const refused = { code: "forbidden" };
  const batch = await insertBatch(db);
  await expect(createSource(db, editor, { name: "New", ...FIELDS, now: NOW })).rejects.toMatchObject(refused);
  await expect(
    saveSource(db, editor, { sourceId: id, baseVersion: 1, name: "New", ...FIELDS, now: NOW }),
  ).rejects.toMatchObject(refused);
  await expect(
    assignSource(db, contributor, { batchId: batch.id, from: null, sourceId: id, now: NOW }),
  ).rejects.toMatchObject(refused);
  expect(await listSources(db, contributor)).toHaveLength(1);
});

test("a dump is uploaded as that of a source, and of none that is not there", async () => {
  const { db, dataFolder, editor, id } = await stage();
  const upload = { dataFolder, text: "Ferry log\n\nThe ferry left at nine." };
  await expect(uploadText(db, editor, { ...upload, sourceId: 999 })).rejects.toMatchObject({
    code: "not_found",
  });
  const batch = await uploadText(db, editor, { ...upload, sourceId: id });
  expect(await getBatch(db, batch.id)).toMatchObject({ sourceId: id });
});
