import type { Tx } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { putSetting } from "@/db/queries/settings";
import type { AuditAction } from "@/lib/domain/activity/words";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

interface Change {
  readonly key: string;
  readonly value: unknown;
  /** The version that the person looked at; 0 where nothing was ever saved. */
  readonly baseVersion: number;
  readonly now: Date;
  /** What who comes second is told. */
  readonly conflict: string;
  /** `settings.<what>_changed`, and what it was before and is now. */
  readonly action: AuditAction;
  readonly detail: { readonly from: unknown; readonly to: unknown };
}

/** Set a setting at the version that it is based on, and note who did. @throws AppError `conflict` */
export async function replaceSetting(tx: Tx, actor: Actor, change: Change): Promise<void> {
  const { key, value, baseVersion, now, conflict, action, detail } = change;
  if (!(await putSetting(tx, key, { value, baseVersion, at: now }))) throw new AppError("conflict", conflict);
  await appendAuditEvent(tx, {
    actorId: actor.id,
    action,
    subjectType: "settings",
    subjectId: 0,
    detail,
    at: now,
  });
}
