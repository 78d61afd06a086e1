import { expect, test } from "vitest";
import { createPage } from "@/lib/desk/pages/create-page";
import { savePage } from "@/lib/desk/pages/save-page";
import { insertArticle, insertSetting, insertTerm, insertUser, tagArticle } from "@/test/support/factories";
import { renderDoor } from "@/test/support/render-door";
import { readHtml } from "@/test/support/standards/html-tree";
import { misnamedLanguages } from "@/test/support/standards/text-of-page";
import { openTestDb } from "@/test/support/test-db";

const NOW = new Date("2026-03-01T09:00:00Z");

/** Names of formats are the same in all languages. */
const FORMATS = /^ar: (?:RSS|Atom|JSON|OPML)$/;

test("a page of the site's own keeps its language and direction, whichever language a reader has chosen", async () => {
  const db = await openTestDb();
  await insertSetting(db, "site", { name: "Quay", language: "en", readerLanguages: ["ar"] });
  const article = await insertArticle(db);
  await tagArticle(db, article.id, (await insertTerm(db, { name: "Harbour" })).id);
  const actor = await insertUser(db, { role: "publisher" });
  const { id: pageId } = await createPage(db, actor, { title: "Imprint", now: NOW });
  const paragraph = {
    type: "paragraph" as const,
    content: [{ type: "text" as const, text: "Ada Marrow, Quay 1" }],
  };
  await savePage(db, actor, {
    ...{
      pageId,
      baseVersion: 1,
      title: "Imprint",
      slug: "imprint",
      position: 1,
      state: "published",
      now: NOW,
    },
    body: { type: "doc", content: [paragraph] },
  });
  const html = (await renderDoor(db, "/imprint", { cookie: "copydesk.language=ar" })).body.toString();
  expect(html).toContain('<html lang="ar" dir="rtl"');
  expect(html).toContain('<article lang="en" dir="ltr">');
  const misnamed = misnamedLanguages(readHtml(html)).filter((words) => !FORMATS.test(words));
  expect(misnamed).toEqual([]);
});
