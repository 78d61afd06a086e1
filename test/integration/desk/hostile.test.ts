import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { getBatch } from "@/db/queries/batches";
import { termSuggestions } from "@/db/schema/articles";
import { items } from "@/db/schema/imports";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { publishArticle } from "@/lib/desk/publish-article";
import { readArticleForEditing } from "@/lib/desk/read-article";
import { readBatchScreen } from "@/lib/desk/read-batch-screen";
import { readReviewItem } from "@/lib/desk/read-review-item";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { articleFieldsSchema, moveArticleSchema } from "@/lib/schemas/article";
import { reviewFilterSchema } from "@/lib/schemas/review";
import { rowIdSchema } from "@/lib/schemas/row-id";
import { insertEditor, uploadText } from "@/test/support/import-fixtures";
import { createTestDatabase, openTestDb } from "@/test/support/test-db";
import { NOW, save, signIn, writeDraft } from "./desk-fixtures";

test("drafts that are given one address at the same moment are all saved, each under its own", async () => {
  const db = await openTestDb();
  const publisher = await signIn(db, "publisher");
  const drafts = [];
  for (let number = 0; number < 4; number += 1)
    drafts.push(await writeDraft(db, publisher, `Draft ${number}`));

  const saved = await Promise.all(drafts.map((draft) => save(db, publisher, draft, { slug: "one-address" })));

  const slugs = saved.map(({ fields }) => fields.slug).sort();
  expect(slugs).toEqual(["one-address", "one-address-2", "one-address-3", "one-address-4"]);
});

test("a date is either refused or stored and published", async () => {
  const db = await openTestDb();
  const publisher = await signIn(db, "publisher");
  const draft = await writeDraft(db, publisher);
  const isTaken = (changes: object) => articleFieldsSchema.safeParse({ ...draft.fields, ...changes }).success;
  for (const issuedOn of ["0000-01-01", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59-12:00", "2026-02-30"])
    expect(isTaken({ issuedOn }), issuedOn).toBe(false);
  const beyond = "9999-12-31T23:59:59-23:00";
  const move = { action: "schedule", baseVersion: 1, publishAt: beyond };
  expect(isTaken({ embargoUntil: beyond })).toBe(false);
  expect(moveArticleSchema.safeParse(move).success).toBe(false);

  for (const issuedOn of ["0001-01-01", "9999-12-31"]) {
    const dated = await save(db, publisher, await writeDraft(db, publisher, issuedOn), { issuedOn });
    const input = { articleId: dated.id, baseVersion: dated.version, now: NOW };
    expect((await publishArticle(db, publisher, input)).fields.issuedOn).toBe(issuedOn);
  }
});

test("an id that no row can have is refused, and the largest that one can have is looked up", async () => {
  const db = await openTestDb();
  const editor = await signIn(db, "editor");
  for (const id of ["2147483648", "99999999999", "0", "-1", "1.5", "\0"])
    expect(rowIdSchema.safeParse(id).success, id).toBe(false);
  const largest = rowIdSchema.parse("2147483647");
  await expect(readArticleForEditing(db, editor, largest)).rejects.toMatchObject({ code: "not_found" });
  await expect(readReviewItem(db, editor, largest)).rejects.toMatchObject({ code: "not_found" });
  const filter = reviewFilterSchema.parse({ batch: "99999999999", after: "99999999999" });
  expect(filter).toMatchObject({ batch: null, after: 0 });
});

test("addresses, ids and categories longer than any index takes are kept in the raw text alone", async () => {
  const { db, dataFolder } = await createTestDatabase();
  const editor = await insertEditor(db);
  const long = randomBytes(6_000).toString("hex");
  const text = `<rss version="2.0"><channel><title>Quay</title><item><title>Quay opens</title><link>https://news.example.org/${long}</link><guid>${long}</guid><category>${long}</category><description>The quay opens again.</description></item></channel></rss>`;
  const { id } = await uploadText(db, editor, { dataFolder, text });

  const handlers = [importBatchHandler({ storage: openStorage(dataFolder) })];
  while (await workOnce(db, { handlers }, new AbortController().signal));

  expect(await getBatch(db, id)).toMatchObject({ status: "done", counters: { items: 1, stored: 1 } });
  const [item] = await db.select().from(items).where(eq(items.batchId, id));
  expect(item).toMatchObject({ guid: null, canonicalUrl: null });
  expect(item?.raw.url).toContain(long);
  const names = (await db.select().from(termSuggestions)).map(({ name }) => name.length);
  expect(Math.max(0, ...names)).toBeLessThanOrEqual(200);
});

test("a dump of thousands of tiny items is shown in parts that together hold every one of them", async () => {
  const { db, dataFolder } = await createTestDatabase();
  const editor = await insertEditor(db);
  const tiny = Array.from({ length: 3_000 }, (_, n) => `<item><title>T${n}</title></item>`).join("");
  const text = `<rss version="2.0"><channel><title>Quay</title>${tiny}</channel></rss>`;
  const { id } = await uploadText(db, editor, { dataFolder, text });
  const storage = openStorage(dataFolder);
  while (await workOnce(db, { handlers: [importBatchHandler({ storage })] }, new AbortController().signal));

  const seen = new Set<number>();
  let shown = "";
  for (let at: number | null = 0; at !== null; ) {
    const screen = await readBatchScreen(db, editor, { batchId: id, at }, storage);
    if (!screen?.source) throw new Error("There is no text to show.");
    expect(screen.items.length).toBeLessThan(1_500);
    for (const { position } of screen.items) seen.add(position);
    shown += screen.source.segments.map((segment) => segment.text).join("");
    at = screen.source.next;
  }
  expect(seen.size).toBe(3_000);
  expect(shown).toBe(text);
});

test("a body that the editor could not open again is refused, and what is there stays", async () => {
  const db = await openTestDb();
  const contributor = await signIn(db, "contributor");
  const draft = await writeDraft(db, contributor);
  const bodies = [
    [],
    [{ type: "text", text: "loose" }],
    [{ type: "doc", content: [] }],
    [{ type: "bulletList", content: [{ type: "paragraph" }] }],
    [{ type: "paragraph", content: [{ type: "text", text: "" }] }],
  ];
  for (const content of bodies) {
    const { body } = articleFieldsSchema.parse({ ...draft.fields, body: { type: "doc", content } });
    await expect(save(db, contributor, draft, { body })).rejects.toMatchObject({ code: "bad_input" });
  }
  expect((await readArticleForEditing(db, contributor, draft.id)).article).toEqual(draft);
});
