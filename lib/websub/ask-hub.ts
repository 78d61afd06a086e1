import { isIP } from "node:net";
import type { Db } from "@/db/db";
import { enqueueJob } from "@/db/queries/jobs";
import { countSubscriptions, countWaitingVerifications, isSubscribed } from "@/db/queries/websub";
import { createRateLimit } from "@/lib/domain/rate-limit";
import { LONGEST_PLACE, WEBSUB_LIMITS, websubRequestSchema } from "@/lib/domain/websub";
import { AppError } from "@/lib/errors";
import { isAllowListed, isPublicAddress } from "@/lib/fetch/address-guard";
import { readHub } from "@/lib/site/feeds/hubs";
import { readTopic } from "@/lib/websub/read-topic";
import { VERIFY_KIND, verifyJob } from "@/lib/websub/verify-job";
import { type WebsubOptions, websubOptions } from "@/lib/websub/websub-options";

interface Asked {
  readonly form: Readonly<Record<string, unknown>>;
  /** Whom the request is counted for. */
  readonly caller: string;
  readonly now: Date;
  readonly options?: WebsubOptions;
}

const countCaller = createRateLimit({ limit: 60, windowMs: 60_000 });
/** Who has others called by us gets no further than this at one host. */
const countHost = createRateLimit({ limit: 60, windowMs: 60_000 });
const MOST_WAITING = 1_000;

/**
 * Take a wish to subscribe or unsubscribe; a job asks the callback whether it is its own.
 *
 * @throws AppError, or ZodError, where the wish can't be taken.
 */
export async function askHub(db: Db, { form, caller, now, options = websubOptions() }: Asked): Promise<void> {
  const { publicUrl } = options;
  if (publicUrl === null || (await readHub(db, publicUrl)) === null)
    throw new AppError("not_found", "This site is no hub.");
  if (!countCaller(caller, now.getTime()).isAllowed) throw tooMany();
  const asked = websubRequestSchema.parse(form);
  const topic = asked["hub.topic"];
  const callback = new URL(asked["hub.callback"]);
  if (!countHost(callback.host, now.getTime()).isAllowed) throw tooMany();
  assertPublic(callback, options.allow);
  const mode = asked["hub.mode"];
  const topicPath = topic.startsWith(`${publicUrl}/`) ? topic.slice(publicUrl.length) : "";
  if (mode === "subscribe") await assertTopic(db, topicPath, { origin: publicUrl, now });
  await assertRoom(db, { topicPath, callback, mode });
  if (topicPath.length + callback.href.length > LONGEST_PLACE)
    throw new AppError("bad_input", "hub.topic and hub.callback are too long.");
  const wish = {
    ...{ mode, topic: topicPath, callback: callback.href, secret: asked["hub.secret"] ?? null },
    leaseSeconds: asked["hub.lease_seconds"],
  };
  await db.transaction((tx) => enqueueJob(tx, verifyJob(wish, now)));
}

const tooMany = () => new AppError("too_many_requests", "Too many requests. Try again in a minute.");

/** A name is looked up, and its address checked, when it is called: each time. */
function assertPublic(callback: URL, allow: readonly string[]): void {
  const literal = callback.hostname.replace(/^\[|\]$/g, "");
  const isOutside = isIP(literal) === 0 || isPublicAddress(literal);
  if (!isOutside && !isAllowListed(callback, allow))
    throw new AppError("bad_input", "hub.callback must lie in the public internet.");
}

async function assertTopic(
  db: Db,
  path: string,
  at: { readonly origin: string; readonly now: Date },
): Promise<void> {
  const found = await readTopic(db, path, at);
  if (!found?.link.includes(`<${at.origin}${path}>; rel="self"`))
    throw new AppError(
      "bad_input",
      "hub.topic must be a feed of this site, as the feed names itself (rel=self).",
    );
}

async function assertRoom(
  db: Db,
  { topicPath, callback, mode }: { topicPath: string; callback: URL; mode: "subscribe" | "unsubscribe" },
): Promise<void> {
  if ((await countWaitingVerifications(db, VERIFY_KIND)) >= MOST_WAITING) throw tooMany();
  if (mode === "unsubscribe" || (await isSubscribed(db, { topicPath, callback: callback.href }))) return;
  const counts = await countSubscriptions(db, { topicPath, host: callback.host });
  const isFull =
    counts.all >= WEBSUB_LIMITS.all ||
    counts.ofTopic >= WEBSUB_LIMITS.ofTopic ||
    counts.ofHost >= WEBSUB_LIMITS.ofHost ||
    (counts.ofTopic === 0 && counts.topics >= WEBSUB_LIMITS.topics);
  if (isFull) throw new AppError("unavailable", "This hub has as many subscriptions as it takes.");
}
