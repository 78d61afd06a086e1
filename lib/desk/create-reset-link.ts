import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { deleteOpenLinks, insertInvitation } from "@/db/queries/invitations";
import { findUserByEmail } from "@/db/queries/users";
import { createLinkToken } from "@/lib/auth/link-token";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

const LIFETIME_MS = 24 * 60 * 60_000;

interface Input {
  readonly email: string;
  readonly now: Date;
}

/**
 * Make a link with which a person sets a new password; returns its path.
 *
 * It works once, within a day, and replaces earlier ones.
 *
 * @param actor an administrator, or null for the operator at the command line.
 */
export async function createResetLink(db: Db, actor: Actor | null, { email, now }: Input): Promise<string> {
  if (actor) assertCan(actor, "people.manage");
  const actorId = actor?.id ?? null;
  const { token, tokenHash } = createLinkToken();
  await db.transaction(async (tx) => {
    const user = await findUserByEmail(tx, email);
    if (!user) throw new AppError("not_found", `Nobody has an account with ${email}.`);
    if (!user.isActive) throw new AppError("conflict", `${email} is deactivated. Let them in again first.`);
    await deleteOpenLinks(tx, "reset", email);
    const link = { kind: "reset" as const, tokenHash, email, role: user.role, createdBy: actorId };
    const expiresAt = new Date(now.getTime() + LIFETIME_MS);
    await insertInvitation(tx, { ...link, createdAt: now, expiresAt });
    await appendAuditEvent(tx, {
      actorId,
      action: "user.reset_link_created",
      subjectType: "user",
      subjectId: user.id,
      at: now,
    });
  });
  return `/reset/${token}`;
}
