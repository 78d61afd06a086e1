import type { Db } from "@/db/db";
import { insertInvitation, pruneInvitations } from "@/db/queries/invitations";
import { hasUsers } from "@/db/queries/users";
import { createLinkToken } from "@/lib/auth/link-token";
import { AppError } from "@/lib/errors";

const LIFETIME_MS = 24 * 60 * 60_000;
const KEEP_MS = 30 * 24 * 60 * 60_000;

/**
 * Make a one-time link for creating the first administrator; returns its path.
 *
 * It expires after a day. All such links end once anybody has an account.
 *
 * @throws AppError `conflict` when somebody has an account.
 */
export async function createSetupLink(db: Db, now: Date): Promise<string> {
  const { token, tokenHash } = createLinkToken();
  await db.transaction(async (tx) => {
    if (await hasUsers(tx)) throw new AppError("conflict", "This desk has been set up already.");
    await pruneInvitations(tx, new Date(now.getTime() - KEEP_MS));
    const expiresAt = new Date(now.getTime() + LIFETIME_MS);
    const link = { tokenHash, email: null, createdBy: null, createdAt: now, expiresAt };
    await insertInvitation(tx, { ...link, kind: "setup", role: "administrator" });
  });
  return `/setup/${token}`;
}
