import { z } from "zod";
import type { Tx } from "@/db/db";
import {
  type FeedFetch,
  type FeedRow,
  getFeed,
  insertFeedFetch,
  listFeedFetches,
  updateFeed,
} from "@/db/queries/feeds";
import { FETCH_KIND } from "@/lib/desk/feeds/fetch-job";
import { type JobHandler, type JobRun, JobStopped } from "@/lib/desk/job-handler";
import { registerDump } from "@/lib/desk/register-dump";
import { goBackToBatch } from "@/lib/desk/updates/go-back-to-batch";
import { feedLabel, nextFetchAt } from "@/lib/domain/feeds";
import type { ServerHints } from "@/lib/domain/server-hints";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { Refused } from "@/lib/fetch/explain-failure";
import { type FetchOptions, fetchUrl, type Validators } from "@/lib/fetch/fetch-url";
import { isAllowedByRobots } from "@/lib/fetch/robots";
import { hintsOf } from "@/lib/ingest/stages/hints";
import { openStorage, type Storage, type StoredFile } from "@/lib/media/storage";

const TIMEOUT_MS = 60_000;
/** Far more than any feed or page has; a larger dump is uploaded. */
const MAX_BYTES = 64_000_000;

interface Options {
  readonly storage?: Storage;
  readonly fetching?: FetchOptions;
}

/** What the other side gave. */
type Found =
  | { readonly status: "unchanged" }
  | {
      readonly status: "ok";
      readonly stored: StoredFile;
      readonly hints: ServerHints;
      readonly validators: Validators;
      readonly movedTo: string | null;
    };

const payloadSchema = z.object({ feedId: z.number().int() });

/** Fetches one feed and makes a batch of what is new; a fetch that fails is noted on the feed, and tried later. */
export const fetchFeedHandler = (options: Options = {}): JobHandler => ({
  kind: FETCH_KIND,
  async run(job) {
    const { feedId } = payloadSchema.parse(job.payload);
    const feed = await getFeed(job.db, feedId);
    if (!feed) throw new JobStopped("The feed was removed.");
    const { storage = openStorage(), fetching = defaultFetching() } = options;
    try {
      const found = await read(feed, fetching, storage);
      await job.complete((tx) => keep(tx, feed, found, job));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      await job.complete((tx) => noteFailure(tx, feed, error, job.now()));
    }
  },
  giveUp: async (tx, payload, failure, now) => {
    const feed = await getFeed(tx, payloadSchema.parse(payload).feedId);
    if (feed) await noteFailure(tx, feed, new AppError("unavailable", failure), now);
  },
});

function defaultFetching(): FetchOptions {
  const { publicUrl, fetchAllow } = readEnv();
  const agent = `Copydesk/0.1 (${publicUrl ? `+${publicUrl}` : "news desk"})`;
  return { agent, allow: fetchAllow, maxBytes: MAX_BYTES, timeoutMs: TIMEOUT_MS };
}

async function read(feed: FeedRow, fetching: FetchOptions, storage: Storage): Promise<Found> {
  if (!(await isAllowedByRobots(feed.url, fetching))) {
    throw new AppError("forbidden", "The site’s robots.txt does not want this address to be fetched.");
  }
  const found = await fetchUrl(feed.url, fetching, feed);
  if (found.status === "unchanged") return found;
  const stored = await storage.receive(found.body, { limit: fetching.maxBytes, announced: null });
  const { url, charset = null, mediaType = null, language = null } = hintsOf(found.url, found.headers);
  const hints = { url: url ?? found.url, charset, mediaType, language };
  return { status: "ok", stored, hints, validators: found.validators, movedTo: found.movedTo };
}

async function keep(tx: Tx, feed: FeedRow, found: Found, job: JobRun): Promise<void> {
  const now = job.now();
  const nextAt = nextFetchAt({ everyMinutes: feed.everyMinutes, failures: 0 }, now);
  if (found.status === "unchanged") {
    await updateFeed(tx, feed.id, { failures: 0, nextAt });
    return note(tx, feed, { outcome: "unchanged", message: UNCHANGED, bytes: null, batchId: null, at: now });
  }
  const { stored, hints, validators, movedTo } = found;
  const url = movedTo ?? feed.url;
  const dump = await registerDump(tx, {
    fileName: feedLabel(url),
    stored,
    hints,
    sourceId: feed.sourceId,
    actorId: feed.createdBy,
    now,
  });
  const last = (await listFeedFetches(tx, feed.id)).find(({ batchId }) => batchId !== null);
  const isBack = !dump.isNew && last !== undefined && last.batchId !== dump.id;
  if (isBack) await goBackToBatch(tx, dump.id, now);
  await updateFeed(tx, feed.id, { ...validators, failures: 0, nextAt });
  const moved = movedTo && movedTo !== feed.url ? ` It has moved for good to ${movedTo}.` : "";
  await note(tx, feed, {
    outcome: dump.isNew ? "new" : "unchanged",
    message: `${dump.isNew ? "Something new came in." : isBack ? BACK : UNCHANGED}${moved}`,
    bytes: stored.bytes,
    batchId: dump.id,
    at: now,
  });
}

const UNCHANGED = "Nothing has changed since the last time.";
const BACK = "It says again what it said before its last change.";

/** Gone for good, or not wanted: nobody is asked again until an editor says so. */
const ENDS = new Set([401, 403, 404, 410]);

async function noteFailure(tx: Tx, feed: FeedRow, error: AppError, now: Date): Promise<void> {
  const failures = feed.failures + 1;
  const isRefused = error instanceof Refused;
  const isOver = error.code === "forbidden" || (isRefused && error.status === 410);
  const isHopeless = isRefused && ENDS.has(error.status) && failures >= 5;
  const retryAfter = isRefused ? error.retryAfter : null;
  const nextAt = nextFetchAt({ everyMinutes: feed.everyMinutes, failures, retryAfter }, now);
  const isPaused = feed.everyMinutes > 0 && (isOver || isHopeless);
  await updateFeed(tx, feed.id, { failures, nextAt, ...(isPaused ? { isPaused } : {}) });
  await note(tx, feed, { outcome: "failed", message: error.message, bytes: null, batchId: null, at: now });
}

const note = (tx: Tx, feed: FeedRow, fetch: FeedFetch) => insertFeedFetch(tx, feed.id, fetch);
