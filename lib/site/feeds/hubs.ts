import type { Tx } from "@/db/db";
import { findSetting } from "@/db/queries/settings";
import { HUB_PATH, WEBSUB_SETTING, websubFrom } from "@/lib/domain/websub";
import { readEnv } from "@/lib/env";

/**
 * The address of this site's hub; null where it is off.
 *
 * It needs the public address: what goes out by itself has no request to take it from.
 */
export async function readHub(
  db: Tx,
  publicUrl: string | null = readEnv().publicUrl,
): Promise<string | null> {
  if (publicUrl === null) return null;
  const { isOn } = websubFrom((await findSetting(db, WEBSUB_SETTING))?.value);
  return isOn ? publicUrl + HUB_PATH : null;
}
