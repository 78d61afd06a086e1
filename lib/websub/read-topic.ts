import { createHash } from "node:crypto";
import type { Db } from "@/db/db";
import { TOPIC_PATH } from "@/lib/domain/websub";
import { answerFeed } from "@/lib/site/feeds/answer-feed";
import { decodeSegment } from "@/lib/site/paths";

/** A feed as it is sent to those who subscribed to it. */
export interface TopicContent {
  readonly body: Buffer;
  readonly contentType: string;
  /** The `Link` header that names the hub and the feed. */
  readonly link: string;
  /** SHA-256 (hex) of the body. */
  readonly hash: string;
}

const FILES = ["feed.xml", "atom.xml", "feed.json"] as const;

/** What readers get of the feed at `path` in this moment, by the very door that they use; null where there is none. */
export async function readTopic(
  db: Db,
  path: string,
  { origin, now }: { readonly origin: string; readonly now: Date },
): Promise<TopicContent | null> {
  const [, kind, segment, name] = TOPIC_PATH.exec(path) ?? [];
  const file = FILES.find((one) => one === name);
  const slug = segment === undefined ? undefined : decodeSegment(segment);
  if (!file || slug === null) return null;
  const request = { db, now, origin, headers: new Headers() };
  const response = await answerFeed(request, file, slug, kind === "sections" ? "section" : "topic");
  const link = response.headers.get("link");
  // Without a link there is no hub: it was switched off in this moment.
  if (response.status !== 200 || link === null) return null;
  const body = Buffer.from(await response.arrayBuffer());
  const hash = createHash("sha256").update(body).digest("hex");
  return { body, hash, link, contentType: response.headers.get("content-type") ?? "application/xml" };
}
