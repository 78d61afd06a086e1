import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { link, open, rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AppError } from "@/lib/errors";

/**
 * Write lines to a file that has its name once it is whole; what breaks off leaves nothing.
 *
 * @throws AppError `bad_input` where there is such a file already and it may not be replaced.
 */
export async function writeWhole(
  file: string,
  lines: AsyncIterable<string>,
  { mayReplace }: { readonly mayReplace: boolean },
): Promise<void> {
  const place = resolve(file);
  const draft = `${place}.part-${randomUUID()}`;
  try {
    await pipeline(Readable.from(lines), createWriteStream(draft, { flags: "wx", mode: 0o600 }));
    const handle = await open(draft, "r+");
    await handle.sync().finally(() => handle.close());
    // A second name is refused where there is one: between looking and renaming another could come.
    if (mayReplace) await rename(draft, place);
    else await link(draft, place);
  } catch (error) {
    throw isCode(error, "EEXIST") ? taken(place) : explained(error, place);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Write lines to standard output, as fast as they are read; whoever reads may stop early. */
export async function writeOut(lines: AsyncIterable<string>): Promise<void> {
  for await (const line of lines) {
    if (process.stdout.destroyed) return;
    if (!process.stdout.write(line)) await drained();
  }
}

const drained = () =>
  new Promise<void>((done) => {
    const go = () => {
      process.stdout.off("drain", go).off("close", go).off("error", go);
      done();
    };
    process.stdout.once("drain", go).once("close", go).once("error", go);
  });

/** There is a file of this name. */
export const taken = (place: string) =>
  new AppError("bad_input", `There is something at ${place} already: name a new file, or add --force.`);

const isCode = (error: unknown, code: string) =>
  error instanceof Error && "code" in error && error.code === code;

function explained(error: unknown, place: string): unknown {
  if (isCode(error, "ENOENT")) return new AppError("bad_input", `The folder of ${place} is not there.`);
  if (isCode(error, "EISDIR")) return new AppError("bad_input", `${place} is a folder: name a file.`);
  return error;
}
