import type { Db } from "@/db/db";
import { revokeApiKey } from "@/db/queries/api-keys";
import { appendAuditEvent } from "@/db/queries/audit";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

/** End a key: the next request with it is refused. What it wrote stays. */
export async function revokeKey(
  db: Db,
  actor: Actor,
  { keyId, now }: { readonly keyId: number; readonly now: Date },
): Promise<void> {
  assertCan(actor, "settings.edit");
  await db.transaction(async (tx) => {
    if ((await revokeApiKey(tx, keyId, now)) === null)
      throw new AppError("not_found", "That key has been revoked already.");
    const event = { action: "key.revoked", subjectType: "api_key", subjectId: keyId } as const;
    await appendAuditEvent(tx, { ...event, actorId: actor.id, at: now });
  });
}
