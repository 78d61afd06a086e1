import type { Db } from "@/db/db";
import { listPublicIssues, type PublicIssue } from "@/db/queries/newsletter-issues";
import { findNewsletterBySlug } from "@/db/queries/newsletters";
import { readSiteIdentity } from "@/db/queries/site-identity";
import { articlePath } from "@/lib/domain/article-path";
import { type FrozenEntry, issuePath, newsletterPath } from "@/lib/domain/newsletter";
import { SITE_ICON } from "@/lib/domain/site-icon";
import { liveEntries } from "@/lib/newsletter/live-entries";
import { escapeText } from "@/lib/richtext/escape-text";
import { paragraphOf } from "@/lib/richtext/paragraph-of";
import type { Feed, FeedEntry } from "@/lib/site/feeds/feed";
import { formatDay } from "@/lib/site/news-date";

interface Request {
  readonly now: Date;
  /** The public origin, without a trailing slash. */
  readonly origin: string;
  /** The feed's file name: `feed.xml`. */
  readonly file: string;
}

const ISSUES = 20;

/**
 * The issues of a newsletter as a feed, the latest first, each with what is still to be seen of it at `now`.
 *
 * @returns null where readers have never seen the newsletter.
 */
export async function readIssuesFeed(db: Db, slug: string, request: Request): Promise<Feed | null> {
  const newsletter = await findNewsletterBySlug(db, slug);
  const issues = newsletter ? (await listPublicIssues(db, newsletter.id)).slice(0, ISSUES) : [];
  if (!newsletter || (issues.length === 0 && !newsletter.isOpen)) return null;
  const { origin, file } = request;
  const { name: siteName } = await readSiteIdentity(db);
  const { name, intro, language } = newsletter;
  const pageUrl = `${origin}${newsletterPath(slug)}`;
  const entries: FeedEntry[] = [];
  for (const issue of issues) {
    const told = issue.frozen ? await liveEntries(db, issue.frozen, request.now) : [];
    entries.push(toEntry(issue, told, { origin, slug, language }));
  }
  return {
    title: `${name} · ${siteName}`,
    description: intro || name,
    language,
    ...{ pageUrl, selfUrl: `${pageUrl}/${file}`, iconUrl: `${origin}${SITE_ICON.png}`, hubUrl: null },
    updatedAt: issues[0]?.startedAt ?? null,
    entries,
  };
}

interface OfNewsletter {
  readonly origin: string;
  readonly slug: string;
  readonly language: string;
}

function toEntry(
  { id, number, subject, intro, startedAt, createdAt }: PublicIssue,
  told: readonly FrozenEntry[],
  { origin, slug, language }: OfNewsletter,
): FeedEntry {
  const day = createdAt.toISOString().slice(0, 10);
  const paragraphs = intro.split(/\n\s*\n/).map((part) => paragraphOf(part.trim()));
  return {
    // RFC 4151: it stays when the newsletter's name and address change.
    id: `tag:${new URL(origin).hostname},${day}:issue-${id}`,
    url: `${origin}${issuePath(slug, number)}`,
    title: subject,
    summary: told.map(({ headline }) => headline).join(" · ") || null,
    bodyHtml: [...paragraphs, ...told.map((entry) => storyHtml(entry, origin, language))].join(""),
    language,
    ...{ publishedAt: startedAt, updatedAt: startedAt },
    ...{ authors: [], tags: [], picture: null },
    ...{ originalUrl: null, sourceName: null, rights: null, licenceUrl: null },
  };
}

function storyHtml(entry: FrozenEntry, origin: string, language: string): string {
  const url = escapeText(origin + articlePath(entry.slug));
  const lang = entry.language === language ? "" : ` lang="${escapeText(entry.language)}"`;
  const facts = [entry.sourceName ?? "", formatDay(entry.day, language)].filter(Boolean).join(" · ");
  return `<h2${lang}><a href="${url}">${escapeText(entry.headline)}</a></h2>${paragraphOf(entry.summary ?? "")}${paragraphOf(facts)}`;
}
