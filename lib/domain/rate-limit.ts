interface Policy {
  /** Requests in one window. */
  readonly limit: number;
  readonly windowMs: number;
}

/** What one more request of somebody comes to. */
export interface Allowance {
  readonly isAllowed: boolean;
  /** `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers), and when to come back where it is too much. */
  readonly headers: Readonly<Record<string, string>>;
}

/** More than these at once are forgotten together: who floods from so many addresses is not stopped by counting. */
const MOST_CALLERS = 20_000;

/** Count requests by caller in this process; `now` is in milliseconds since 1970. */
export function createRateLimit({ limit, windowMs }: Policy): (caller: string, now: number) => Allowance {
  const counts = new Map<string, { until: number; count: number }>();
  const policy = `"default";q=${limit};w=${Math.round(windowMs / 1_000)}`;
  return (caller, now) => {
    const known = counts.get(caller);
    const entry = known && known.until > now ? known : { until: now + windowMs, count: 0 };
    if (entry !== known) {
      if (counts.size >= MOST_CALLERS) counts.clear();
      counts.set(caller, entry);
    }
    entry.count += 1;
    const seconds = Math.max(1, Math.ceil((entry.until - now) / 1_000));
    const isAllowed = entry.count <= limit;
    return {
      isAllowed,
      headers: {
        "ratelimit-policy": policy,
        ratelimit: `"default";r=${Math.max(0, limit - entry.count)};t=${seconds}`,
        ...(isAllowed ? {} : { "retry-after": String(seconds) }),
      },
    };
  };
}

/** The API: what is answered from the page cache is not counted. */
export const API_RATE: Policy = { limit: 600, windowMs: 60_000 };
