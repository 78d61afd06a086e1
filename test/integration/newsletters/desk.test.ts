import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listIssues } from "@/db/queries/newsletter-issues";
import { putSearchDoc } from "@/db/queries/search";
import { articles } from "@/db/schema/articles";
import { subscribers } from "@/db/schema/newsletter";
import { draftDueIssues } from "@/lib/desk/newsletters/draft-due-issues";
import { draftIssue } from "@/lib/desk/newsletters/draft-issue";
import { readIssue } from "@/lib/desk/newsletters/read-issue";
import { readNewsletter } from "@/lib/desk/newsletters/read-newsletters";
import { saveIssue } from "@/lib/desk/newsletters/save-issue";
import { saveNewsletter } from "@/lib/desk/newsletters/save-newsletter";
import { sendIssue } from "@/lib/desk/newsletters/send-issue";
import { exportSubscribers, readSubscribers, removeSubscriber } from "@/lib/desk/newsletters/subscribers";
import { insertArticle, insertTerm, tagArticle } from "@/test/support/factories";
import { actAs } from "@/test/support/people";
import { openTestDb } from "@/test/support/test-db";
import {
  issueRow,
  mailTo,
  NOW,
  ORIGIN,
  openJobs,
  openNewsletter,
  sendNews,
  subscriberRows,
} from "./newsletter-fixtures";

const HOUR = 3_600_000;
const ago = (hours: number) => new Date(NOW.getTime() - hours * HOUR);
const FIELDS = { name: "Harbour weekly", intro: "", language: "en", period: "weekly", isOpen: true } as const;

test("a draft has what was published in the period and is live, the latest first", async () => {
  const db = await openTestDb();
  const old = await insertArticle(db, { firstPublishedAt: ago(24 * 8) });
  const first = await insertArticle(db, { firstPublishedAt: ago(30) });
  const second = await insertArticle(db, { firstPublishedAt: ago(3) });
  await insertArticle(db, { firstPublishedAt: ago(2), status: "unpublished" });
  await insertArticle(db, { firstPublishedAt: ago(1), embargoUntil: new Date(NOW.getTime() + 1) });
  const { publisher, newsletterId } = await openNewsletter(db);
  const { id } = await draftIssue(db, publisher, { newsletterId, now: NOW });
  const ids = (await issueRow(db, id))?.articleIds;
  expect(ids).toEqual([second.id, first.id]);
  expect(ids).not.toContain(old.id);
});

test("what went out in one issue is not new to the next", async () => {
  const db = await openTestDb();
  await insertArticle(db, { firstPublishedAt: ago(3) });
  const { publisher, newsletterId } = await openNewsletter(db);
  await sendNews(db, publisher, { newsletterId, port: 1 });
  const later = await insertArticle(db, { firstPublishedAt: new Date(NOW.getTime() + HOUR) });
  const now = new Date(NOW.getTime() + 2 * HOUR);
  const { id } = await draftIssue(db, publisher, { newsletterId, now });
  expect((await issueRow(db, id))?.articleIds).toEqual([later.id]);
});

test("a newsletter of a tag or a search gathers that alone", async () => {
  const db = await openTestDb();
  const term = await insertTerm(db, { name: "Ferries", slug: "ferries" });
  const tagged = await insertArticle(db, { firstPublishedAt: ago(3), headline: "Tagged" });
  await tagArticle(db, tagged.id, term.id);
  const found = await insertArticle(db, { firstPublishedAt: ago(2), headline: "Lighthouse" });
  await putSearchDoc(db, {
    ...{ kind: "article", ref: found.id, language: "en", title: found.headline, body: found.bodyText },
  });
  const { publisher, newsletterId } = await openNewsletter(db);
  const gather = async (baseVersion: number, by: object) => {
    const scope = { scope: "term", termId: null, query: "", ...by } as const;
    await saveNewsletter(db, publisher, { ...FIELDS, ...scope, newsletterId, baseVersion, now: NOW });
    const { id } = await draftIssue(db, publisher, { newsletterId, now: NOW });
    return (await issueRow(db, id))?.articleIds;
  };
  expect(await gather(2, { termId: term.id })).toEqual([tagged.id]);
  expect(await gather(3, { scope: "search", query: "lighthouse" })).toEqual([found.id]);
  await expect(gather(4, {})).rejects.toThrow(/Choose the tag/);
  await expect(gather(4, { scope: "search" })).rejects.toThrow(/words of the search/);
});

test("an issue is drafted by itself a period after the last, where something is new and no draft waits", async () => {
  const db = await openTestDb();
  const { publisher, newsletterId } = await openNewsletter(db, 1);
  const fields = { ...FIELDS, scope: "all", termId: null, query: "" } as const;
  const at = (days: number) => new Date(NOW.getTime() + days * 24 * HOUR);
  const issues = () => listIssues(db, newsletterId);
  await insertArticle(db, { firstPublishedAt: ago(3) });
  await draftDueIssues(db, NOW);
  expect(await issues()).toEqual([]);
  const change = { ...fields, draftsItself: true, newsletterId, now: NOW };
  await saveNewsletter(db, publisher, { ...change, baseVersion: 2 });
  await Promise.all([draftDueIssues(db, NOW), draftDueIssues(db, NOW)]);
  const [first, ...others] = await issues();
  expect(others).toEqual([]);
  expect(first).toMatchObject({ state: "draft", createdBy: null, startedAt: null });
  expect(await openJobs(db)).toEqual([]);
  await insertArticle(db, { firstPublishedAt: at(5) });
  await draftDueIssues(db, at(8));
  expect(await issues()).toHaveLength(1);
  const how = { baseVersion: 1, origin: ORIGIN, sendAt: null, mail: mailTo(1), now: NOW };
  await sendIssue(db, publisher, { issueId: first?.id ?? 0, ...how });
  await draftDueIssues(db, at(6));
  expect(await issues()).toHaveLength(1);
  await draftDueIssues(db, at(7));
  expect(await issues()).toHaveLength(2);
});

