import type { Db } from "@/db/db";
import { findSetting } from "@/db/queries/settings";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { SITE_SETTING, type SiteIdentity, siteIdentityFrom } from "@/lib/domain/site-identity";

/** The site's settings as the screen shows them. */
export interface SiteSettings {
  readonly site: SiteIdentity;
  /** 0 where nothing was ever saved. */
  readonly version: number;
}

/** What the site calls itself now. */
export async function readSiteSettings(db: Db, actor: Actor): Promise<SiteSettings> {
  assertCan(actor, "settings.edit");
  const stored = await findSetting(db, SITE_SETTING);
  return { site: siteIdentityFrom(stored?.value), version: stored?.version ?? 0 };
}
