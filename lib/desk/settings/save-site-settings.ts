import type { Db } from "@/db/db";
import { findSetting } from "@/db/queries/settings";
import { replaceSetting } from "@/lib/desk/settings/replace-setting";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { SITE_SETTING, type SiteIdentity, siteIdentityFrom } from "@/lib/domain/site-identity";

interface Input extends SiteIdentity {
  /** The version that the person looked at; 0 where nothing was ever saved. */
  readonly baseVersion: number;
  readonly now: Date;
}

/** Say what the site calls itself. */
export async function saveSiteSettings(
  db: Db,
  actor: Actor,
  { baseVersion, now, ...site }: Input,
): Promise<void> {
  assertCan(actor, "settings.edit");
  await db.transaction(async (tx) => {
    const before = siteIdentityFrom((await findSetting(tx, SITE_SETTING))?.value);
    await replaceSetting(tx, actor, {
      ...{ key: SITE_SETTING, value: site, baseVersion, now },
      conflict: `Someone else has changed the settings meanwhile: the site is called “${before.name}” now. Look at them again.`,
      action: "settings.site_changed",
      detail: { from: before, to: site },
    });
  });
}
