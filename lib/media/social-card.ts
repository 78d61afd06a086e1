import sharp, { type OverlayOptions } from "sharp";
import { CARD } from "@/lib/domain/social-card";
import { type Block, drawText, type Look } from "@/lib/media/card-text";

/** What stands on the picture of an article for shared links. */
export interface SocialCard {
  readonly headline: string;
  /** The site's name, and the kicker where there is one. */
  readonly above: string;
  readonly dir: "ltr" | "rtl";
  /** The site's colour, `#rrggbb`. */
  readonly accent: string;
  /** A rendition of its first picture, and what must stay in sight of that, as shares of its width and height. */
  readonly picture: { readonly bytes: Buffer; readonly focalX: number; readonly focalY: number } | null;
}

const PAPER = "#fdfdfc";
const INK = "#16181d";
const QUIET = "#5c6370";
const MARGIN = 72;
const PICTURE_WIDTH = 460;
const TOP = 150;
const BOTTOM = 60;
const BAR = 14;
/** Tried from the largest on, until the headline has room. */
const SIZES = [76, 66, 58, 50, 43, 37, 31, 26];
/** Pixels across of a letter, of each point: a word that is wider than its column would be broken anywhere. */
const LETTER = 0.75;

/** Draw the picture of an article for shared links, as JPEG. Scripts that the site ships no font for are left out. */
export async function drawSocialCard({ headline, above, dir, accent, picture }: SocialCard): Promise<Buffer> {
  const isRtl = dir === "rtl";
  const width = CARD.width - 2 * MARGIN - (picture ? PICTURE_WIDTH : 0);
  const placed = (block: Block, top: number): OverlayOptions => ({
    input: block.bytes,
    top,
    left: isRtl ? CARD.width - MARGIN - block.width : MARGIN,
  });
  const label = await drawText(above, { size: 20, colour: QUIET, width });
  const title = await fitText(headline, { colour: INK, width });
  const bar = { create: { width: CARD.width, height: BAR, channels: 3, background: accent } } as const;
  const layers = [
    ...(label ? [placed(label, MARGIN)] : []),
    ...(title ? [placed(title, TOP)] : []),
    ...(picture
      ? [{ input: await cropAround(picture), top: 0, left: isRtl ? 0 : CARD.width - PICTURE_WIDTH }]
      : []),
    { input: bar, top: 0, left: 0 },
  ];
  return sharp({ create: { ...CARD, channels: 3, background: PAPER } })
    .composite(layers)
    .jpeg({ quality: 86 })
    .toBuffer();
}

async function fitText(text: string, look: Omit<Look, "size">): Promise<Block | null> {
  const longest = Math.max(...text.split(/[\s-]+/).map(({ length }) => length));
  const fitting = SIZES.filter((size) => size * LETTER * longest <= look.width);
  for (const size of fitting.length > 0 ? fitting : SIZES.slice(-1)) {
    const block = await drawText(text, { ...look, size });
    if (!block || block.height <= CARD.height - TOP - BOTTOM) return block;
  }
  return null;
}

/** The part of a picture that has its focal point as near to the middle as its edges allow. */
async function cropAround({ bytes, focalX, focalY }: NonNullable<SocialCard["picture"]>): Promise<Buffer> {
  const { data, info } = await sharp(bytes)
    .resize({ width: PICTURE_WIDTH, height: CARD.height, fit: "outside" })
    .toBuffer({ resolveWithObject: true });
  const start = (size: number, part: number, focus: number) =>
    Math.round(Math.min(Math.max(focus * size - part / 2, 0), size - part));
  return sharp(data)
    .extract({
      left: start(info.width, PICTURE_WIDTH, focalX),
      top: start(info.height, CARD.height, focalY),
      ...{ width: PICTURE_WIDTH, height: CARD.height },
    })
    .toBuffer();
}
