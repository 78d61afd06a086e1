import type { Tx } from "@/db/db";
import { auditEvents } from "@/db/schema/system";
import type { SubjectType } from "@/lib/domain/activity/kinds";
import type { AuditAction } from "@/lib/domain/activity/words";

interface AuditEvent {
  /** Null when the desk itself acts on a person's earlier decision. */
  readonly actorId: number | null;
  /** `noun.verb`, for example `article.published`: one that `lib/domain/activity` has words for. */
  readonly action: AuditAction;
  readonly subjectType: SubjectType;
  readonly subjectId: number;
  readonly detail?: Record<string, unknown>;
  readonly at: Date;
}

/** Record who did what, in the transaction that does it. */
export async function appendAuditEvent(tx: Tx, event: AuditEvent): Promise<void> {
  await tx.insert(auditEvents).values({ ...event, detail: event.detail ?? null });
}
