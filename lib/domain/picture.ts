import type { KnownLicence } from "@/lib/domain/known-licence";

/** Widths in which a picture is offered, in pixels; none is wider than the original. */
export const PICTURE_WIDTHS = [320, 640, 960, 1280, 1920] as const;

/** Formats in which it is offered, the smallest first; the last one is read everywhere. */
export const PICTURE_FORMATS = ["avif", "webp", "jpeg"] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** Largest upload of a picture, in bytes. */
export const PICTURE_LIMIT = 40_000_000;

/** What is known of a stored picture's shape. */
export interface PictureShape {
  readonly id: number;
  readonly sha256: string;
  /** Of the original, upright, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** A picture as pages show it. */
export interface PictureView extends PictureShape {
  /** What must stay in sight where the picture is cut, as shares of its width and height. */
  readonly focalX: number;
  readonly focalY: number;
  /** What it shows, for those who do not see it; empty for mere decoration. */
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string | null;
  /** Null where the desk knows of none, or of none that is public. */
  readonly licence: KnownLicence | null;
  /** A few pixels of it as a `data:` address, shown until it has come. */
  readonly placeholder: string;
}

/** The widths that a picture of `width` pixels is offered in, the smallest first. */
export function pictureWidths(width: number): number[] {
  const widest = PICTURE_WIDTHS[PICTURE_WIDTHS.length - 1] ?? width;
  return [...PICTURE_WIDTHS.filter((offered) => offered < width), ...(width <= widest ? [width] : [])];
}

/** Path under which readers get a picture. It changes with the bytes, so it may be kept for long. */
export function picturePath({ id, sha256 }: PictureShape, width: number, format: PictureFormat): string {
  return `/media/${id}-${sha256.slice(0, 12)}/${width}.${format}`;
}

/** Path under which the desk gets a picture, about as wide as it is wanted. */
export const deskPicturePath = (id: number, width: number): string => `/api/media/${id}/${width}`;

/** The height that a picture has at `width`. */
export function heightAt({ width, height }: PictureShape, at: number): number {
  return Math.max(1, Math.round((height * at) / width));
}

/** The address of a picture at a width and in a format. */
export type PictureAddress = (picture: PictureShape, width: number, format: PictureFormat) => string;

/** What a page says of a picture, so that a browser takes the smallest file that is good enough. */
export interface PictureOffer {
  /** For browsers that read more than the last format, the best first. */
  readonly sources: readonly { readonly type: string; readonly srcSet: string }[];
  /** In the format that is read everywhere. */
  readonly src: string;
  readonly srcSet: string;
  /** Of `src`, in pixels: its shape is known before it has come. */
  readonly width: number;
  readonly height: number;
}

/** Offer a picture in every format and width; `about` is the width for browsers that choose nothing. */
export function offerPicture(
  picture: PictureShape,
  about: number,
  addressOf: PictureAddress = picturePath,
): PictureOffer {
  const widths = pictureWidths(picture.width);
  const width = widths.find((offered) => offered >= about) ?? picture.width;
  const setOf = (format: PictureFormat) =>
    widths.map((at) => `${addressOf(picture, at, format)} ${at}w`).join(", ");
  return {
    sources: PICTURE_FORMATS.slice(0, -1).map((format) => ({
      type: `image/${format}`,
      srcSet: setOf(format),
    })),
    src: addressOf(picture, width, "jpeg"),
    srcSet: setOf("jpeg"),
    width,
    height: heightAt(picture, width),
  };
}
