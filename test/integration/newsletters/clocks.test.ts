import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { readIssue } from "@/lib/desk/newsletters/read-issue";
import { SITE_SETTING } from "@/lib/domain/site-identity";
import { readIssueOfArchive } from "@/lib/newsletter/read-archive";
import { readIssuesFeed } from "@/lib/newsletter/read-issues-feed";
import { insertArticle, insertSetting } from "@/test/support/factories";
import { startSmtpSink } from "@/test/support/smtp-sink";
import { openTestDb } from "@/test/support/test-db";
import { issueRow, NOW, ORIGIN, openNewsletter, sendNews, work } from "./newsletter-fixtures";

test.each([
  ["Pacific/Kiritimati", "2026-03-02T12:00:00Z", "3 March 2026", "2026-03-03"],
  ["America/Los_Angeles", "2026-03-03T04:00:00Z", "2 March 2026", "2026-03-02"],
])(
  "on the clocks of %s an issue of %s is of %s in its subject, its mails, the archive and the preview",
  async (timeZone, moment, day, iso) => {
    const db = await openTestDb();
    await insertSetting(db, SITE_SETTING, { timeZone });
    const now = new Date(moment);
    const sink = await startSmtpSink();
    await insertArticle(db, { headline: "Quay opens", firstPublishedAt: NOW });
    const { publisher, newsletterId } = await openNewsletter(db, 1);
    const id = await sendNews(db, publisher, { newsletterId, port: sink.port, now });
    expect((await issueRow(db, id))?.subject).toBe(`Harbour weekly · ${day}`);

    const archived = await readIssueOfArchive(db, "harbour-weekly", { number: 1, now });
    expect(archived).toMatchObject({ day: iso, title: day, isDated: true });
    const preview = await readIssue(db, publisher, { issueId: id, origin: ORIGIN, now });
    expect(preview?.html).toContain(day);
    expect(preview?.text).toContain(day);

    await work(db, sink.port);
    const mail = await PostalMime.parse(sink.mails[0]?.raw ?? "");
    expect(mail.subject).toBe(`Harbour weekly · ${day}`);

    // Readers know the entry by it: it may not change with the site's clocks.
    const asked = { now, origin: ORIGIN, file: "feed.xml" };
    expect((await readIssuesFeed(db, "harbour-weekly", asked))?.entries[0]?.id).toContain(
      moment.slice(0, 10),
    );
  },
);
