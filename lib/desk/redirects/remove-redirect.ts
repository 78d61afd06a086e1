import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { deleteRedirect } from "@/db/queries/redirects";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

interface Input {
  readonly redirectId: number;
  readonly now: Date;
}

/** Let an old address lead nowhere again; where it led stays in the record of what was done. */
export async function removeRedirect(db: Db, actor: Actor, { redirectId, now }: Input): Promise<void> {
  assertCan(actor, "page.manage");
  await db.transaction(async (tx) => {
    const row = await deleteRedirect(tx, redirectId);
    if (!row) throw new AppError("not_found", "That address leads nowhere already.");
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "redirect.removed",
      subjectType: "redirect",
      subjectId: redirectId,
      detail: { from: row.fromPath, to: row.to },
      at: now,
    });
  });
}
