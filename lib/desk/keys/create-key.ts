import type { Db } from "@/db/db";
import { insertApiKey } from "@/db/queries/api-keys";
import { appendAuditEvent } from "@/db/queries/audit";
import { createLinkToken, hashLinkToken } from "@/lib/auth/link-token";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { KEY_PREFIX, type KeyRole } from "@/lib/domain/api-key";

const HINT = KEY_PREFIX.length + 4;

interface Input {
  /** What uses it; its changes are named so in every history. */
  readonly label: string;
  readonly role: KeyRole;
  readonly now: Date;
}

/** Make a key for a program. It is returned here and can't be looked up again. */
export async function createKey(db: Db, actor: Actor, { label, role, now }: Input): Promise<string> {
  assertCan(actor, "settings.edit");
  const key = KEY_PREFIX + createLinkToken().token;
  const tokenHash = hashLinkToken(key);
  await db.transaction(async (tx) => {
    const hint = key.slice(0, HINT);
    const id = await insertApiKey(tx, { label, role, tokenHash, hint, createdBy: actor.id, now });
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "key.created",
      subjectType: "api_key",
      subjectId: id,
      detail: { label, role },
      at: now,
    });
  });
  return key;
}
