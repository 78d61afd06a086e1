import type { Db } from "@/db/db";
import { recognizeApiKey } from "@/db/queries/api-keys";
import { hashLinkToken } from "@/lib/auth/link-token";
import type { Actor } from "@/lib/domain/actor";
import { KEY_PREFIX } from "@/lib/domain/api-key";
import { AppError } from "@/lib/errors";

const BEARER = new RegExp(`^Bearer +(${KEY_PREFIX}[\\w-]{43})$`, "i");

/**
 * As whom a program acts that sends `Authorization: Bearer <key>`. No cookie counts here, so no other site's page can
 * have a browser act.
 *
 * @throws AppError `unauthenticated`
 */
export async function requireKey(db: Db, headers: Headers, now: Date): Promise<Actor> {
  const key = BEARER.exec(headers.get("authorization") ?? "")?.[1];
  const actor = key ? await recognizeApiKey(db, hashLinkToken(key), now) : null;
  if (!actor)
    throw new AppError("unauthenticated", "This needs a key: send it as “Authorization: Bearer copydesk_…”.");
  return actor;
}
