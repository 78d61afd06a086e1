import { eq } from "drizzle-orm";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { articles } from "@/db/schema/articles";
import { newsletterIssues } from "@/db/schema/newsletter";
import { draftIssue } from "@/lib/desk/newsletters/draft-issue";
import { readIssueOfArchive, readNewsletter, readOpenNewsletters } from "@/lib/newsletter/read-archive";
import { insertArticle } from "@/test/support/factories";
import { startSmtpSink } from "@/test/support/smtp-sink";
import { openTestDb } from "@/test/support/test-db";
import { NOW, openNewsletter, sendNews, work } from "./newsletter-fixtures";

const LATER = new Date(NOW.getTime() + 86_400_000);
const SECRET = "Unspeakable quay";

async function archive(db: Db, now = LATER): Promise<string> {
  return JSON.stringify([
    await readOpenNewsletters(db),
    await readNewsletter(db, "harbour-weekly"),
    await readIssueOfArchive(db, "harbour-weekly", { number: 1, now }),
  ]);
}

async function sendSecret(db: Db) {
  const sink = await startSmtpSink();
  await insertArticle(db, { headline: "Quay opens", firstPublishedAt: NOW });
  const secret = await insertArticle(db, {
    ...{ headline: SECRET, standfirst: SECRET, slug: "unspeakable", firstPublishedAt: NOW, updatedAt: NOW },
  });
  const { publisher, newsletterId } = await openNewsletter(db, 1);
  await sendNews(db, publisher, { newsletterId, port: sink.port });
  return { sink, secret };
}

test("an issue is in the archive with what it said", async () => {
  const db = await openTestDb();
  await sendSecret(db);
  const text = await archive(db);
  for (const part of ["Quay opens", SECRET, "/articles/unspeakable", "/newsletters/harbour-weekly/1"])
    expect(text).toContain(part);
});

test("an issue is called by its day under the name of its newsletter, and described by what it says", async () => {
  const db = await openTestDb();
  await sendSecret(db);
  const named = { title: "2 March 2026", day: "2026-03-02", isDated: true };
  expect((await readNewsletter(db, "harbour-weekly"))?.issues).toMatchObject([named]);
  const asked = { number: 1, now: LATER };
  const issue = await readIssueOfArchive(db, "harbour-weekly", asked);
  expect(issue).toMatchObject({ ...named, subject: "Harbour weekly · 2 March 2026" });
  expect(issue?.description).toContain("Quay opens");
  await db
    .update(newsletterIssues)
    .set({ subject: "Two quays open", intro: "Dear readers,\n\na calm week." });
  expect(await readIssueOfArchive(db, "harbour-weekly", asked)).toMatchObject({
    ...{ title: "Two quays open", isDated: false, description: "Dear readers, a calm week." },
  });
});

test("an article that is no longer live loses its headline, text and link in the archive", async () => {
  const db = await openTestDb();
  const { secret } = await sendSecret(db);
  for (const change of [
    { status: "unpublished" },
    { status: "trashed" },
    { status: "draft" },
    { status: "published", embargoUntil: new Date(LATER.getTime() + 1) },
  ] as const) {
    await db.update(articles).set(change).where(eq(articles.id, secret.id));
    expect(await archive(db), change.status).not.toMatch(/unspeakable/i);
    expect(await archive(db)).toContain("Quay opens");
  }
});

test("a corrected headline has its present words in the archive, an untouched one those of its day", async () => {
  const db = await openTestDb();
  const { secret } = await sendSecret(db);
  const change = {
    headline: "Quay corrected",
    standfirst: null,
    status: "corrected",
    updatedAt: LATER,
    revisedAt: LATER,
    correctedAt: LATER,
  } as const;
  await db.update(articles).set(change).where(eq(articles.id, secret.id));
  const text = await archive(db);
  expect(text).toContain("Quay corrected");
  expect(text).not.toContain(SECRET);
});

test("an article that is taken down while an issue is on its way is in no mail that is still to go", async () => {
  const db = await openTestDb();
  const { sink, secret } = await sendSecret(db);
  await db.update(articles).set({ status: "unpublished" }).where(eq(articles.id, secret.id));
  await work(db, sink.port);
  const mail = await PostalMime.parse(sink.mails[0]?.raw ?? "");
  expect(`${mail.text}${mail.html}`).toContain("Quay opens");
  expect(`${mail.text}${mail.html}`).not.toMatch(/unspeakable/i);
});

test("drafts of issues and newsletters that nobody has opened are behind no public door", async () => {
  const db = await openTestDb();
  await insertArticle(db, { headline: SECRET, firstPublishedAt: NOW });
  const { publisher, newsletterId } = await openNewsletter(db);
  await draftIssue(db, publisher, { newsletterId, now: NOW });
  expect(await archive(db)).not.toContain(SECRET);
  expect(await readIssueOfArchive(db, "harbour-weekly", { number: 1, now: NOW })).toBeNull();
});
