import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { items } from "@/db/schema/imports";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { insertEditor, uploadText } from "@/test/support/import-fixtures";
import { createTestDatabase } from "@/test/support/test-db";

const FEED = `<rss version="2.0"><channel><title>Quay</title>
<item><title>One</title><pubDate>Mon, 02 Mar 2026 09:00:00 +0100</pubDate><description>Boats came in.</description></item>
<item><title>Two</title><pubDate>the other day</pubDate><description>Boats went out.</description></item>
<item><title>Three</title><description>No boats at all.</description></item>
</channel></rss>`;

test("the date as it is printed, its precision and where it was found are kept beside its value", async () => {
  const { db, dataFolder } = await createTestDatabase();
  await uploadText(db, await insertEditor(db), { dataFolder, text: FEED });
  const handlers = [importBatchHandler({ storage: openStorage(dataFolder) })];
  while (await workOnce(db, { handlers }, new AbortController().signal));
  const rows = await db.select().from(items).orderBy(asc(items.position));
  expect(rows.map(({ publishedAt, dateReading }) => ({ publishedAt, dateReading }))).toEqual([
    {
      publishedAt: "2026-03-02T09:00:00+01:00",
      dateReading: { literal: "Mon, 02 Mar 2026 09:00:00 +0100", precision: "second", basis: "source" },
    },
    { publishedAt: null, dateReading: { literal: "the other day", precision: null, basis: "source" } },
    { publishedAt: null, dateReading: null },
  ]);
});
