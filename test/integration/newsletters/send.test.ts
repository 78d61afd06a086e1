import { eq } from "drizzle-orm";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { articles } from "@/db/schema/articles";
import { deliveries } from "@/db/schema/newsletter";
import { sendNewsletter } from "@/lib/cli/demo/send-newsletter";
import { draftIssue } from "@/lib/desk/newsletters/draft-issue";
import { issueHandler } from "@/lib/desk/newsletters/issue-handler";
import { sendDueIssues } from "@/lib/desk/newsletters/send-due-issues";
import { sendIssue, unscheduleIssue } from "@/lib/desk/newsletters/send-issue";
import { sendTest } from "@/lib/desk/newsletters/send-test";
import { resumeIssue, stopIssue } from "@/lib/desk/newsletters/stop-issue";
import { removeSubscriber } from "@/lib/desk/newsletters/subscribers";
import { workOnce } from "@/lib/jobs/worker";
import { readIssueOfArchive, readOpenNewsletters } from "@/lib/newsletter/read-archive";
import { insertArticle } from "@/test/support/factories";
import { actAs } from "@/test/support/people";
import { startSmtpSink } from "@/test/support/smtp-sink";
import { openTestDb } from "@/test/support/test-db";
import {
  deliveryRows,
  issueRow,
  mailTo,
  NOW,
  ORIGIN,
  openNewsletter,
  sendNews,
  subscriberRows,
  work,
} from "./newsletter-fixtures";

const states = async (db: Parameters<typeof deliveryRows>[0], id: number) =>
  (await deliveryRows(db, id)).map(({ state }) => state);

test("everybody who has confirmed gets one mail with what is live, and a link of their own to leave", async () => {
  const db = await openTestDb();
  const sink = await startSmtpSink();
  await insertArticle(db, { headline: "Quay opens", firstPublishedAt: NOW });
  await insertArticle(db, { headline: "Unspeakable", firstPublishedAt: NOW, status: "draft" });
  const { publisher, newsletterId } = await openNewsletter(db, 3);
  const id = await sendNews(db, publisher, { newsletterId, port: sink.port });
  await work(db, sink.port, { batch: 2 });
  expect(sink.mails.map(({ to }) => to)).toEqual([0, 1, 2].map((n) => `reader-${n}@example.org`));
  expect(sink.connections()).toBe(2);
  const mails = await Promise.all(sink.mails.map(({ raw }) => PostalMime.parse(raw)));
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(3);
  const leave = mails.map(({ headers }) => headers.find(({ key }) => key === "list-unsubscribe")?.value);
  expect(new Set(leave).size).toBe(3);
  expect(mails[0]?.text).toContain("Quay opens");
  expect(JSON.stringify(mails)).not.toContain("Unspeakable");
  expect(await issueRow(db, id)).toMatchObject({ state: "sent", number: 1 });
  expect(await states(db, id)).toEqual(["sent", "sent", "sent"]);
});

