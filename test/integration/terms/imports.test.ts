import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Db } from "@/db/db";
import { termSuggestions } from "@/db/schema/articles";
import { items } from "@/db/schema/imports";
import { batchVocabularies } from "@/db/schema/tagging";
import { batchUndos, batchUndoTerms } from "@/db/schema/undos";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { threadFinisher } from "@/lib/desk/import/thread-finisher";
import { mergeTerm } from "@/lib/desk/terms/merge-term";
import { removeTerm } from "@/lib/desk/terms/remove-term";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { insertBatch, insertTerm } from "@/test/support/factories";
import { insertEditor, uploadText } from "@/test/support/import-fixtures";
import { createTestDatabase } from "@/test/support/test-db";
import { NOW, signIn } from "../desk/desk-fixtures";

const feedOf = (texts: readonly string[]) =>
  `<rss version="2.0"><channel><title>Quay</title>${texts
    .map(
      (text, n) =>
        `<item><title>Notice ${n}</title><guid>${n}</guid><description>${text}</description></item>`,
    )
    .join("\n")}</channel></rss>`;

async function suggestionsOf(db: Db): Promise<string[]> {
  const rows = await db
    .select({ position: items.position, tag: termSuggestions })
    .from(termSuggestions)
    .innerJoin(items, eq(items.id, termSuggestions.itemId))
    .orderBy(asc(items.position), asc(termSuggestions.type), asc(termSuggestions.name));
  return rows.map(({ position, tag }) => `${position} ${tag.type}: ${tag.name} (${tag.evidence})`);
}

async function makeVocabulary(db: Db): Promise<void> {
  const publisher = await signIn(db, "publisher");
  await insertTerm(db, { type: "project", name: "Blue Quay", slug: "blue-quay", aliases: ["BQ2"] });
  await insertTerm(db, { name: "Lock keeping", slug: "lock-keeping", state: "proposed" });
  await insertTerm(db, { name: "Vessels", slug: "vessels" });
  const boats = await insertTerm(db, { name: "Barges", slug: "barges" });
  await mergeTerm(db, publisher, { termId: boats.id, into: { type: "topic", name: "Vessels" }, now: NOW });
  const nato = await insertTerm(db, { type: "organisation", name: "NATO", slug: "nato" });
  await removeTerm(db, publisher, { termId: nato.id, now: NOW });
}

const TEXTS = [
  "BQ2 goes on, NATO said.",
  "All about lock keeping.",
  "Two barges were seen.",
  "NATO met; Blue Quay waits.",
];
const FOUND = [
  "0 project: Blue Quay (BQ2)",
  "1 topic: Lock keeping (lock keeping)",
  "2 topic: Vessels (barges)",
  "3 project: Blue Quay (Blue Quay)",
];

describe("imports use the desk's own tags", () => {
  test.each([
    ["in this thread", undefined],
    ["in a thread beside", threadFinisher()],
  ])("%s: spellings, proposals, merged and removed ones", async (_, openFinisher) => {
    const { db, dataFolder } = await createTestDatabase();
    await makeVocabulary(db);
    await uploadText(db, await insertEditor(db), { dataFolder, text: feedOf(TEXTS) });
    const handlers = [
      importBatchHandler({ storage: openStorage(dataFolder), ...(openFinisher && { openFinisher }) }),
    ];
    while (await workOnce(db, { handlers }, new AbortController().signal));
    expect(await suggestionsOf(db)).toEqual(FOUND);
    expect(await db.select().from(batchVocabularies)).toEqual([]);
  });

  test("an import that is interrupted goes on with the vocabulary that it began with", async () => {
    const { db, dataFolder } = await createTestDatabase();
    await makeVocabulary(db);
    const publisher = await signIn(db, "publisher");
    await uploadText(db, await insertEditor(db), { dataFolder, text: feedOf(TEXTS) });
    const storage = openStorage(dataFolder);
    let chunks = 0;
    const stopping = importBatchHandler({ storage, chunk: 1 });
    const run: typeof stopping.run = (job) =>
      stopping.run({
        ...job,
        hold: job.hold.bind(job),
        complete: job.complete.bind(job),
        checkpoint: async (...saved) => {
          await job.checkpoint(...saved);
          chunks += 1;
          if (chunks === 2) throw new Error("The process ends here.");
        },
      });
    await workOnce(db, { handlers: [{ ...stopping, run }] }, new AbortController().signal);
    expect(await db.select().from(batchVocabularies)).toHaveLength(1);

    const later = await insertTerm(db, { name: "Notice", slug: "notice" });
    expect(later.state).toBe("active");
    const keeping = await insertTerm(db, { type: "project", name: "Waits", slug: "waits" });
    await mergeTerm(db, publisher, {
      termId: keeping.id,
      into: { type: "project", name: "Blue Quay" },
      now: NOW,
    });
    const handlers = [importBatchHandler({ storage, chunk: 1 })];
    const far = new Date(Date.now() + 86_400_000);
    while (await workOnce(db, { handlers, now: () => far }, new AbortController().signal));
    expect(await suggestionsOf(db)).toEqual(FOUND);
    expect(await db.select().from(batchVocabularies)).toEqual([]);
  });

  test("a tag that went with an undone import is suggested as before: nobody has turned it down", async () => {
    const { db, dataFolder } = await createTestDatabase();
    const editor = await insertEditor(db);
    const gone = await insertTerm(db, { type: "country", name: "Poland", slug: "poland", state: "removed" });
    const { id: batchId } = await insertBatch(db);
    const [undo] = await db
      .insert(batchUndos)
      .values({ batchId, statusBefore: "done", counts: { items: 1, trashed: 1, kept: 0 }, undoneAt: NOW })
      .returning();
    await db.insert(batchUndoTerms).values({ undoId: undo?.id ?? 0, termId: gone.id, stateBefore: "active" });
    await uploadText(db, editor, { dataFolder, text: feedOf(["Poland votes."]) });
    const handlers = [importBatchHandler({ storage: openStorage(dataFolder) })];
    while (await workOnce(db, { handlers }, new AbortController().signal));
    expect(await suggestionsOf(db)).toContain("0 country: Poland (Poland)");
  });
});
