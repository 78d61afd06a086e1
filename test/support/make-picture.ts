import sharp from "sharp";

interface Shape {
  readonly width?: number;
  readonly height?: number;
  readonly format?: "jpeg" | "png" | "webp" | "gif" | "tiff" | "avif";
  /** As a camera says how it was held; 6 is a quarter turn. */
  readonly orientation?: number;
}

/** A picture of two colours, made on the spot. */
export async function makePicture({ width = 1500, height = 1000, format = "jpeg", orientation }: Shape = {}) {
  const half = {
    create: { width, height: Math.ceil(height / 2), channels: 3 as const, background: "#2145c7" },
  };
  const picture = sharp({ create: { width, height, channels: 3, background: "#f0e0c0" } })
    .composite([{ input: half, left: 0, top: 0 }])
    .withMetadata({ ...(orientation ? { orientation } : {}), exif: { IFD0: { Copyright: "secret place" } } });
  return picture.toFormat(format).toBuffer();
}
