import type { Db } from "@/db/db";
import { findIssuesBeside, findPublicIssue, listPublicIssues } from "@/db/queries/newsletter-issues";
import { findNewsletterBySlug, listOpenNewsletters, type Newsletter } from "@/db/queries/newsletters";
import { readSiteIdentity } from "@/db/queries/site-identity";
import { articlePath } from "@/lib/domain/article-path";
import { issuePath, newsletterPath } from "@/lib/domain/newsletter";
import { siteTime } from "@/lib/domain/site-time";
import { liveEntries } from "@/lib/newsletter/live-entries";
import { formatDay } from "@/lib/site/news-date";
import { shorten } from "@/lib/site/story-card";
import { textDirection } from "@/lib/site/text-direction";

const DESCRIPTION = 220;

/** A newsletter as readers see it. */
export interface NewsletterView {
  readonly id: number;
  readonly name: string;
  readonly intro: string;
  readonly path: string;
  readonly language: string;
  readonly dir: "ltr" | "rtl";
  readonly isOpen: boolean;
}

/** An issue in a list. */
export interface IssueLine {
  readonly subject: string;
  /** The subject without the name of the newsletter, which stands above it. */
  readonly title: string;
  readonly path: string;
  /** `YYYY-MM-DD` by the site's clocks. */
  readonly day: string;
  /** Whether the title is that day and no more. */
  readonly isDated: boolean;
}

/** An issue with what is still to be seen of it. */
export interface IssueView extends IssueLine {
  readonly newsletter: NewsletterView;
  readonly intro: string;
  readonly older: IssueLine | null;
  readonly newer: IssueLine | null;
  /** Of what it says, in a line; empty where there is nothing left of it. */
  readonly description: string;
  readonly entries: readonly {
    readonly path: string;
    readonly headline: string;
    readonly summary: string | null;
    readonly sourceName: string | null;
    readonly day: string;
    readonly language: string;
    readonly dir: "ltr" | "rtl";
  }[];
}

/** The newsletters that readers may join. */
export async function readOpenNewsletters(db: Db): Promise<NewsletterView[]> {
  return (await listOpenNewsletters(db)).map(toView);
}

/** A newsletter with its issues, the latest first; null where readers have never seen it. */
export async function readNewsletter(
  db: Db,
  slug: string,
): Promise<{ readonly newsletter: NewsletterView; readonly issues: readonly IssueLine[] } | null> {
  const newsletter = await findNewsletterBySlug(db, slug);
  if (!newsletter) return null;
  const issues = await listPublicIssues(db, newsletter.id);
  if (issues.length === 0 && !newsletter.isOpen) return null;
  const { timeZone } = await readSiteIdentity(db);
  const lines = issues.map((issue) => toLine(newsletter, issue, timeZone));
  return { newsletter: toView(newsletter), issues: lines };
}

/** One issue of the archive with the articles that are live at `now`, or null. */
export async function readIssueOfArchive(
  db: Db,
  slug: string,
  { number, now }: { readonly number: number; readonly now: Date },
): Promise<IssueView | null> {
  const newsletter = await findNewsletterBySlug(db, slug);
  const issue = newsletter && (await findPublicIssue(db, newsletter.id, number));
  if (!newsletter || !issue?.frozen) return null;
  const entries = await liveEntries(db, issue.frozen, now);
  const { older, newer } = await findIssuesBeside(db, newsletter.id, number);
  const { timeZone } = await readSiteIdentity(db);
  const lineOf = (line: Parameters<typeof toLine>[1]) => toLine(newsletter, line, timeZone);
  return {
    ...lineOf(issue),
    older: older && lineOf(older),
    newer: newer && lineOf(newer),
    newsletter: toView(newsletter),
    intro: issue.intro,
    description: shorten(issue.intro || entries.map(({ headline }) => headline).join(" · "), DESCRIPTION),
    entries: entries.map(({ slug: article, headline, summary, sourceName, day, language }) => ({
      ...{ path: articlePath(article), headline, summary, sourceName, day, language },
      dir: textDirection(language),
    })),
  };
}

function toView({ id, name, intro, slug, language, isOpen }: Newsletter): NewsletterView {
  return {
    ...{ id, name, intro, language, isOpen },
    path: newsletterPath(slug),
    dir: textDirection(language),
  };
}

function toLine(
  { slug, name, language }: Newsletter,
  {
    number,
    subject,
    startedAt,
  }: { readonly number: number; readonly subject: string; readonly startedAt: Date },
  timeZone: string,
): IssueLine {
  const { day } = siteTime(startedAt, timeZone);
  const title = subject.startsWith(`${name} · `) ? subject.slice(name.length + 3) : subject;
  const path = issuePath(slug, number);
  return { subject, title, path, day, isDated: title === formatDay(day, language) };
}
