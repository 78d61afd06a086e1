import { readdirSync, readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { getBatch } from "@/db/queries/batches";
import { items } from "@/db/schema/imports";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { isolatedExtract } from "@/lib/desk/import/isolated-extract";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { buildDocx, buildPdf, buildXlsx, buildZip } from "@/test/support/build-files";
import { endlessPdf } from "@/test/support/hostile-dumps";
import { buildFeed, insertEditor, uploadText } from "@/test/support/import-fixtures";
import { createTestDatabase } from "@/test/support/test-db";

type Options = Parameters<typeof importBatchHandler>[0];

async function importFile(fileName: string, bytes: Uint8Array | string, options: Options = {}) {
  const { db, dataFolder } = await createTestDatabase();
  const editor = await insertEditor(db);
  const { id } = await uploadText(db, editor, { dataFolder, text: bytes, fileName });
  const handlers = [importBatchHandler({ storage: openStorage(dataFolder), ...options })];
  while (await workOnce(db, { handlers }, new AbortController().signal));
  const batch = await getBatch(db, id);
  if (!batch) throw new Error("The batch is gone.");
  const { keptCharacters, droppedCharacters } = batch.counters;
  expect(keptCharacters + droppedCharacters).toBe(batch.textLength);
  const stored = await db.select().from(items).where(eq(items.batchId, id));
  return { batch, stored, codes: batch.warnings.map(({ code }) => code) };
}

/** One file of each format, as it ought to be. */
function everyFormat(): { name: string; data: Buffer }[] {
  const root = "test/fixtures/dumps/";
  const texts = readdirSync(root).flatMap((format) =>
    readdirSync(root + format)
      .slice(0, 1)
      .flatMap((name) => {
        const folder = `${root}${format}/${name}/`;
        const file = readdirSync(folder).find((entry) => entry.startsWith("input."));
        return file ? [{ name: `${format}-${file}`, data: readFileSync(folder + file) }] : [];
      }),
  );
  return [
    ...texts,
    {
      name: "report.pdf",
      data: buildPdf([["The lighthouse is lit again.", "The keeper lit it on Sunday."]]),
    },
    { name: "report.docx", data: buildDocx(["# The harbour opens", "It opens on Sunday with music."]) },
    {
      name: "table.xlsx",
      data: buildXlsx({
        One: [
          ["title", "body"],
          ["Boats", "Boats came in."],
        ],
      }),
    },
    { name: "inner.zip", data: buildZip([{ name: "feed.xml", data: buildFeed(2, "inner") }]) },
  ];
}

test("a PDF that never comes to its end is left out in words, and the file beside it is read", async () => {
  const archive = buildZip([
    { name: "endless.pdf", data: endlessPdf() },
    { name: "feed.xml", data: buildFeed(3) },
  ]);
  const extract = isolatedExtract({ patienceMs: 6_000, memoryMb: 384 });
  const { batch, stored } = await importFile("export.zip", archive, { extract });
  expect(batch.status).toBe("done");
  expect(stored).toHaveLength(3);
  const warning = batch.warnings.find(({ message }) => message.includes("endless.pdf"));
  expect(warning).toMatchObject({
    code: expect.stringMatching(/^part-takes-(?:long|memory)$/),
    message: expect.stringContaining("left out"),
  });
});

test("files of every format that are cut off anywhere give what is there, and no character is lost", async () => {
  const cuts = [0.1, 0.5, 0.9];
  const entries = everyFormat().flatMap(({ name, data }) =>
    cuts.map((share) => ({
      name: `${share}-${name}`,
      data: data.subarray(0, Math.floor(data.length * share)),
    })),
  );
  const { batch, stored } = await importFile("cut.zip", buildZip(entries));
  expect(batch).toMatchObject({ status: "done", failure: null });
  expect(stored.length).toBeGreaterThan(cuts.length * 10);
});

test("files of every format under the name of another one are read as what they are", async () => {
  const files = everyFormat();
  const right = await importFile(
    "right.zip",
    buildZip(files.map((file) => ({ ...file, name: `${file.name}.bin` }))),
  );
  const wrong = await importFile(
    "wrong.zip",
    buildZip(files.map((file) => ({ ...file, name: `${file.name}.jpg` }))),
  );
  const titles = ({ stored }: typeof right) => stored.map(({ title }) => title).sort();
  expect(titles(wrong)).toEqual(titles(right));
  expect(right.stored.length).toBeGreaterThan(files.length);
});

test("of very many tiny items those up to the limit are stored, and the rest is kept as dropped", async () => {
  const tiny = `<rss version="2.0"><channel><title>Quay</title>${"<item><title>T</title></item>".repeat(200_000)}</channel></rss>`;
  const { batch, stored, codes } = await importFile("tiny.xml", tiny, { limits: { items: 500 } });
  expect(batch).toMatchObject({ status: "done", textLength: tiny.length });
  expect(stored).toHaveLength(500);
  expect(codes).toContain("too-many-items");
});

test("signs that turn the direction or are not seen are taken out of the text and kept in what was raw", async () => {
  const tricks = "\u202eGnp.exe\u202c and\u200b zero\u2060-wi\u00addth \u2066hidden\u2069 boats came in";
  const text = `<rss version="2.0"><channel><title>Quay</title><item><title>${tricks}</title><description>${tricks}</description></item></channel></rss>`;
  const { stored } = await importFile("tricks.xml", text);
  const [item] = stored;
  const shown = [item?.title, ...(item?.body ?? []).map((block) => block.text)].join(" ");
  expect(shown).toContain("boats came in");
  expect(shown).not.toMatch(/[\u200b\u202a-\u202e\u2060\u2066-\u2069]/);
  expect(item?.raw.title).toBe(tricks);
});
