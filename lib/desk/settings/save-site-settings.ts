import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { findSetting, putSetting } from "@/db/queries/settings";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { SITE_SETTING, type SiteIdentity, siteIdentityFrom } from "@/lib/domain/site-identity";
import { AppError } from "@/lib/errors";

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
    if (!(await putSetting(tx, SITE_SETTING, { value: site, baseVersion, at: now })))
      throw new AppError(
        "conflict",
        `Someone else has changed the settings meanwhile: the site is called “${before.name}” now. Look at them again.`,
      );
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "settings.site_changed",
      subjectType: "settings",
      subjectId: 0,
      detail: { from: before, to: site },
      at: now,
    });
  });
}
