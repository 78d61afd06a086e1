import type { Tx } from "@/db/db";
import { findSetting } from "@/db/queries/settings";
import { SITE_SETTING, type SiteIdentity, siteIdentityFrom } from "@/lib/domain/site-identity";

/** The site's name, description and language. */
export async function readSiteIdentity(db: Tx): Promise<SiteIdentity> {
  return siteIdentityFrom((await findSetting(db, SITE_SETTING))?.value);
}
