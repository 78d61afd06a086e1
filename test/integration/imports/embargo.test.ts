import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { articles } from "@/db/schema/articles";
import { items } from "@/db/schema/imports";
import { acceptItem } from "@/lib/desk/accept-item";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { publishArticle } from "@/lib/desk/publish-article";
import type { Actor } from "@/lib/domain/actor";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { insertEditor, UPLOADED_AT, uploadText } from "@/test/support/import-fixtures";
import { createTestDatabase } from "@/test/support/test-db";

const agencyItem = (embargoed: unknown) =>
  JSON.stringify({
    ...{ uri: `urn:example:${embargoed}`, type: "text", pubstatus: "usable", language: "en" },
    ...{ headline: "Prize goes to a boat builder", body_text: "The jury honours a life of work on boats." },
    ...{ versioncreated: "2026-03-01T06:00:00Z", embargoed },
  });

async function accepted(embargoed: unknown) {
  const { db, dataFolder } = await createTestDatabase();
  const editor = await insertEditor(db);
  await uploadText(db, editor, { dataFolder, text: agencyItem(embargoed), fileName: "item.json" });
  const handlers = [importBatchHandler({ storage: openStorage(dataFolder) })];
  while (await workOnce(db, { handlers }, new AbortController().signal));
  const [item] = await db.select().from(items);
  const { articleId } = await acceptItem(db, editor, {
    ...{ itemId: item?.id ?? 0, version: item?.version ?? 0, tags: [], now: UPLOADED_AT },
  });
  const [article] = await db.select().from(articles).where(eq(articles.id, articleId));
  return { db, editor, article, warnings: item?.warnings.map(({ message }) => message) };
}

test("law 2: what a source keeps under embargo is scheduled for its end, whoever publishes it", async () => {
  const { db, editor, article, warnings } = await accepted("2026-03-02T12:00:00Z");
  expect(warnings).toContain("Under embargo until 2026-03-02T12:00:00Z.");
  expect(article?.embargoUntil).toEqual(new Date("2026-03-02T12:00:00Z"));

  const publisher: Actor = { ...editor, role: "publisher" };
  const input = { articleId: article?.id ?? 0, baseVersion: article?.version ?? 0, now: UPLOADED_AT };
  await publishArticle(db, publisher, input);
  const [after] = await db.select().from(articles);
  expect(after).toMatchObject({ status: "scheduled", publishAt: new Date("2026-03-02T12:00:00Z") });
});

test.each([
  ["2026-03-02", new Date("2026-03-03T00:00:00Z")],
  ["when the minister speaks", null],
  [undefined, null],
])("an embargo until %s ends at %s", async (printed, until) => {
  const { article } = await accepted(printed);
  expect(article?.embargoUntil).toEqual(until);
});
