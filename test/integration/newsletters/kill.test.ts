import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { insertArticle } from "@/test/support/factories";
import { startKillable } from "@/test/support/killable-worker";
import { type SmtpSink, startSmtpSink } from "@/test/support/smtp-sink";
import { createTestDatabase, type TestDatabase } from "@/test/support/test-db";
import { deliveryRows, issueRow, NOW, openJobs, openNewsletter, sendNews, work } from "./newsletter-fixtures";

const READERS = 30;
const KILLS_AT = [3, 9, 17];

/** Send in a process of its own and kill it, without a warning, once the sink has so many mails. */
async function sendUntil({ env }: TestDatabase, sink: SmtpSink, mails: number): Promise<void> {
  const mail = { SMTP_URL: sink.url, MAIL_FROM: "news@example.org" };
  const worker = startKillable({ ...env, ...mail }, [], "test/support/newsletter-child.ts");
  await worker.ready;
  worker.process.stdin?.write("go\n");
  while (sink.mails.length < mails) await pause(2);
  const ended = once(worker.process, "exit");
  worker.process.kill("SIGKILL");
  await ended;
}

test("a sending that is killed again and again sends nobody two mails, and says of each what is known", async () => {
  const database = await createTestDatabase();
  const { db } = database;
  const sink = await startSmtpSink({ slowMs: 15 });
  await insertArticle(db, { firstPublishedAt: NOW });
  const { publisher, newsletterId } = await openNewsletter(db, READERS);
  const id = await sendNews(db, publisher, { newsletterId, port: sink.port });
  for (const mails of KILLS_AT) await sendUntil(database, sink, mails);
  while ((await openJobs(db)).length > 0) {
    await work(db, sink.port);
    await pause(20);
  }
  const got = sink.mails.map(({ to }) => to);
  expect(new Set(got).size).toBe(got.length);
  expect((await issueRow(db, id))?.state).toBe("sent");
  const rows = await deliveryRows(db, id);
  expect(rows.filter(({ state }) => state !== "sent" && state !== "unsure")).toEqual([]);
  const unsure = rows.filter(({ state }) => state === "unsure").length;
  expect(unsure).toBeLessThanOrEqual(KILLS_AT.length);
  expect(got.length).toBeGreaterThanOrEqual(READERS - unsure);
});
