import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readEnv } from "@/lib/env";

const FILE = "auth-secret";
const known = new Map<string, string>();

/**
 * The secret that session cookies are sealed with, from `<dataFolder>/auth-secret`; made there
 * (readable by its owner alone) when it is absent.
 *
 * The file appears whole or not at all, so that processes that start together agree on one.
 */
export async function ensureAuthSecret(dataFolder: string): Promise<string> {
  const file = join(/* turbopackIgnore: true */ dataFolder, FILE);
  const secret = known.get(file) ?? (await readSecret(file)) ?? (await makeSecret(dataFolder, file));
  known.set(file, secret);
  return secret;
}

/** The secret in force: the operator's own, or the one kept in the data folder. */
export async function authSecret(): Promise<string> {
  const env = readEnv();
  return env.authSecret ?? ensureAuthSecret(env.dataFolder);
}

async function makeSecret(dataFolder: string, file: string): Promise<string> {
  await mkdir(dataFolder, { recursive: true });
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  await writeFile(draft, `${randomBytes(48).toString("base64url")}\n`, { mode: 0o600 });
  try {
    await link(draft, file);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  } finally {
    await rm(draft, { force: true });
  }
  const secret = await readSecret(file);
  if (!secret) throw new Error(`${file} is empty or too short; remove it and start again.`);
  return secret;
}

async function readSecret(file: string): Promise<string | null> {
  try {
    const secret = (await readFile(file, "utf8")).trim();
    return secret.length >= 32 ? secret : null;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;
