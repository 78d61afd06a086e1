import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { listSuggestions } from "@/db/queries/suggestions";
import { items } from "@/db/schema/imports";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { learnTopics } from "@/lib/desk/terms/learn-topics";
import { mergeTerm } from "@/lib/desk/terms/merge-term";
import { trashArticle } from "@/lib/desk/trash-article";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { insertArticle, insertTerm, tagArticle } from "@/test/support/factories";
import { insertEditor, uploadText } from "@/test/support/import-fixtures";
import { createTestDatabase } from "@/test/support/test-db";
import { NOW, signIn } from "../desk/desk-fixtures";

const CANALS = ["lock", "towpath", "barges", "weir", "sluice", "boatmen"];
const BAKERS = ["baker", "dough", "loaves", "oven", "rye", "flour"];

/** A text with three of the words. */
const textOf = (words: readonly string[], n: number) =>
  [0, 1, 2 + (n % 3)].map((step) => `They spoke of ${words[(n + step) % words.length]}.`).join(" ");

/** Eight articles of each topic. */
async function teach(db: Db) {
  const [canals, bakers] = [
    await insertTerm(db, { name: "Canal life", slug: "canal-life" }),
    await insertTerm(db, { name: "Bread", slug: "bread" }),
  ];
  const mine: number[] = [];
  for (let n = 0; n < 8; n++)
    for (const [term, text] of [
      [canals, CANALS],
      [bakers, BAKERS],
    ] as const) {
      const article = await insertArticle(db, { bodyText: textOf(text, n), status: "draft" });
      await tagArticle(db, article.id, term.id);
      if (term === canals) mine.push(article.id);
    }
  return { canals, mine };
}

async function suggestionsFor(db: Db, dataFolder: string, text: string) {
  await uploadText(db, await insertEditor(db), {
    dataFolder,
    text: `<rss version="2.0"><channel><title>Q</title><item><title>News</title><description>${text}</description></item></channel></rss>`,
  });
  const handlers = [importBatchHandler({ storage: openStorage(dataFolder) })];
  while (await workOnce(db, { handlers }, new AbortController().signal));
  const rows = await db.select({ id: items.id }).from(items);
  return (await listSuggestions(db, [rows.at(-1)?.id ?? 0])).map(({ name, evidence }) => ({
    name,
    evidence,
  }));
}

test("a topic is suggested for texts like those that editors gave it to, with the words that told", async () => {
  const { db, dataFolder } = await createTestDatabase();
  await teach(db);
  const found = await suggestionsFor(
    db,
    dataFolder,
    "The weir broke. The towpath is closed, the lock as well.",
  );
  expect(found).toEqual([{ name: "Canal life", evidence: expect.stringMatching(/weir|towpath|lock/) }]);
});

test("what was trashed is unlearned, and a merge takes its lesson along", async () => {
  const { db } = await createTestDatabase();
  const publisher = await signIn(db, "publisher");
  const { canals, mine } = await teach(db);
  const learned = async () => (await learnTopics(db)).map(({ name }) => name).sort();
  expect(await learned()).toEqual(["Bread", "Canal life"]);
  await insertTerm(db, { name: "Waterways", slug: "waterways" });
  await mergeTerm(db, publisher, { termId: canals.id, into: { type: "topic", name: "Waterways" }, now: NOW });
  expect(await learned()).toEqual(["Bread", "Waterways"]);
  for (const articleId of mine) await trashArticle(db, publisher, { articleId, baseVersion: 1, now: NOW });
  expect(await learned()).toEqual([]);
});
