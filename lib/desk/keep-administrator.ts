import type { Tx } from "@/db/db";
import { lockAdministrators } from "@/db/queries/users";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

/**
 * Refuse to take the last active administrator's rights away; to be called in the
 * transaction that does it, before it does.
 *
 * Administrators are locked meanwhile, so two can't remove each other at once.
 */
export async function assertKeepsAdministrator(tx: Tx, actor: Actor, userId: number): Promise<void> {
  const administrators = await lockAdministrators(tx);
  if (!administrators.includes(actor.id)) {
    throw new AppError("forbidden", "You are no longer an administrator.");
  }
  if (administrators.length === 1 && administrators[0] === userId) {
    throw new AppError("conflict", "This is the last administrator. Make somebody else one first.");
  }
}
