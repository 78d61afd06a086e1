import type { Db, Tx } from "@/db/db";
import { findInvitation, type Invitation } from "@/db/queries/invitations";
import { findUserByEmail, hasUsers } from "@/db/queries/users";
import { hashLinkToken } from "@/lib/auth/link-token";
import { AppError } from "@/lib/errors";

interface Wanted {
  readonly token: string;
  readonly kind: Invitation["kind"];
  readonly now: Date;
}

/**
 * The open link that `token` belongs to.
 *
 * @throws AppError saying why it can't be used: `not_found` for a forged or mistyped one,
 *   `conflict` for one that was used or has expired.
 */
export async function lookUpInvitation(db: Db | Tx, { token, kind, now }: Wanted): Promise<Invitation> {
  const link = await findInvitation(db, hashLinkToken(token));
  if (!link || link.kind !== kind) {
    throw new AppError("not_found", "This link isn't valid. Check that you have copied all of it.");
  }
  if (kind === "setup" && (await hasUsers(db))) {
    throw new AppError("conflict", "This desk has been set up already. Sign in, or ask for an invitation.");
  }
  if (link.usedAt) throw new AppError("conflict", "This link has been used already: it works only once.");
  if (link.expiresAt <= now) throw new AppError("conflict", EXPIRED[kind]);
  if (kind === "reset") await assertActive(db, link.email);
  return link;
}

const EXPIRED: Record<Invitation["kind"], string> = {
  setup: "This link has expired. Start Copydesk again to get a new one.",
  invite: "This invitation has expired. Ask an administrator for a new one.",
  reset: "This link has expired. Ask an administrator for a new one.",
};

async function assertActive(db: Db | Tx, email: string | null): Promise<void> {
  const user = email ? await findUserByEmail(db, email) : null;
  if (!user?.isActive) throw new AppError("conflict", "This account has been deactivated.");
}
