import { access, constants, mkdir } from "node:fs/promises";
import { createServer } from "node:net";
import { AppError } from "@/lib/errors";

/** Make the data folder where it is missing. @throws AppError `unavailable` when it can't be written. */
export async function prepareDataFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new AppError(
      "unavailable",
      `The data folder ${folder} can't be written (${reason(error)}). Give this user the right to write there, or set COPYDESK_DATA to another folder.`,
    );
  }
}

/** @throws AppError `unavailable` when something else listens on `port`. */
export async function assertPortFree(port: number): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((done, fail) => {
      probe.once("error", fail);
      probe.listen(port, () => done());
    });
  } catch (error) {
    throw new AppError("unavailable", portMessage(port, error));
  }
  await new Promise((closed) => probe.close(closed));
}

function portMessage(port: number, error: unknown): string {
  if (codeOf(error) === "EADDRINUSE") {
    return `Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`;
  }
  return `Port ${port} can't be opened (${reason(error)}). Choose another: PORT=3000 npm start`;
}

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? String(error.code) : null);
const reason = (error: unknown) => codeOf(error) ?? (error instanceof Error ? error.message : String(error));
