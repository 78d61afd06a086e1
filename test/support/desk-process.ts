import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";

/** The first start builds the app, which takes minutes on a busy machine. */
const READY_WITHIN_MS = 400_000;

/** A running `npm start`, on a database and a data folder of its own. */
export interface DeskProcess {
  readonly url: string;
  /** Everything it has printed so far. */
  output(): string;
  /** End it as an operator would. */
  stop(): Promise<void>;
  /** End it as a power cut would. */
  kill(): Promise<void>;
}

interface Options {
  readonly env: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly port?: number;
}

/** Start Copydesk as `npm start` does and wait until it serves. @throws Error with its output when it ends before. */
export async function startDesk({ env, args = [], port }: Options): Promise<DeskProcess> {
  const chosen = port ?? (await freePort());
  const child = spawn(process.execPath, ["lib/cli/start.mjs", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      ...env,
      PORT: String(chosen),
    },
    detached: true,
  });
  let text = "";
  child.stdout?.on("data", (chunk) => (text += String(chunk)));
  child.stderr?.on("data", (chunk) => (text += String(chunk)));
  const url = `http://127.0.0.1:${chosen}`;
  await untilReady(child, () => text, url);
  return {
    url,
    output: () => text,
    stop: () => end(child, "SIGTERM"),
    kill: () => end(child, "SIGKILL"),
  };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", () => done()));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (!address || typeof address === "string") throw new Error("No port could be had.");
  return address.port;
}

async function untilReady(child: ChildProcess, output: () => string, url: string): Promise<void> {
  const giveUpAt = Date.now() + READY_WITHIN_MS;
  while (Date.now() < giveUpAt) {
    if (child.exitCode !== null) throw new Error(`Copydesk ended with ${child.exitCode}:\n${output()}`);
    const isUp = await fetch(`${url}/robots.txt`).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  await end(child, "SIGKILL");
  throw new Error(`Copydesk did not serve within ${READY_WITHIN_MS / 1000} s:\n${output()}`);
}

/** The signal goes to the whole group: the launcher and the server it started. */
async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const closed = new Promise((done) => child.once("close", done));
  process.kill(-child.pid, signal);
  await closed;
}
