import { expect, test } from "vitest";
import { articles } from "@/db/schema/articles";
import { publishArticle } from "@/lib/desk/publish-article";
import { unpublishArticle } from "@/lib/desk/unpublish-article";
import { saveArticleSchema } from "@/lib/schemas/article";
import { readArticlePage } from "@/lib/site/article-page";
import { answerFeed } from "@/lib/site/feeds/answer-feed";
import { readLatest } from "@/lib/site/latest";
import { bodyOf, minutesLater, save, signIn, writeDraft } from "@/test/integration/desk/desk-fixtures";
import { ORIGIN } from "@/test/integration/site/seed-hidden";
import { openTestDb } from "@/test/support/test-db";

const LATER = minutesLater(600);

async function publishOne() {
  const db = await openTestDb();
  const publisher = await signIn(db, "publisher");
  const draft = await writeDraft(db, publisher);
  const live = await publishArticle(db, publisher, {
    articleId: draft.id,
    baseVersion: draft.version,
    now: minutesLater(1),
  });
  const page = () => readArticlePage(db, live.fields.slug, LATER);
  return { db, publisher, live, page };
}

const live = (now: Date, note?: string) => ({ applyToLive: true, now, correction: note ? { note } : null });

test("a correction tells readers what was wrong, the latest first, and changes the date of the text", async () => {
  const { db, publisher, live: first, page } = await publishOne();
  expect(await page()).toMatchObject({ change: null, revisedAt: null, corrections: [] });
  const second = await save(
    db,
    publisher,
    first,
    { body: bodyOf("The ferry runs at nine.") },
    live(minutesLater(10), "The hour was wrong."),
  );
  await save(db, publisher, second, {}, live(minutesLater(20), "A name was wrong, <b>too</b>."));
  expect(await page()).toMatchObject({
    change: "corrected",
    updatedAt: minutesLater(20),
    corrections: [
      { note: "A name was wrong, <b>too</b>.", at: minutesLater(20) },
      { note: "The hour was wrong.", at: minutesLater(10) },
    ],
  });
  const [day] = await readLatest(db, LATER, 5);
  expect(day?.stories[0]?.change).toBe("corrected");
  const feed = await answerFeed({ db, now: LATER, origin: ORIGIN, headers: new Headers() }, "atom.xml");
  expect(await feed.text()).toContain(`<updated>${minutesLater(20).toISOString()}</updated>`);
});

test("a save that changes nothing for readers is no update, whatever it raises on the desk", async () => {
  const { db, publisher, live: first, page } = await publishOne();
  const same = await save(db, publisher, first, {}, live(minutesLater(5)));
  expect(same.version).toBeGreaterThan(first.version);
  const tagged = await save(
    db,
    publisher,
    same,
    { tags: [{ type: "topic", name: "Ferries" }] },
    live(minutesLater(6)),
  );
  expect(await page()).toMatchObject({ change: null, revisedAt: null, updatedAt: minutesLater(1) });
  const down = await unpublishArticle(db, publisher, {
    articleId: tagged.id,
    baseVersion: tagged.version,
    now: minutesLater(7),
  });
  const up = await publishArticle(db, publisher, {
    articleId: down.id,
    baseVersion: down.version,
    now: minutesLater(8),
  });
  expect(await page()).toMatchObject({ change: null, updatedAt: minutesLater(1) });
  await save(db, publisher, up, { headline: "Ferry runs on" }, live(minutesLater(9)));
  expect(await page()).toMatchObject({ change: "updated", updatedAt: minutesLater(9) });
});

test("HTML that was rendered by an older release counts as the same text", async () => {
  const { db, publisher, live: first, page } = await publishOne();
  await db.update(articles).set({ bodyHtml: "<div>The ferry runs again.</div>" });
  await save(db, publisher, first, {}, live(minutesLater(5)));
  expect(await page()).toMatchObject({ revisedAt: null });
});

test("a correction needs its sentence, and a draft has none", async () => {
  const { db, publisher, live: first } = await publishOne();
  const request = { baseVersion: first.version, applyToLive: true, fields: first.fields };
  for (const note of ["", " \n"])
    expect(saveArticleSchema.safeParse({ ...request, correction: { note } }).success).toBe(false);
  const draft = await writeDraft(db, publisher, "Another ferry");
  const saved = await save(db, publisher, draft, {}, live(minutesLater(3), "Nobody saw it."));
  expect(saved.status).toBe("draft");
  const editor = await signIn(db, "editor");
  await expect(save(db, editor, first, {}, live(minutesLater(3), "Not mine."))).rejects.toMatchObject({
    code: "forbidden",
  });
});
