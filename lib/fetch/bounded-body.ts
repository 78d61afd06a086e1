import type { IncomingMessage } from "node:http";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { AppError } from "@/lib/errors";

const UNPACK = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
} as const;

/**
 * The body of a response, unpacked, up to `limit` bytes.
 *
 * @throws AppError `too_large` past the limit, `unavailable` where the body breaks off or can't be unpacked.
 */
export async function* boundedBody(response: IncomingMessage, limit: number): AsyncGenerator<Uint8Array> {
  const announced = Number(response.headers["content-length"] ?? 0);
  if (announced > limit) throw tooLarge(limit);
  const coding = (response.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  const unpack = coding in UNPACK ? UNPACK[coding as keyof typeof UNPACK]() : null;
  if (!unpack && coding !== "identity" && coding !== "") {
    response.destroy();
    throw new AppError(
      "unavailable",
      `The server packed its answer as “${coding}”, which is not understood.`,
    );
  }
  if (unpack) response.on("error", (error) => unpack.destroy(error));
  let bytes = 0;
  try {
    for await (const chunk of unpack ? response.pipe(unpack) : response) {
      bytes += chunk.byteLength;
      if (bytes > limit) throw tooLarge(limit);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("unavailable", "The answer broke off before all of it had arrived.", { cause: error });
  } finally {
    response.destroy();
  }
}

const tooLarge = (limit: number) =>
  new AppError(
    "too_large",
    `There is more behind this address than the ${Math.floor(limit / 1_000_000)} MB that are taken.`,
  );
