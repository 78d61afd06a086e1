import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { articles } from "@/db/schema/articles";
import { items } from "@/db/schema/imports";
import { acceptItem } from "@/lib/desk/accept-item";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { publishArticle } from "@/lib/desk/publish-article";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { readArticlePage } from "@/lib/site/article-page";
import { attackedFeeds } from "@/test/support/attacks/attack-outputs";
import { findDangers } from "@/test/support/attacks/find-dangers";
import { readOwnPayloads } from "@/test/support/attacks/read-payloads";
import { renderArticle } from "@/test/support/attacks/render-item";
import { uploadText } from "@/test/support/import-fixtures";
import { createTestDatabase } from "@/test/support/test-db";
import { NOW, signIn } from "../desk/desk-fixtures";

test("attacks that were imported, accepted and published reach no reader", async () => {
  const { db, dataFolder } = await createTestDatabase();
  const publisher = await signIn(db, "publisher");
  // One of each kind goes the whole way; all of them go through the pipeline in the unit test.
  const payloads = readOwnPayloads().filter((one, at, all) => all[at - 1]?.kind !== one.kind || at % 5 === 0);
  const [feed] = attackedFeeds(payloads.map(({ payload }) => payload));
  const { id } = await uploadText(db, publisher, { dataFolder, text: feed?.text ?? "" });
  const handlers = [importBatchHandler({ storage: openStorage(dataFolder) })];
  while (await workOnce(db, { handlers }, new AbortController().signal));

  const staged = await db.select().from(items).where(eq(items.batchId, id)).orderBy(asc(items.position));
  for (const { id: itemId, version, state } of staged) {
    if (state !== "new") continue;
    const { articleId } = await acceptItem(db, publisher, { itemId, version, tags: [], now: NOW });
    await publishArticle(db, publisher, { articleId, baseVersion: 1, now: NOW });
  }

  const live = await db.select({ slug: articles.slug }).from(articles);
  const failures: string[] = [];
  for (const { slug } of live) {
    const page = await readArticlePage(db, slug, NOW);
    if (!page) throw new Error(`${slug} is not live.`);
    for (const danger of findDangers(page.bodyHtml, "body")) failures.push(`${slug}: ${danger}`);
    for (const danger of findDangers(renderArticle(page), "page")) failures.push(`${slug}: ${danger}`);
  }
  expect(live.length).toBeGreaterThan(50);
  expect(failures).toEqual([]);
});