test("no issue is drafted by itself of nothing, nor where nobody has said how often", async () => {
  const db = await openTestDb();
  const { publisher, newsletterId } = await openNewsletter(db);
  const fields = { ...FIELDS, scope: "all", termId: null, query: "", draftsItself: true } as const;
  await saveNewsletter(db, publisher, { ...fields, newsletterId, baseVersion: 2, now: NOW });
  await insertArticle(db, { firstPublishedAt: ago(3), status: "unpublished" });
  await insertArticle(db, { firstPublishedAt: ago(3), embargoUntil: new Date(NOW.getTime() + HOUR) });
  await draftDueIssues(db, NOW);
  expect(await listIssues(db, newsletterId)).toEqual([]);
  await insertArticle(db, { firstPublishedAt: ago(3) });
  const byHand = { ...fields, period: "by_hand" } as const;
  await saveNewsletter(db, publisher, { ...byHand, newsletterId, baseVersion: 3, now: NOW });
  await draftDueIssues(db, NOW);
  expect(await listIssues(db, newsletterId)).toEqual([]);
});

test("an issue keeps the order that an editor gave it, and the second of two editors is told", async () => {
  const db = await openTestDb();
  const first = await insertArticle(db, { firstPublishedAt: ago(30) });
  const second = await insertArticle(db, { firstPublishedAt: ago(3) });
  const { publisher, newsletterId } = await openNewsletter(db);
  const { id } = await draftIssue(db, publisher, { newsletterId, now: NOW });
  const words = { subject: "Quays", intro: "Dear readers", issueId: id, baseVersion: 1, now: NOW };
  await saveIssue(db, publisher, { ...words, articleIds: [first.id, second.id, first.id] });
  await expect(saveIssue(db, publisher, { ...words, articleIds: [] })).rejects.toMatchObject({
    code: "conflict",
  });
  const screen = await readIssue(db, publisher, { issueId: id, origin: ORIGIN, now: NOW });
  expect(screen?.entries.map(({ articleId }) => articleId)).toEqual([first.id, second.id]);
  expect(screen?.text).toContain("Dear readers");
  // An article without a standfirst is told by its first words.
  expect(screen?.entries[0]?.summary).toBe(first.bodyText);
});

test("the preview leaves out what has been taken down, and offers what else is new", async () => {
  const db = await openTestDb();
  const secret = await insertArticle(db, { firstPublishedAt: ago(3), headline: "Unspeakable" });
  const other = await insertArticle(db, { firstPublishedAt: ago(2), headline: "Other" });
  const { publisher, newsletterId } = await openNewsletter(db);
  const { id } = await draftIssue(db, publisher, { newsletterId, now: NOW });
  const words = { subject: "Quays", intro: "", issueId: id, baseVersion: 1, now: NOW };
  await saveIssue(db, publisher, { ...words, articleIds: [secret.id] });
  await db.update(articles).set({ status: "unpublished" }).where(eq(articles.id, secret.id));
  const screen = await readIssue(db, publisher, { issueId: id, origin: ORIGIN, now: NOW });
  expect(JSON.stringify([screen?.html, screen?.text, screen?.entries])).not.toContain("Unspeakable");
  expect(screen?.offers.map(({ articleId }) => articleId)).toEqual([other.id]);
});

test("subscribers are counted, found, exported without formulas, and forgotten for good", async () => {
  const db = await openTestDb();
  const { publisher, newsletterId } = await openNewsletter(db, 2);
  await db
    .insert(subscribers)
    .values({ newsletterId, address: "=cmd@example.org", state: "pending", createdAt: NOW });
  const screen = await readNewsletter(db, publisher, { id: newsletterId, now: NOW });
  expect(screen?.subscribers).toEqual({ pending: 1, confirmed: 2, unsubscribed: 0, bounced: 0 });
  const list = { newsletterId, afterId: 0, holding: "READER-1" };
  const { rows } = await readSubscribers(db, publisher, list);
  expect(rows.map(({ address }) => address)).toEqual(["reader-1@example.org"]);
  expect((await readSubscribers(db, publisher, { ...list, holding: "%" })).rows).toEqual([]);
  let csv = "";
  for await (const piece of await exportSubscribers(db, publisher, { newsletterId, now: NOW })) csv += piece;
  expect(csv.split("\r\n")).toHaveLength(5);
  expect(csv).toContain("'=cmd@example.org,pending");
  await removeSubscriber(db, publisher, { subscriberId: rows[0]?.id ?? 0, now: NOW });
  expect(JSON.stringify(await subscriberRows(db))).not.toContain("reader-1");
});

test("only publishers see who subscribes", async () => {
  const db = await openTestDb();
  const { newsletterId } = await openNewsletter(db, 1);
  const editor = await actAs(db, "editor");
  const list = { newsletterId, afterId: 0, holding: "" };
  await expect(readSubscribers(db, editor, list)).rejects.toMatchObject({ code: "forbidden" });
  await expect(exportSubscribers(db, editor, { newsletterId, now: NOW })).rejects.toMatchObject({
    code: "forbidden",
  });
});
