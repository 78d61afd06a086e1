import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { AppError } from "@/lib/errors";

export const STANDARD_INPUT = "-";

/** One dump as the command line names it. */
export interface DumpFile {
  /** As it was named. */
  readonly file: string;
  /** What the batch is called. */
  readonly fileName: string;
  /** Null where nobody knows before the end. */
  readonly bytes: number | null;
}

/** The files, or what is wrong with them: all of it, so that one look mends it. */
export async function findDumpFiles(
  files: readonly string[],
  limit: number,
): Promise<readonly DumpFile[] | string> {
  const found = await Promise.all(files.map((file) => look(file, limit)));
  const problems = found.filter((one) => typeof one === "string");
  return problems.length > 0 ? problems.join("\n") : found.filter((one) => typeof one !== "string");
}

async function look(file: string, limit: number): Promise<DumpFile | string> {
  if (file === STANDARD_INPUT) return { file, fileName: "standard input", bytes: null };
  const found = await stat(file).catch(() => null);
  if (found === null) return `There is no file “${file}”: look at how it is written, and from which folder.`;
  if (found.isDirectory()) return `“${file}” is a folder. Name the files in it.`;
  if (found.isFile() && found.size === 0) return `“${file}” is empty: there is nothing to bring in.`;
  if (found.size > limit)
    return `“${file}” is larger than ${Math.floor(limit / 1_000_000)} MB: split it, or raise COPYDESK_UPLOAD_LIMIT_MB.`;
  // A pipe has no size that is known.
  return { file, fileName: basename(file), bytes: found.isFile() ? found.size : null };
}

/** The bytes of a dump. @throws AppError `bad_input` at the end of one that has none. */
export async function* readDumpFile({ file }: DumpFile): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of file === STANDARD_INPUT ? process.stdin : createReadStream(file)) {
    bytes += chunk.length;
    yield chunk;
  }
  if (bytes === 0) throw new AppError("bad_input", "It is empty: there is nothing to bring in.");
}
