import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { freePort } from "@/test/support/desk-process";

/** A server in a process of its own. */
export interface Running {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

const TICKS_PER_SECOND = 100;
/** As `npm start` does: see lib/cli/start.mjs. */
const LEAN = ["--max-semi-space-size=2", "--heap-growing-percent=50", "--no-parallel-scavenge"];
const LEAN_ENV = { MALLOC_ARENA_MAX: "1", NODE_ENV: "production" } as const;

/** Start Copydesk as it was built. */
export const startBuilt = (dataFolder: string, worker: "on" | "off"): Promise<Running> =>
  start([...LEAN, ".next/copydesk/serve.mjs"], {
    COPYDESK_DATA: dataFolder,
    COPYDESK_WORKER: worker,
    DATABASE_URL: "",
  });

/** Start a bare server of Node that sends the same bytes. */
export const startBare = (bodyFile: string): Promise<Running> =>
  start(["test/bench/serve/bare.mjs", bodyFile], {});

async function start(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Running> {
  const port = await freePort();
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...LEAN_ENV, ...env, PORT: String(port) },
  });
  await untilUp(child, port);
  return {
    port,
    pid: child.pid ?? 0,
    stop: () =>
      new Promise((done) => {
        child.once("close", () => done());
        child.kill("SIGTERM");
      }),
  };
}

async function untilUp(child: ChildProcess, port: number): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) break;
    const isUp = await fetch(`http://127.0.0.1:${port}/robots.txt`).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("A server did not start.");
}

/** Seconds of processor that a process has used so far. */
export function cpuSeconds({ pid }: Running): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Megabytes of memory that a process holds: now, and at most so far. */
export function memoryMb({ pid }: Running): { readonly now: number; readonly peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const read = (name: string) =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1_000);
  return { now: read("VmRSS"), peak: read("VmHWM") };
}