test("twice is once: an issue that is sent can't be sent again", async () => {
  const db = await openTestDb();
  const sink = await startSmtpSink();
  await insertArticle(db, { firstPublishedAt: NOW });
  const { publisher, newsletterId } = await openNewsletter(db, 1);
  const { id } = await draftIssue(db, publisher, { newsletterId, now: NOW });
  const how = {
    issueId: id,
    baseVersion: 1,
    origin: ORIGIN,
    sendAt: null,
    mail: mailTo(sink.port),
    now: NOW,
  };
  const both = await Promise.allSettled([sendIssue(db, publisher, how), sendIssue(db, publisher, how)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await work(db, sink.port);
  expect(sink.mails).toHaveLength(1);
});

test("a mail whose connection broke after its text is unsure and never sent again", async () => {
  const db = await openTestDb();
  const sink = await startSmtpSink({ dropAfter: (to) => to.startsWith("reader-1@") });
  await insertArticle(db, { firstPublishedAt: NOW });
  const { publisher, newsletterId } = await openNewsletter(db, 3);
  const id = await sendNews(db, publisher, { newsletterId, port: sink.port });
  await work(db, sink.port);
  expect(await states(db, id)).toEqual(["sent", "unsure", "sent"]);
  expect(sink.mails.filter(({ to }) => to.startsWith("reader-1@"))).toHaveLength(1);
  expect((await issueRow(db, id))?.state).toBe("sent");
});

test("an address that nobody has bounces and gets no more; a mail that is disliked fails; one put off is tried again", async () => {
  const db = await openTestDb();
  const sink = await startSmtpSink({
    refuse: (to, time) => {
      if (to.startsWith("reader-0@")) return "550 5.1.1 nobody here";
      return to.startsWith("reader-2@") && time < 2 ? "451 4.7.1 later" : null;
    },
    refuseText: (to) => (to.startsWith("reader-1@") ? "554 5.7.1 spam" : null),
  });
  await insertArticle(db, { firstPublishedAt: NOW });
  const { publisher, newsletterId } = await openNewsletter(db, 3);
  const id = await sendNews(db, publisher, { newsletterId, port: sink.port });
  await work(db, sink.port);
  expect(await states(db, id)).toEqual(["failed", "failed", "sent"]);
  expect((await subscriberRows(db)).map(({ state }) => state)).toEqual(["bounced", "confirmed", "confirmed"]);
  expect((await deliveryRows(db, id))[0]?.error).toContain("nobody here");
});

test("a mail that is put off again and again fails after three tries", async () => {
  const db = await openTestDb();
  const sink = await startSmtpSink({
    refuse: (to) => (to.startsWith("reader-0@") ? "451 4.7.1 later" : null),
  });
  await insertArticle(db, { firstPublishedAt: NOW });
  const { publisher, newsletterId } = await openNewsletter(db, 2);
  const id = await sendNews(db, publisher, { newsletterId, port: sink.port });
  await work(db, sink.port);
  expect((await deliveryRows(db, id)).map(({ state, attempts }) => [state, attempts])).toEqual([
    ["failed", 3],
    ["sent", 1],
  ]);
});

test("without a mail server the issue stops with the reason, and goes on when there is one", async () => {
  const db = await openTestDb();
  const sink = await startSmtpSink();
  await insertArticle(db, { firstPublishedAt: NOW });
  const { publisher, newsletterId } = await openNewsletter(db, 2);
  const id = await sendNews(db, publisher, { newsletterId, port: 1 });
  await work(db, 1);
  expect(await issueRow(db, id)).toMatchObject({ state: "stopped" });
  expect((await issueRow(db, id))?.failure).toMatch(/mail server/);
  await resumeIssue(db, publisher, { issueId: id, mail: mailTo(sink.port), now: new Date() });
  await work(db, sink.port);
  expect(sink.mails).toHaveLength(2);
  expect(await issueRow(db, id)).toMatchObject({ state: "sent", failure: null });
});

test("nothing can be sent where the operator has named no mail server, and that is said", async () => {
  const db = await openTestDb();
  await insertArticle(db, { firstPublishedAt: NOW });
  const { publisher, newsletterId } = await openNewsletter(db, 1);
  const { id } = await draftIssue(db, publisher, { newsletterId, now: NOW });
  const how = { issueId: id, baseVersion: 1, origin: ORIGIN, sendAt: null, mail: null, now: NOW };
  await expect(sendIssue(db, publisher, how)).rejects.toThrow(/SMTP_URL/);
  expect((await issueRow(db, id))?.state).toBe("draft");
});

test("an issue that nobody has asked for needs no mail server, and is in the archive", async () => {
  const db = await openTestDb();
  await insertArticle(db, { firstPublishedAt: NOW });
  const { publisher, newsletterId } = await openNewsletter(db);
  const id = await sendNews(db, publisher, { newsletterId, port: 1 });
  const handlers = [issueHandler({ mail: () => null })];
  while (await workOnce(db, { handlers }, new AbortController().signal));
  expect(await issueRow(db, id)).toMatchObject({ state: "sent", number: 1 });
});

test("the newsletter of the demo has an issue in the archive, in its own language alone", async () => {
  const db = await openTestDb();
  const firstPublishedAt = new Date();
  await insertArticle(db, { headline: "Quay opens", firstPublishedAt });
  await insertArticle(db, { headline: "Der Kai ist offen", language: "de", firstPublishedAt });
  await sendNewsletter(db, await actAs(db, "publisher"), ORIGIN);
  const [newsletter] = await readOpenNewsletters(db);
  const slug = newsletter?.path.split("/").at(-1) ?? "";
  const issue = await readIssueOfArchive(db, slug, { number: 1, now: new Date() });
  expect(issue?.entries.map(({ headline }) => headline)).toEqual(["Quay opens"]);
});

test("a stopped issue keeps the rest waiting, whoever leaves meanwhile gets none, and nobody gets two", async () => {
  const db = await openTestDb();
  let goOn = () => {};
  const stopped = new Promise<void>((done) => {
    goOn = done;
  });
  const sink = await startSmtpSink({ holdAfter: { mails: 3, until: stopped } });
  await insertArticle(db, { firstPublishedAt: NOW });
  const { publisher, newsletterId } = await openNewsletter(db, 12);
  const id = await sendNews(db, publisher, { newsletterId, port: sink.port });
  const working = work(db, sink.port);
  await expect.poll(() => sink.mails).toHaveLength(3);
  await stopIssue(db, publisher, { issueId: id, now: new Date() });
  goOn();
  await working;
  expect(sink.mails.length).toBeLessThan(12);
  expect((await issueRow(db, id))?.state).toBe("stopped");
  const last = (await subscriberRows(db)).at(-1);
  await removeSubscriber(db, publisher, { subscriberId: last?.id ?? 0, now: NOW });
  await resumeIssue(db, publisher, { issueId: id, mail: mailTo(sink.port), now: new Date() });
  await work(db, sink.port);
  expect(new Set(sink.mails.map(({ to }) => to)).size).toBe(sink.mails.length);
  expect(sink.mails).toHaveLength(11);
  expect((await states(db, id)).filter((state) => state === "skipped")).toHaveLength(1);
});

test("mails that were in hand when a worker died are unsure for the next one", async () => {
  const db = await openTestDb();
  const sink = await startSmtpSink();
  await insertArticle(db, { firstPublishedAt: NOW });
  const { publisher, newsletterId } = await openNewsletter(db, 2);
  const id = await sendNews(db, publisher, { newsletterId, port: sink.port });
  const [first] = await deliveryRows(db, id);
  await db
    .update(deliveries)
    .set({ state: "sending" })
    .where(eq(deliveries.id, first?.id ?? 0));
  await work(db, sink.port);
  expect(await states(db, id)).toEqual(["unsure", "sent"]);
  expect(sink.mails.map(({ to }) => to)).toEqual(["reader-1@example.org"]);
});

test("a scheduled issue goes out at its time, once, and not when it was taken back", async () => {
  const db = await openTestDb();
  const sink = await startSmtpSink();
  await insertArticle(db, { firstPublishedAt: NOW });
  const { publisher, newsletterId } = await openNewsletter(db, 1);
  const sendAt = new Date(NOW.getTime() + 60_000);
  const schedule = async () => {
    const { id } = await draftIssue(db, publisher, { newsletterId, now: NOW });
    const how = { baseVersion: 1, origin: ORIGIN, sendAt, mail: mailTo(sink.port), now: NOW };
    await sendIssue(db, publisher, { issueId: id, ...how });
    return id;
  };
  const kept = await schedule();
  const taken = await schedule();
  await unscheduleIssue(db, publisher, { issueId: taken, baseVersion: 2, now: NOW });
  await sendDueIssues(db, NOW);
  expect((await issueRow(db, kept))?.state).toBe("scheduled");
  await Promise.all([sendDueIssues(db, sendAt), sendDueIssues(db, sendAt)]);
  await work(db, sink.port);
  expect(sink.mails).toHaveLength(1);
  expect((await issueRow(db, kept))?.state).toBe("sent");
  expect((await issueRow(db, taken))?.state).toBe("draft");
});

test("a scheduled issue that has nothing live any more is a draft again, with the reason", async () => {
  const db = await openTestDb();
  const { id: articleId } = await insertArticle(db, { firstPublishedAt: NOW });
  const { publisher, newsletterId } = await openNewsletter(db, 1);
  const { id } = await draftIssue(db, publisher, { newsletterId, now: NOW });
  const sendAt = new Date(NOW.getTime() + 60_000);
  const how = { issueId: id, baseVersion: 1, origin: ORIGIN, sendAt, mail: mailTo(1), now: NOW };
  await sendIssue(db, publisher, how);
  await db.update(articles).set({ status: "unpublished" }).where(eq(articles.id, articleId));
  await sendDueIssues(db, sendAt);
  expect(await issueRow(db, id)).toMatchObject({ state: "draft", number: null });
  expect((await issueRow(db, id))?.failure).toMatch(/nothing in this issue/i);
});

test("editors draft and test, publishers send, contributors see none of it", async () => {
  const db = await openTestDb();
  const sink = await startSmtpSink();
  await insertArticle(db, { firstPublishedAt: NOW });
  const { newsletterId } = await openNewsletter(db, 1);
  const editor = await actAs(db, "editor");
  const contributor = await actAs(db, "contributor");
  const { id } = await draftIssue(db, editor, { newsletterId, now: NOW });
  const mail = mailTo(sink.port);
  await sendTest(db, editor, { issueId: id, origin: ORIGIN, mail, now: NOW });
  const [sent] = await Promise.all(sink.mails.map(({ raw }) => PostalMime.parse(raw)));
  expect(sent?.headers.some(({ key }) => key === "list-unsubscribe")).toBe(false);
  const how = { issueId: id, baseVersion: 1, origin: ORIGIN, sendAt: null, mail, now: NOW };
  await expect(sendIssue(db, editor, how)).rejects.toMatchObject({ code: "forbidden" });
  await expect(draftIssue(db, contributor, { newsletterId, now: NOW })).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(await states(db, id)).toEqual([]);
});
