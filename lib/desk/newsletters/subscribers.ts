import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { deleteSubscriber, findSubscriber, listSubscribers, type Subscriber } from "@/db/queries/subscribers";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { csvLine } from "@/lib/domain/csv";
import { AppError } from "@/lib/errors";

const PAGE = 100;
const PIECE = 1_000;

interface List {
  readonly newsletterId: number;
  readonly afterId: number;
  /** Only addresses that hold it; empty for all. */
  readonly holding: string;
}

/** One page of a newsletter's subscribers, in the order in which they came. */
export async function readSubscribers(
  db: Db,
  actor: Actor,
  { newsletterId, afterId, holding }: List,
): Promise<{ readonly rows: readonly Subscriber[]; readonly nextAfter: number | null }> {
  assertCan(actor, "newsletter.manage");
  const rows = await listSubscribers(db, { newsletterId, afterId, holding, limit: PAGE + 1 });
  return {
    rows: rows.slice(0, PAGE),
    nextAfter: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null,
  };
}

/** All subscribers of a newsletter as comma-separated values, piece by piece. That somebody took them is kept. */
export async function exportSubscribers(
  db: Db,
  actor: Actor,
  { newsletterId, now }: { readonly newsletterId: number; readonly now: Date },
): Promise<AsyncIterable<string>> {
  assertCan(actor, "newsletter.manage");
  const event = { action: "newsletter.exported", subjectType: "newsletter" } as const;
  await db.transaction((tx) =>
    appendAuditEvent(tx, { ...event, actorId: actor.id, subjectId: newsletterId, at: now }),
  );
  return pieces(db, newsletterId);
}

async function* pieces(db: Db, newsletterId: number): AsyncIterable<string> {
  yield csvLine(["address", "state", "asked", "confirmed", "ended"]);
  for (let afterId = 0; ; ) {
    const rows = await listSubscribers(db, { newsletterId, afterId, limit: PIECE });
    if (rows.length === 0) return;
    afterId = rows.at(-1)?.id ?? afterId;
    yield rows
      .map((row) =>
        csvLine([
          ...[row.address, row.state, row.createdAt.toISOString()],
          ...[row.confirmedAt?.toISOString(), row.endedAt?.toISOString()],
        ]),
      )
      .join("");
  }
}

/**
 * Forget somebody for good, as they may ask. It can't be undone: what was forgotten is gone. The record of it names
 * no address.
 */
export async function removeSubscriber(
  db: Db,
  actor: Actor,
  { subscriberId, now }: { readonly subscriberId: number; readonly now: Date },
): Promise<void> {
  assertCan(actor, "newsletter.manage");
  await db.transaction(async (tx) => {
    const subscriber = await findSubscriber(tx, subscriberId);
    if (!subscriber) throw new AppError("not_found", "That address is no longer there.");
    await deleteSubscriber(tx, subscriberId);
    await appendAuditEvent(tx, {
      ...{ actorId: actor.id, action: "newsletter.subscriber_removed", subjectType: "newsletter" },
      ...{ subjectId: subscriber.newsletterId, at: now },
    });
  });
}
