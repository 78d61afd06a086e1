import type { Db } from "@/db/db";
import { Freshness } from "@/lib/cache/freshness";
import { Page, type Rendered } from "@/lib/cache/page";
import { PageStore } from "@/lib/cache/page-store";
import type { Memory } from "@/lib/cache/remember";
import { createSharedValues } from "@/lib/cache/shared-values";
import { within } from "@/lib/cache/within";

export { CODINGS, type Coding, encodeBody, Page, type Rendered, type Variant } from "@/lib/cache/page";
export { readPageUrl } from "@/lib/cache/page-url";
export { choiceOf, cookieOf, NO_CHOICE, type ReaderChoice } from "@/lib/cache/reader-choice";

/** Some two thousand pages. */
const CAPACITY = 18_000_000;
/** Some pages show windows of time that no change and no embargo marks. */
const OLDEST_MS = 300_000;
/** Who comes later than this does not wait for a rendering that may have missed a change. */
const JOIN_WITHIN_MS = 500;
const RENDER_WITHIN_MS = 30_000;
const CACHEABLE: readonly number[] = [200, 301, 308, 404, 410];

/** The whole answers that readers get. */
export interface PageCache extends Memory {
  /** The page under `key`, if it is known to be true in this moment; `now` in milliseconds since 1970. */
  find(key: string, now?: number): Page | null;
  /** The page under `key`: kept, or rendered once for all who ask at the same time. */
  read(key: string, render: () => Promise<Rendered>): Promise<Page>;
  /** Say that `page` under `key` holds another encoding now. */
  grown(key: string, page: Page): void;
  /** Somebody may have changed something in this moment. */
  expire(): void;
  readonly bytes: number;
  /** Readings that found a page, and those for which one was rendered or waited for. */
  readonly found: number;
  readonly missed: number;
}

/** Make an empty cache of pages that follows the changes in `db`. */
export function createPageCache(db: Db, capacity = CAPACITY): PageCache {
  const freshness = new Freshness(db);
  const store = new PageStore<Page>(capacity);
  const { remember } = createSharedValues(freshness);
  const pending = new Map<string, { readonly page: Promise<Page>; readonly since: number }>();
  const counts = { found: 0, missed: 0 };

  const find = (key: string, now = Date.now()): Page | null => {
    if (!freshness.isCurrent(now)) return null;
    const page = store.get(key);
    return page && freshness.isFresh(page) && now - page.madeAt < OLDEST_MS ? page : null;
  };

  async function make(key: string, render: () => Promise<Rendered>, isKnown: boolean): Promise<Page> {
    const { generation } = freshness;
    const rendered = await within(RENDER_WITHIN_MS, render());
    const isShared = isKnown && mayBeKept(rendered);
    const tags = rendered.headers["surrogate-key"]?.split(" ") ?? null;
    const previous = store.get(key) ?? null;
    const page = new Page(rendered, { generation, tags, madeAt: Date.now(), isShared, previous });
    if (isShared && freshness.isFresh(page)) store.set(key, page, page.bytes);
    return page;
  }

  async function read(key: string, render: () => Promise<Rendered>): Promise<Page> {
    const isKnown = await freshness.trySync();
    const found = find(key);
    counts[found ? "found" : "missed"] += 1;
    if (found) return found;
    const other = pending.get(key);
    if (other && performance.now() - other.since < JOIN_WITHIN_MS) return other.page;
    const mine = { page: make(key, render, isKnown), since: performance.now() };
    pending.set(key, mine);
    try {
      return await mine.page;
    } finally {
      if (pending.get(key) === mine) pending.delete(key);
    }
  }

  return {
    find,
    read,
    remember,
    grown(key, page) {
      if (store.get(key) === page) store.resize(key, page.bytes);
    },
    expire: () => freshness.expire(),
    get bytes() {
      return store.bytes;
    },
    get found() {
      return counts.found;
    },
    get missed() {
      return counts.missed;
    },
  };
}

/** Whether an answer is the same for everybody, and a result rather than a failure. */
function mayBeKept({ status, headers }: Rendered): boolean {
  const isRefused = /\b(?:private|no-store)\b/.test(headers["cache-control"] ?? "");
  return CACHEABLE.includes(status) && headers["set-cookie"] === undefined && !isRefused;
}
