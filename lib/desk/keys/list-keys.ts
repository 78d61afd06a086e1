import type { Db } from "@/db/db";
import { type ApiKey, listApiKeys } from "@/db/queries/api-keys";
import { type Actor, assertCan } from "@/lib/domain/actor";

/** Every key that was ever made, the newest first. */
export async function listKeys(db: Db, actor: Actor): Promise<readonly ApiKey[]> {
  assertCan(actor, "settings.edit");
  return listApiKeys(db);
}
