import { asc, eq } from "drizzle-orm";
import type { Db } from "@/db/db";
import { deliveries, newsletterIssues, subscribers } from "@/db/schema/newsletter";
import { jobs } from "@/db/schema/system";
import { confirmHandler } from "@/lib/desk/newsletters/confirm-handler";
import { createNewsletter } from "@/lib/desk/newsletters/create-newsletter";
import { draftIssue } from "@/lib/desk/newsletters/draft-issue";
import { issueHandler } from "@/lib/desk/newsletters/issue-handler";
import { saveNewsletter } from "@/lib/desk/newsletters/save-newsletter";
import { sendIssue } from "@/lib/desk/newsletters/send-issue";
import type { Actor } from "@/lib/domain/actor";
import type { MailSettings } from "@/lib/env";
import { workOnce } from "@/lib/jobs/worker";
import { actAs } from "@/test/support/people";

export const NOW = new Date("2026-03-02T12:00:00Z");
export const ORIGIN = "https://news.example.org";

/** Mail goes to a sink at this port. */
export const mailTo = (port: number): MailSettings => ({
  from: { name: "Harbour News", address: "news@example.org" },
  ...{ host: "127.0.0.1", port, isSecure: false, login: null },
});

/** An open newsletter of everything, with a publisher and so many confirmed subscribers. */
export async function openNewsletter(db: Db, readers = 0) {
  const publisher = await actAs(db, "publisher");
  const { id } = await createNewsletter(db, publisher, { name: "Harbour weekly", now: NOW });
  const fields = { name: "Harbour weekly", intro: "What happened at the quays.", language: "en" };
  const gathers = { period: "weekly", scope: "all", termId: null, query: "", isOpen: true } as const;
  const at = { newsletterId: id, baseVersion: 1, now: NOW };
  await saveNewsletter(db, publisher, { ...fields, ...gathers, ...at });
  if (readers > 0)
    await db.insert(subscribers).values(
      Array.from({ length: readers }, (_, index) => ({
        ...{ newsletterId: id, address: `reader-${index}@example.org`, state: "confirmed" as const },
        createdAt: NOW,
      })),
    );
  return { publisher, newsletterId: id };
}

/** Draft an issue with what is new and send it. */
export async function sendNews(
  db: Db,
  actor: Actor,
  { newsletterId, port, now = NOW }: { newsletterId: number; port: number; now?: Date },
): Promise<number> {
  const { id } = await draftIssue(db, actor, { newsletterId, now });
  const how = { baseVersion: 1, origin: ORIGIN, sendAt: null, mail: mailTo(port), now };
  await sendIssue(db, actor, { issueId: id, ...how });
  return id;
}

/** Work until nothing is due. */
export async function work(db: Db, port: number, options: { batch?: number } = {}): Promise<void> {
  const handlers = [
    issueHandler({ mail: () => mailTo(port), pauseMs: 0, retryMs: 1, ...options }),
    confirmHandler(() => mailTo(port)),
  ];
  while (await workOnce(db, { handlers }, new AbortController().signal));
}

export const issueRow = async (db: Db, id: number) =>
  (await db.select().from(newsletterIssues).where(eq(newsletterIssues.id, id)))[0];

export const deliveryRows = (db: Db, issueId: number) =>
  db.select().from(deliveries).where(eq(deliveries.issueId, issueId)).orderBy(asc(deliveries.id));

export const subscriberRows = (db: Db) => db.select().from(subscribers).orderBy(asc(subscribers.id));

export const openJobs = async (db: Db) =>
  (await db.select().from(jobs)).filter(({ state }) => ["queued", "running"].includes(state));
