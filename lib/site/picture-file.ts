import type { Tx } from "@/db/db";
import { findLivePicture } from "@/db/queries/live-media";
import { findMedia } from "@/db/queries/media";
import { PICTURE_FORMATS, type PictureFormat, pictureWidths } from "@/lib/domain/picture";
import { readLogoId } from "@/lib/site/site-looks";

/** Which stored file is to be shown, how wide and in which format. */
export interface PictureFile {
  readonly storageKey: string;
  readonly width: number;
  readonly format: PictureFormat;
}

const PICTURE = /^(\d{1,9})-([0-9a-f]{12})$/;
const FILE = new RegExp(`^([1-9]\\d{0,3})\\.(${PICTURE_FORMATS.join("|")})$`);

/**
 * What the address `/media/<picture>/<file>` stands for, or null where no live article shows that picture so and it
 * is not the site's logo.
 */
export async function findPictureFile(
  db: Tx,
  address: { readonly picture: string; readonly file: string },
  now: Date,
): Promise<PictureFile | null> {
  const [, id, hash] = PICTURE.exec(address.picture) ?? [];
  const [, width, ending] = FILE.exec(address.file) ?? [];
  const format = PICTURE_FORMATS.find((offered) => offered === ending);
  if (!id || !hash || !width || !format) return null;
  const picture = (await findLivePicture(db, Number(id), now)) ?? (await findLogo(db, Number(id)));
  if (!picture?.sha256.startsWith(hash) || !pictureWidths(picture.width).includes(Number(width))) return null;
  return { storageKey: picture.storageKey, width: Number(width), format };
}

const findLogo = async (db: Tx, id: number) => ((await readLogoId(db)) === id ? findMedia(db, id) : null);
