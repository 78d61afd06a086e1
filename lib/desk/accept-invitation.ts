import type { Db, Tx } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { consumeInvitation, consumeSetupInvitations, type Invitation } from "@/db/queries/invitations";
import { hasUsers, insertUser, type User } from "@/db/queries/users";
import { hashPassword } from "@/lib/auth/password";
import { lookUpInvitation } from "@/lib/desk/look-up-invitation";
import { assertStrongPassword } from "@/lib/domain/password-rules";
import { AppError } from "@/lib/errors";

interface Input {
  readonly kind: "setup" | "invite";
  readonly token: string;
  readonly name: string;
  /** Needed for the first administrator; an invitation brings its own. */
  readonly email?: string | undefined;
  readonly password: string;
  readonly now: Date;
}

/** Make the account that an invitation or the set-up link promises. Of two at once, one succeeds. */
export async function acceptInvitation(db: Db, input: Input): Promise<User> {
  const link = await lookUpInvitation(db, input);
  const email = link.email ?? input.email;
  if (!email) throw new AppError("bad_input", "Please give your e-mail address.");
  assertStrongPassword(input.password, { email });
  const passwordHash = await hashPassword(input.password);

  return db.transaction(async (tx) => {
    await useUp(tx, link, input.now);
    const account = { email, name: input.name, role: link.role, passwordHash, createdAt: input.now };
    const user = await insertUser(tx, account);
    if (!user) throw new AppError("conflict", "There is already an account with this e-mail address.");
    await appendAuditEvent(tx, {
      actorId: user.id,
      action: "user.created",
      subjectType: "user",
      subjectId: user.id,
      detail: { role: user.role, by: input.kind, invitedBy: link.createdBy },
      at: input.now,
    });
    return user;
  });
}

async function useUp(tx: Tx, { id, kind, tokenHash }: Invitation, now: Date): Promise<void> {
  const used =
    kind === "setup" ? await consumeSetupInvitations(tx, now) : [await consumeInvitation(tx, tokenHash, now)];
  if (!used.some((link) => link?.id === id) || (kind === "setup" && (await hasUsers(tx)))) {
    throw new AppError("conflict", "This link has just been used: it works only once.");
  }
}
