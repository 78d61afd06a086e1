import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { articles } from "@/db/schema/articles";
import { publishArticle } from "@/lib/desk/publish-article";
import { publishDueArticles } from "@/lib/desk/publish-due-articles";
import { scheduleArticle } from "@/lib/desk/schedule-article";
import { SITE_SETTING } from "@/lib/domain/site-identity";
import { newsDate } from "@/lib/site/news-date";
import { insertSetting } from "@/test/support/factories";
import { openTestDb } from "@/test/support/test-db";
import { minutesLater, NOW, save, signIn, writeDraft } from "./desk-fixtures";

async function newsroom(timeZone: string) {
  const db = await openTestDb();
  await insertSetting(db, SITE_SETTING, { timeZone });
  const publisher = await signIn(db, "publisher");
  const draft = await writeDraft(db, publisher);
  const at = (now: Date) => ({ articleId: draft.id, baseVersion: draft.version, now });
  const stored = async () => (await db.select().from(articles).where(eq(articles.id, draft.id)))[0];
  return { db, publisher, draft, at, stored };
}

test.each([
  ["America/Los_Angeles", "2026-11-28T07:33:00Z", "2026-11-27"],
  ["Europe/Berlin", "2026-11-30T23:30:00Z", "2026-12-01"],
  ["UTC", "2026-11-30T23:30:00Z", "2026-11-30"],
])("in %s news that goes live at %s is of %s", async (timeZone, moment, day) => {
  const { db, publisher, at, stored } = await newsroom(timeZone);
  const now = new Date(moment);
  const live = await publishArticle(db, publisher, at(now));
  expect(live.fields.issuedOn).toBe(day);
  expect(await stored()).toMatchObject({ issuedAt: now, firstPublishedAt: now });
});

test("what goes live on schedule is dated by the site's clocks, too", async () => {
  const { db, publisher, at, stored } = await newsroom("Pacific/Auckland");
  const publishAt = new Date("2026-03-01T12:00:00Z");
  await scheduleArticle(db, publisher, { ...at(NOW), publishAt });
  await publishDueArticles(db, publishAt);
  expect(await stored()).toMatchObject({ issuedOn: "2026-03-02", issuedAt: publishAt });
});

test("an update of a live article leaves the hour of its news, and so its place in the lists", async () => {
  const { db, publisher, at, stored } = await newsroom("UTC");
  const live = await publishArticle(db, publisher, at(NOW));
  await save(
    db,
    publisher,
    live,
    { headline: "Ferry runs again at last" },
    { applyToLive: true, now: minutesLater(5) },
  );
  const row = await stored();
  expect(row).toMatchObject({ issuedOn: "2026-03-01", issuedAt: NOW });
  expect(row && newsDate(row)).toMatchObject({ day: "2026-03-01", time: null });
});

test("another date of the news is another hour, too", async () => {
  const { db, publisher, at, stored } = await newsroom("UTC");
  const live = await publishArticle(db, publisher, at(NOW));
  await save(db, publisher, live, { issuedOn: "2026-02-27" }, { applyToLive: true });
  expect(await stored()).toMatchObject({ issuedAt: new Date("2026-02-27T00:00:00Z") });
});
