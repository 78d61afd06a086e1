import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { items } from "@/db/schema/imports";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { readBatchScreen } from "@/lib/desk/read-batch-screen";
import { readReviewItem } from "@/lib/desk/read-review-item";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { insertEditor, uploadText } from "@/test/support/import-fixtures";
import { createTestDatabase } from "@/test/support/test-db";

const fixture = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/dumps/${path}`, import.meta.url)));

async function importFixture(path: string) {
  const { db, dataFolder } = await createTestDatabase();
  const editor = await insertEditor(db);
  const storage = openStorage(dataFolder);
  const { id } = await uploadText(db, editor, { dataFolder, text: fixture(path), fileName: "upload.xml" });
  while (await workOnce(db, { handlers: [importBatchHandler({ storage })] }, new AbortController().signal));
  const screen = await readBatchScreen(db, editor, { batchId: id, at: 0 }, storage);
  return { db, editor, batchId: id, screen };
}

test("what a feed says of itself and of its items is there for the editor", async () => {
  const { db, editor, batchId, screen } = await importFixture("rss/relative-links-arabic/input.xml");
  const [first] = await db.select({ id: items.id }).from(items).where(eq(items.batchId, batchId));
  const item = await readReviewItem(db, editor, first?.id ?? 0);

  expect(screen?.batch.about).toEqual([
    {
      title: "أخبار البحر",
      url: "https://bahr.example/",
      description: "صحيفة الميناء",
      language: "ar",
    },
  ]);
  expect(item.raw.extra).toMatchObject({
    contributors: "سامي نصر",
    rights: "جميع الحقوق محفوظة",
    via: "وكالة المرفأ",
    place: "34.4367, 35.8497",
  });
  expect(item.raw.body.base).toBe("https://bahr.example/akhbar/");
  expect(item.links).toContain("https://bahr.example/akhbar/2023/suq-plan.html");
});

test("a list of feeds has no items, and names its feeds with their addresses", async () => {
  const { screen } = await importFixture("opml/folders-of-feeds/input.opml");

  expect(screen?.batch.format).toBe("opml");
  expect(screen?.items).toEqual([]);
  expect(screen?.batch.related.map(({ url }) => url)).toEqual([
    "https://alderbay.example/feed.xml",
    "http://nordmole.example/rss",
    "https://wetter.example/see.atom",
  ]);
  expect(screen?.batch.warnings.map(({ code }) => code)).toEqual(["feed-list"]);
});
