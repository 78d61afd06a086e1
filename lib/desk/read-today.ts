import type { Db } from "@/db/db";
import {
  countArticlesByStatus,
  countPublishedSince,
  listArticleRows,
  listScheduled,
} from "@/db/queries/article-list";
import { countItemsByState, listRecentBatches } from "@/db/queries/review";
import { listProposals } from "@/lib/desk/updates/read-proposal";
import { type Actor, assertCan } from "@/lib/domain/actor";

const WEEK_MS = 7 * 24 * 60 * 60_000;
const FEW = 5;

/** What waits on the desk, what goes live next, and what came in last. */
export async function readToday(db: Db, actor: Actor, now: Date) {
  assertCan(actor, "desk.read");
  const [items, articles, publishedThisWeek, batches, scheduled, drafts, updates] = await Promise.all([
    countItemsByState(db, null),
    countArticlesByStatus(db),
    countPublishedSince(db, new Date(now.getTime() - WEEK_MS)),
    listRecentBatches(db, FEW),
    listScheduled(db, FEW),
    listArticleRows(db, { status: "draft", search: "" }, { offset: 0, limit: FEW }),
    listProposals(db, actor, FEW),
  ]);
  return {
    newItems: items.get("new") ?? 0,
    duplicates: items.get("duplicate") ?? 0,
    drafts: articles.get("draft") ?? 0,
    scheduledCount: articles.get("scheduled") ?? 0,
    live: (articles.get("published") ?? 0) + (articles.get("corrected") ?? 0),
    publishedThisWeek,
    batches,
    scheduled,
    recentDrafts: drafts,
    updates,
    isEmpty: batches.length === 0 && articles.size === 0,
  };
}
