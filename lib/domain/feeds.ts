/** How a fetch of a feed ended. */
export const FETCH_OUTCOMES = ["new", "unchanged", "failed"] as const;

/** How often a feed may be asked for, in minutes; 0 is once. */
export const FEED_INTERVALS = [0, 15, 60, 360, 1440, 10_080] as const;
export type FeedInterval = (typeof FEED_INTERVALS)[number];

/** An interval in words. */
export const INTERVAL_WORDS: Readonly<Record<FeedInterval, string>> = {
  0: "Once, now",
  15: "Every quarter of an hour",
  60: "Every hour",
  360: "Every six hours",
  1440: "Every day",
  10080: "Every week",
};

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A feed that fails is asked for more and more rarely, but at least so often. */
const LONGEST_WAIT_MS = 7 * DAY_MS;

interface Schedule {
  readonly everyMinutes: number;
  /** Failures in a row, this one included. */
  readonly failures: number;
  /** `Retry-After` of the answer, as it stands there. */
  readonly retryAfter?: string | null;
}

/** When a feed is due again; null for one that is fetched once. Each failure doubles the wait, up to a week. */
export function nextFetchAt({ everyMinutes, failures, retryAfter }: Schedule, now: Date): Date | null {
  if (everyMinutes === 0) return null;
  const usual = everyMinutes * MINUTE_MS;
  const wait = Math.max(usual, Math.min(LONGEST_WAIT_MS, usual * 2 ** Math.min(failures, 20)));
  return new Date(now.getTime() + Math.max(wait, asked(retryAfter ?? null, now)));
}

function asked(retryAfter: string | null, now: Date): number {
  if (retryAfter === null) return 0;
  const ms = /^\d{1,9}$/.test(retryAfter.trim())
    ? Number(retryAfter) * 1_000
    : Date.parse(retryAfter) - now.getTime();
  return Number.isFinite(ms) ? Math.min(Math.max(0, ms), LONGEST_WAIT_MS) : 0;
}

/** A feed's address as a file name for its batches: `news.example.org feed.xml`. */
export function feedLabel(address: string): string {
  const { hostname, pathname } = new URL(address);
  const last = pathname.split("/").filter(Boolean).at(-1) ?? "";
  return `${hostname.replace(/^www\./, "")} ${last}`.trim();
}
