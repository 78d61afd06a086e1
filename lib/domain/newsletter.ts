/** What a newsletter gathers: all that is live, the articles of one tag, or what a search finds. */
export const NEWSLETTER_SCOPES = ["all", "term", "search"] as const;

/** How far back an issue looks where none went before it. */
export const NEWSLETTER_PERIODS = ["daily", "weekly", "by_hand"] as const;
export type NewsletterPeriod = (typeof NEWSLETTER_PERIODS)[number];

const DAYS: Readonly<Record<NewsletterPeriod, number>> = { daily: 1, weekly: 7, by_hand: 31 };
const DAY_MS = 86_400_000;

/** Only a confirmed one gets mail. A bounced one is an address that its mail server refuses for good. */
export const SUBSCRIBER_STATES = ["pending", "confirmed", "unsubscribed", "bounced"] as const;
export type SubscriberState = (typeof SUBSCRIBER_STATES)[number];

/** Life of an issue. A stopped one has the rest of its mails waiting. */
export const ISSUE_STATES = ["draft", "scheduled", "sending", "sent", "stopped"] as const;
export type IssueState = (typeof ISSUE_STATES)[number];

/**
 * Life of one mail of an issue. It is `sending` before the first byte goes out, so that one that was in hand when
 * the process died is `unsure` and never sent again; `skipped` is somebody who has left meanwhile.
 */
export const DELIVERY_STATES = ["waiting", "sending", "sent", "failed", "unsure", "skipped"] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** How many mails of an issue are in each state. */
export type DeliveryCounts = Readonly<Record<DeliveryState, number>>;

/** An article as an issue froze it. */
export interface FrozenEntry {
  readonly articleId: number;
  readonly slug: string;
  readonly headline: string;
  readonly summary: string | null;
  /** Name of the source, where the article has one. */
  readonly sourceName: string | null;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly language: string;
}

/** What an issue said when its sending began. */
export interface FrozenIssue {
  readonly entries: readonly FrozenEntry[];
  readonly frozenAt: string;
}

/** The moment from which on articles are new to an issue: the last issue, or one period ago. */
export function newsSince(period: NewsletterPeriod, lastStartedAt: Date | null, now: Date): Date {
  return lastStartedAt ?? new Date(now.getTime() - DAYS[period] * DAY_MS);
}

/**
 * Whether the next issue is to be drafted: a period after the last one was begun, or at once where there was none.
 * Without a period nobody can say when.
 */
export function isDraftDue(period: NewsletterPeriod, lastCreatedAt: Date | null, now: Date): boolean {
  if (period === "by_hand") return false;
  return lastCreatedAt === null || now.getTime() - lastCreatedAt.getTime() >= DAYS[period] * DAY_MS;
}

/** More articles than one mail should have. */
export const MOST_ENTRIES = 60;

/** Path of a newsletter's archive. */
export const newsletterPath = (slug: string): string => `/newsletters/${slug}`;

/** Path of one issue in it. */
export const issuePath = (slug: string, number: number): string => `${newsletterPath(slug)}/${number}`;

/** Where somebody says that an address is theirs. */
export const confirmPath = (token: string): string => `/newsletter/confirm/${token}`;

/** Where somebody leaves. */
export const unsubscribePath = (token: string): string => `/newsletter/unsubscribe/${token}`;

/** Where mail programs leave for somebody, in one step (RFC 8058). */
export const oneClickPath = (token: string): string => `/api/newsletters/unsubscribe/${token}`;
