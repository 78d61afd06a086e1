import type { Db } from "@/db/db";
import { findFeedByUrl } from "@/db/queries/feeds";
import { addFeed } from "@/lib/desk/feeds/add-feed";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { FeedInterval } from "@/lib/domain/feeds";

interface Input {
  /** As the form checked them: http or https. */
  readonly urls: readonly string[];
  readonly everyMinutes: FeedInterval;
  readonly now: Date;
}

/** Follow many feeds at once; those in the list already stay as they are. Gives how many there are of each. */
export async function addFeeds(
  db: Db,
  actor: Actor,
  { urls, everyMinutes, now }: Input,
): Promise<{ readonly added: number; readonly known: number }> {
  assertCan(actor, "batch.create");
  const wanted = [...new Set(urls)];
  let added = 0;
  for (const url of wanted) {
    if (await findFeedByUrl(db, url)) continue;
    await addFeed(db, actor, { url, everyMinutes, now });
    added += 1;
  }
  return { added, known: wanted.length - added };
}
