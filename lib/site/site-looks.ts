import type { Tx } from "@/db/db";
import { findMedia } from "@/db/queries/media";
import { findSetting } from "@/db/queries/settings";
import { type Accent, legibleAccent } from "@/lib/domain/accent";
import { knownLicence } from "@/lib/domain/known-licence";
import type { PictureView } from "@/lib/domain/picture";
import { type FontPair, type Front, LOOKS_SETTING, siteLooksFrom, type Theme } from "@/lib/domain/site-looks";

/** How every public page looks, ready to be shown. */
export interface LooksView {
  readonly theme: Theme;
  readonly fonts: Exclude<FontPair, "theme">;
  readonly accent: Accent;
  readonly front: Front;
  /** Stands in the place of the name. */
  readonly logo: PictureView | null;
}

const OF_THEME: Readonly<Record<Theme, LooksView["fonts"]>> = {
  broadsheet: "serif-serif",
  magazine: "serif-serif",
  bulletin: "sans-sans",
};

/** Read how the site looks; a logo that is there no longer gives way to the name. */
export async function readSiteLooks(db: Tx): Promise<LooksView> {
  const looks = await readStored(db);
  const logo = looks.logoId === null ? null : await findMedia(db, looks.logoId);
  return {
    theme: looks.theme,
    fonts: looks.fonts === "theme" ? OF_THEME[looks.theme] : looks.fonts,
    accent: legibleAccent(looks.accent),
    front: looks.front,
    logo: logo && { ...logo, licence: knownLicence(logo.licence) },
  };
}

/** The id of the picture that is the logo, which readers may see without an article; null for none. */
export async function readLogoId(db: Tx): Promise<number | null> {
  return (await readStored(db)).logoId;
}

const readStored = async (db: Tx) => siteLooksFrom((await findSetting(db, LOOKS_SETTING))?.value);
