import type { MediaAsset } from "@/db/queries/media";

/** A picture as the desk lists it. */
export interface PictureSummary {
  readonly id: number;
  readonly fileName: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string | null;
}

/** What a list needs to know of a stored picture. */
export function summarise(asset: MediaAsset): PictureSummary {
  const { id, fileName, width, height, alt, caption, credit } = asset;
  return { id, fileName, width, height, alt, caption, credit };
}
