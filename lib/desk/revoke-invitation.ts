import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { deleteInvitation } from "@/db/queries/invitations";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

interface Input {
  readonly invitationId: number;
  readonly now: Date;
}

/** Take back an invitation that nobody has accepted yet: its link stops working. */
export async function revokeInvitation(db: Db, actor: Actor, { invitationId, now }: Input): Promise<void> {
  assertCan(actor, "people.manage");
  await db.transaction(async (tx) => {
    const link = await deleteInvitation(tx, invitationId);
    if (!link) throw new AppError("not_found", "That invitation has been accepted or taken back already.");
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "invitation.revoked",
      subjectType: "invitation",
      subjectId: link.id,
      detail: { email: link.email, role: link.role },
      at: now,
    });
  });
}
