import { z } from "zod";
import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { findUserByEmail, type User } from "@/db/queries/users";
import { withinLimits } from "@/lib/auth/attempt-limits";
import { verifyPassword } from "@/lib/auth/password";
import { AppError } from "@/lib/errors";
import { counters } from "@/lib/metrics/counters";

/** What a sign-in form sends; what is no e-mail address is answered like an account that does not exist. */
export const signInSchema = z.object({
  email: z.string().trim().toLowerCase().max(254, "The e-mail address is too long."),
  password: z.string().max(1_000, "The password is too long."),
});

interface SignIn {
  /** Folded to lower case. */
  readonly email: string;
  readonly password: string;
  readonly address: string;
  readonly now: Date;
}

/**
 * The person with this e-mail and password.
 *
 * @throws AppError with one message for a wrong password, an unknown and a deactivated
 *   account, and another one when there were too many attempts.
 */
export async function checkSignIn(db: Db, { email, password, address, now }: SignIn): Promise<User> {
  const user = await findUserByEmail(db, email);
  const stored = user?.isActive ? user.passwordHash : null;
  const isRight = await withinLimits(db, { email, address, now }, () =>
    verifyPassword(stored, password),
  ).catch(countRefused);
  if (!user || !isRight) {
    counters().signInFailures += 1;
    throw new AppError("unauthenticated", "That e-mail address and password don't belong together.");
  }
  const event = { action: "user.signed_in", subjectType: "user", subjectId: user.id } as const;
  await db.transaction((tx) => appendAuditEvent(tx, { ...event, actorId: user.id, at: now }));
  return user;
}

function countRefused(error: unknown): never {
  if (error instanceof AppError) counters().signInFailures += 1;
  throw error;
}
