import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { forgetUnconfirmed } from "@/lib/desk/newsletters/send-due-issues";
import { confirm, readConfirmation, readUnsubscription, unsubscribe } from "@/lib/newsletter/answer-mail";
import { subscribe } from "@/lib/newsletter/subscribe";
import { insertArticle } from "@/test/support/factories";
import { type SmtpSink, startSmtpSink } from "@/test/support/smtp-sink";
import { openTestDb } from "@/test/support/test-db";
import { NOW, ORIGIN, openJobs, openNewsletter, sendNews, subscriberRows, work } from "./newsletter-fixtures";

const ask = (newsletterId: number, address = "Ada@Example.org") => ({
  ...{ newsletterId, address, caller: "192.0.2.1", origin: ORIGIN, now: NOW },
});

async function tokenIn(sink: SmtpSink, kind: "confirm" | "unsubscribe"): Promise<string> {
  const mail = await PostalMime.parse(sink.mails.at(-1)?.raw ?? "");
  const token = new RegExp(`${ORIGIN}/newsletter/${kind}/([\\w-]+)`).exec(mail.text ?? "")?.[1];
  expect(token).toBeDefined();
  return token ?? "";
}

test("an address is subscribed once its owner has pressed the button, and not before", async () => {
  const db = await openTestDb();
  const sink = await startSmtpSink();
  const { newsletterId } = await openNewsletter(db);
  await subscribe(db, ask(newsletterId));
  await work(db, sink.port);
  expect(sink.mails.map(({ to }) => to)).toEqual(["ada@example.org"]);
  const token = await tokenIn(sink, "confirm");
  expect(await readConfirmation(db, token, new Date())).toEqual({
    name: "Harbour weekly",
    address: "ada@example.org",
  });
  expect((await subscriberRows(db))[0]?.state).toBe("pending");
  expect(await confirm(db, token, new Date())).toBe(true);
  expect((await subscriberRows(db))[0]?.state).toBe("confirmed");
  expect(await confirm(db, token, new Date())).toBe(false);
});

test("tokens stand nowhere in the database", async () => {
  const db = await openTestDb();
  const sink = await startSmtpSink();
  const { newsletterId } = await openNewsletter(db);
  await subscribe(db, ask(newsletterId));
  await work(db, sink.port);
  const token = await tokenIn(sink, "confirm");
  expect(JSON.stringify(await subscriberRows(db))).not.toContain(token);
});

test("asking again and again for somebody sends them one mail", async () => {
  const db = await openTestDb();
  const sink = await startSmtpSink();
  const { newsletterId } = await openNewsletter(db);
  for (let time = 0; time < 5; time += 1) {
    await subscribe(db, ask(newsletterId));
    await work(db, sink.port);
  }
  expect(sink.mails).toHaveLength(1);
});

test("asking for an address that is subscribed is answered alike and sends nothing", async () => {
  const db = await openTestDb();
  const sink = await startSmtpSink();
  const { newsletterId } = await openNewsletter(db, 1);
  expect(await subscribe(db, ask(newsletterId, "reader-0@example.org"))).toBeUndefined();
  expect(await subscribe(db, ask(newsletterId + 99))).toBeUndefined();
  await work(db, sink.port);
  expect(sink.mails).toHaveLength(0);
  expect(await openJobs(db)).toEqual([]);
});

test("one connection can't ask for hundreds of addresses", async () => {
  const db = await openTestDb();
  const { newsletterId } = await openNewsletter(db);
  const many = Array.from({ length: 30 }, (_, index) => ask(newsletterId, `victim-${index}@example.org`));
  const answers = await Promise.allSettled(many.map((wish) => subscribe(db, wish)));
  expect(answers.filter(({ status }) => status === "rejected").length).toBeGreaterThanOrEqual(10);
  expect((await subscriberRows(db)).length).toBeLessThanOrEqual(20);
});

test("addresses that are none reach no table and no mail server", async () => {
  const db = await openTestDb();
  const { newsletterId } = await openNewsletter(db);
  for (const address of ["x", "a@example.org\r\nBcc: b@example.org", "<a@example.org>"])
    await expect(subscribe(db, ask(newsletterId, address))).rejects.toMatchObject({ code: "bad_input" });
  expect(await subscriberRows(db)).toEqual([]);
});

test("addresses that were never confirmed are forgotten after a month", async () => {
  const db = await openTestDb();
  const { newsletterId } = await openNewsletter(db, 1);
  await subscribe(db, ask(newsletterId));
  await forgetUnconfirmed(db, new Date(NOW.getTime() + 31 * 86_400_000));
  expect((await subscriberRows(db)).map(({ address }) => address)).toEqual(["reader-0@example.org"]);
});

test("a confirmation mail that was put off goes out once the server takes it", async () => {
  const db = await openTestDb();
  let time = 0;
  const sink = await startSmtpSink({ refuse: () => (time++ === 0 ? "451 4.7.1 later" : null) });
  const { newsletterId } = await openNewsletter(db);
  await subscribe(db, ask(newsletterId));
  await work(db, sink.port);
  expect(sink.mails).toHaveLength(0);
  const [job] = await openJobs(db);
  expect(job?.attempts).toBe(1);
  await new Promise((done) => setTimeout(done, 1_100));
  await work(db, sink.port);
  expect(sink.mails).toHaveLength(1);
});

test("whoever leaves by the link in a mail gets no more, and twice is once", async () => {
  const db = await openTestDb();
  const sink = await startSmtpSink();
  await insertArticle(db, { firstPublishedAt: NOW });
  const { publisher, newsletterId } = await openNewsletter(db, 1);
  await sendNews(db, publisher, { newsletterId, port: sink.port });
  await work(db, sink.port);
  const token = await tokenIn(sink, "unsubscribe");
  expect(await readUnsubscription(db, token)).toMatchObject({ address: "reader-0@example.org" });
  expect((await subscriberRows(db))[0]?.state).toBe("confirmed");
  await unsubscribe(db, token, NOW);
  await unsubscribe(db, token, NOW);
  await unsubscribe(db, "no-token-at-all", NOW);
  expect((await subscriberRows(db))[0]?.state).toBe("unsubscribed");
  await sendNews(db, publisher, { newsletterId, port: sink.port });
  await work(db, sink.port);
  expect(sink.mails).toHaveLength(1);
});
