import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import type { PictureFormat } from "@/lib/domain/picture";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";

/** Larger ones could take the memory of the server. */
const MOST_PIXELS = 80_000_000;
const SLOWEST_SECONDS = 30;
const PLACEHOLDER_WIDTH = 12;
/** Pictures made of pixels; `heif` is what the library calls AVIF. A drawing such as SVG could bring a script along. */
const READ = ["jpeg", "png", "webp", "gif", "heif", "tiff"];

const QUALITY: Record<PictureFormat, number> = { avif: 52, webp: 76, jpeg: 78 };

/** What a file turned out to be. */
export interface InspectedPicture {
  /** Of the upright picture, in pixels. */
  readonly width: number;
  readonly height: number;
  /** A few pixels as a `data:` address. */
  readonly placeholder: string;
}

/** Reads uploaded pictures and makes what readers get of them; nothing of the original's metadata goes along. */
export interface Pictures {
  /** What a stored file shows. @throws AppError `bad_input` where it is no picture that can be shown. */
  inspect(key: string): Promise<InspectedPicture>;
  /** A stored picture at a width and in a format; made once, then kept. */
  rendition(key: string, width: number, format: PictureFormat): Promise<Buffer>;
}

/** The pictures in `dataFolder` on the local disk. */
export function openPictures(dataFolder: string = readEnv().dataFolder): Pictures {
  const pathOf = (key: string) => {
    if (!/^uploads\/[0-9a-f]{64}$/.test(key))
      throw new AppError("not_found", "There is no such stored file.");
    return join(/* turbopackIgnore: true */ dataFolder, key);
  };
  return {
    inspect: (key) => inspect(pathOf(key)),
    rendition: (key, width, format) => {
      const folder = join(/* turbopackIgnore: true */ dataFolder, "renditions", key.slice("uploads/".length));
      return once(`${folder}/${width}.${format}`, () => renditionOf(pathOf(key), { folder, width, format }));
    },
  };
}

async function inspect(path: string): Promise<InspectedPicture> {
  try {
    const { format, width = 0, height = 0, orientation = 1 } = await open(path).metadata();
    if (!READ.includes(format ?? "")) throw noPicture();
    const isTurned = orientation >= 5;
    const small = await upright(path).resize({ width: PLACEHOLDER_WIDTH }).webp({ quality: 30 }).toBuffer();
    return {
      width: isTurned ? height : width,
      height: isTurned ? width : height,
      placeholder: `data:image/webp;base64,${small.toString("base64")}`,
    };
  } catch (error) {
    throw error instanceof AppError ? error : noPicture(error);
  }
}

interface Wanted {
  readonly folder: string;
  readonly width: number;
  readonly format: PictureFormat;
}

async function renditionOf(path: string, { folder, width, format }: Wanted): Promise<Buffer> {
  const kept = join(/* turbopackIgnore: true */ folder, `${width}.${format}`);
  const found = await readFile(/* turbopackIgnore: true */ kept).catch(() => null);
  if (found) return found;
  const bytes = await upright(path)
    .resize({ width, withoutEnlargement: true })
    .toFormat(format, { quality: QUALITY[format], ...(format === "avif" ? { effort: 2 } : {}) })
    .toBuffer();
  await mkdir(/* turbopackIgnore: true */ folder, { recursive: true });
  const part = `${kept}.${randomUUID()}.part`;
  await writeFile(/* turbopackIgnore: true */ part, bytes);
  await rename(part, kept).catch(() => rm(part, { force: true }));
  return bytes;
}

const open = (path: string): Sharp =>
  sharp(path, { limitInputPixels: MOST_PIXELS, failOn: "error", sequentialRead: true }).timeout({
    seconds: SLOWEST_SECONDS,
  });

/** Turned as the camera says, and without what else it says. */
const upright = (path: string): Sharp => open(path).rotate();

const making = new Map<string, Promise<Buffer>>();

/** Two readers who ask for the same at once have it made once. */
function once(name: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const started = making.get(name);
  if (started) return started;
  const made = make().finally(() => making.delete(name));
  making.set(name, made);
  return made;
}

const noPicture = (cause?: unknown) =>
  new AppError(
    "bad_input",
    "This file is no picture that can be shown. Upload a JPEG, PNG, WebP, AVIF, GIF or TIFF of at most 80 megapixels.",
    { cause },
  );
