import { eq } from "drizzle-orm";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { articles } from "@/db/schema/articles";
import { newsletterIssues } from "@/db/schema/newsletter";
import { createNewsletter } from "@/lib/desk/newsletters/create-newsletter";
import { draftIssue } from "@/lib/desk/newsletters/draft-issue";
import { readIssueOfArchive, readNewsletter, readOpenNewsletters } from "@/lib/newsletter/read-archive";
import { readIssuesFeed } from "@/lib/newsletter/read-issues-feed";
import { insertArticle } from "@/test/support/factories";
import { findAll, parseXml } from "@/test/support/parse-xml";
import { actAs } from "@/test/support/people";
import { renderDoor } from "@/test/support/render-door";
import { startSmtpSink } from "@/test/support/smtp-sink";
import { openTestDb } from "@/test/support/test-db";
import { NOW, ORIGIN, openNewsletter, sendNews, work } from "./newsletter-fixtures";

const LATER = new Date(NOW.getTime() + 86_400_000);
const SECRET = "Unspeakable quay";

async function archive(db: Db, now = LATER): Promise<string> {
  return JSON.stringify([
    await readOpenNewsletters(db),
    await readNewsletter(db, "harbour-weekly"),
    await readIssueOfArchive(db, "harbour-weekly", { number: 1, now }),
    await readIssuesFeed(db, "harbour-weekly", { now, origin: ORIGIN, file: "feed.xml" }),
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

test("the issues are a feed like any list, each with what is left of it, and its page leads there", async () => {
  const db = await openTestDb();
  const { secret } = await sendSecret(db);
  await db.update(articles).set({ status: "unpublished" }).where(eq(articles.id, secret.id));
  await db.update(newsletterIssues).set({ intro: "Dear <readers>,\n\na calm week." });
  const read = async (path: string) => (await renderDoor(db, path)).body.toString();
  const json = JSON.parse(await read("/newsletters/harbour-weekly/feed.json"));
  expect(json).toMatchObject({
    home_page_url: `${ORIGIN}/newsletters/harbour-weekly`,
    feed_url: `${ORIGIN}/newsletters/harbour-weekly/feed.json`,
    items: [{ url: `${ORIGIN}/newsletters/harbour-weekly/1`, summary: "Quay opens" }],
  });
  const html: string = json.items[0].content_html;
  expect(html).toMatch(
    /^<p>Dear &lt;readers&gt;,<\/p><p>a calm week.<\/p><h2><a href="https:\S+">Quay opens<\/a><\/h2>/,
  );
  const rss = parseXml(await read("/newsletters/harbour-weekly/feed.xml"));
  expect(findAll(rss, "content:encoded").map(({ text }) => text)).toEqual([html]);
  expect(findAll(parseXml(await read("/newsletters/harbour-weekly/atom.xml")), "entry")).toHaveLength(1);
  for (const path of ["/newsletters/harbour-weekly", "/newsletters/harbour-weekly/1"])
    expect(await read(path)).toContain('href="https://news.example.org/newsletters/harbour-weekly/feed.xml"');
  expect(await read("/feeds.opml")).toContain(`xmlUrl="${ORIGIN}/newsletters/harbour-weekly/feed.xml"`);
});

test("a newsletter that readers have never seen has no feed, and no line in the list of feeds", async () => {
  const db = await openTestDb();
  const publisher = await actAs(db, "publisher");
  await createNewsletter(db, publisher, { name: SECRET, now: NOW });
  for (const slug of ["unspeakable-quay", "nothing", "%E0"])
    expect((await renderDoor(db, `/newsletters/${slug}/feed.xml`)).status).toBe(404);
  expect((await renderDoor(db, "/feeds.opml")).body.toString()).not.toContain(SECRET);
});

test("an issue leads to the ones before and after it, over numbers that are gone", async () => {
  const db = await openTestDb();
  const { sink } = await sendSecret(db);
  const [first] = await db.select().from(newsletterIssues);
  const { id: _id, ...issue } = first ?? {};
  for (const number of [2, 4])
    await db.insert(newsletterIssues).values({ ...issue, number, subject: `No. ${number}` } as never);
  const beside = async (number: number) => {
    const found = await readIssueOfArchive(db, "harbour-weekly", { number, now: LATER });
    return [found?.older?.path ?? null, found?.newer?.path ?? null];
  };
  const path = (number: number) => `/newsletters/harbour-weekly/${number}`;
  expect(await beside(1)).toEqual([null, path(2)]);
  expect(await beside(2)).toEqual([path(1), path(4)]);
  expect(await beside(4)).toEqual([path(2), null]);
  const html = (await renderDoor(db, path(2))).body.toString();
  expect(html).toMatch(
    /rel="prev" href="\/newsletters\/harbour-weekly\/1"[\s\S]*rel="next" href="\/newsletters\/harbour-weekly\/4"/,
  );
  expect(sink.mails).toHaveLength(0);
});
