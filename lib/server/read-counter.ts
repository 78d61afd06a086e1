import type { IncomingHttpHeaders } from "node:http";

/** More different articles than are read in a minute; what comes on top is not counted. */
const MOST_SLUGS = 5_000;
const ARTICLE = /^\/articles\/([^/?#]+)(?:\?|$)/;
/** Machines that say so, and pages that nobody looks at yet. */
const MACHINE = /bot|crawl|spider|slurp|preview|monitor|headless|curl|wget|python|java\/|go-http|feed/i;

/** What counts how often articles are read: of who reads them it keeps nothing. */
export interface ReadCounter {
  count(url: string, headers: IncomingHttpHeaders): void;
  /** What was counted since it was last taken, by slug. */
  take(): ReadonlyMap<string, number>;
}

/** Make a counter that has counted nothing. */
export function createReadCounter(): ReadCounter {
  let reads = new Map<string, number>();
  return {
    count(url, headers) {
      const slug = slugOf(url);
      if (slug === null || isMachine(headers)) return;
      const n = reads.get(slug);
      if (n !== undefined || reads.size < MOST_SLUGS) reads.set(slug, (n ?? 0) + 1);
    },
    take() {
      const taken = reads;
      reads = new Map();
      return taken;
    },
  };
}

function slugOf(url: string): string | null {
  const [, segment] = ARTICLE.exec(url) ?? [];
  if (segment === undefined || segment.length > 500) return null;
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

const isMachine = (headers: IncomingHttpHeaders): boolean =>
  MACHINE.test(headers["user-agent"] ?? "bot") || /prefetch/.test(String(headers["sec-purpose"] ?? ""));
