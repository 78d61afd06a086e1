import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { deleteOpenLinks, insertInvitation } from "@/db/queries/invitations";
import { findUserByEmail } from "@/db/queries/users";
import { createLinkToken } from "@/lib/auth/link-token";
import { type Actor, assertCan, type Role } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

const LIFETIME_MS = 7 * 24 * 60 * 60_000;

interface Input {
  readonly email: string;
  readonly role: Role;
  readonly now: Date;
}

/** Invite a person; returns the path of a link that works once within a week and replaces earlier ones. */
export async function invitePerson(db: Db, actor: Actor, { email, role, now }: Input): Promise<string> {
  assertCan(actor, "people.manage");
  const { token, tokenHash } = createLinkToken();
  await db.transaction(async (tx) => {
    if (await findUserByEmail(tx, email)) {
      throw new AppError("conflict", `${email} has an account already.`);
    }
    await deleteOpenLinks(tx, "invite", email);
    const expiresAt = new Date(now.getTime() + LIFETIME_MS);
    const link = { kind: "invite" as const, tokenHash, email, role, createdBy: actor.id, createdAt: now };
    const { id } = await insertInvitation(tx, { ...link, expiresAt });
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "invitation.created",
      subjectType: "invitation",
      subjectId: id,
      detail: { email, role },
      at: now,
    });
  });
  return `/invite/${token}`;
}
