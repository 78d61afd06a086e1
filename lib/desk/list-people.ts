import type { Db } from "@/db/db";
import { type Invitation, listOpenInvitations } from "@/db/queries/invitations";
import { listUsers, type Person } from "@/db/queries/users";
import { type Actor, assertCan } from "@/lib/domain/actor";

/** An invitation that waits to be accepted. */
export type OpenInvitation = Pick<Invitation, "id" | "email" | "role" | "expiresAt">;

interface People {
  readonly people: readonly Person[];
  readonly invitations: readonly OpenInvitation[];
}

/** Everybody with an account, and the invitations that are open at `now`. */
export async function listPeople(db: Db, actor: Actor, now: Date): Promise<People> {
  assertCan(actor, "people.manage");
  const open = await listOpenInvitations(db, now);
  const invitations = open.map(({ id, email, role, expiresAt }) => ({ id, email, role, expiresAt }));
  return { people: await listUsers(db), invitations };
}
