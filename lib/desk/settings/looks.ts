import type { Db } from "@/db/db";
import { findMedia, listMedia, type MediaAsset } from "@/db/queries/media";
import { findSetting } from "@/db/queries/settings";
import { replaceSetting } from "@/lib/desk/settings/replace-setting";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { LOOKS_SETTING, type SiteLooks, siteLooksFrom } from "@/lib/domain/site-looks";
import { AppError } from "@/lib/errors";

/** The looks as the screen shows them. */
export interface LooksSettings {
  readonly looks: SiteLooks;
  /** 0 where nothing was ever saved. */
  readonly version: number;
  /** Pictures that may be the logo: the one that is, and the newest. */
  readonly pictures: readonly { readonly id: number; readonly name: string }[];
}

interface Input extends SiteLooks {
  /** The version that the person looked at; 0 where nothing was ever saved. */
  readonly baseVersion: number;
  readonly now: Date;
}

const PICTURES = 60;

/** How the public site looks now. */
export async function readLooks(db: Db, actor: Actor): Promise<LooksSettings> {
  assertCan(actor, "settings.edit");
  const stored = await findSetting(db, LOOKS_SETTING);
  const looks = siteLooksFrom(stored?.value);
  const logo = looks.logoId === null ? null : await findMedia(db, looks.logoId);
  const { rows } = await listMedia(db, { query: "", limit: PICTURES, offset: 0 });
  const all = new Map([...(logo ? [logo] : []), ...rows].map((asset) => [asset.id, asset]));
  return { looks, version: stored?.version ?? 0, pictures: [...all.values()].map(toPicture) };
}

const toPicture = ({ id, alt, fileName }: MediaAsset) => ({ id, name: alt || fileName });

/** Say how the public site looks. */
export async function saveLooks(db: Db, actor: Actor, { baseVersion, now, ...looks }: Input): Promise<void> {
  assertCan(actor, "settings.edit");
  await db.transaction(async (tx) => {
    if (looks.logoId !== null && !(await findMedia(tx, looks.logoId)))
      throw new AppError("bad_input", "The picture that was to be the logo is there no longer.");
    const before = siteLooksFrom((await findSetting(tx, LOOKS_SETTING))?.value);
    await replaceSetting(tx, actor, {
      ...{ key: LOOKS_SETTING, value: looks, baseVersion, now },
      conflict: "Someone else has changed the looks meanwhile. Look at them again.",
      action: "settings.looks_changed",
      detail: { from: before, to: looks },
    });
  });
}
