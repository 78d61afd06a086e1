import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { type ChildFile, childCommand } from "@/test/support/child-command";
import type { TestDatabase } from "@/test/support/test-db";

/** A worker that waits for its word to begin. */
export interface KillableWorker {
  readonly process: ChildProcess;
  readonly ready: Promise<unknown>;
}

/** Start a worker as a process of its own; see `import-child.ts` for what it may be told. */
export function startKillable(
  env: TestDatabase["env"],
  told: readonly string[] = [],
  file: ChildFile = "test/support/import-child.ts",
): KillableWorker {
  const child = spawn(process.execPath, [childCommand(file), ...told], {
    env: { ...process.env, ...env },
    stdio: ["pipe", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return { process: child, ready: once(child.stdout ?? child, "data") };
}

/** Let a worker begin, and kill it after so long. */
export async function killAfter(worker: KillableWorker, ms: number): Promise<void> {
  await worker.ready;
  worker.process.stdin?.write("go\n");
  await pause(ms);
  const ended = once(worker.process, "exit");
  worker.process.kill("SIGKILL");
  await ended;
}

/** Kill a worker at these times after its start; the next one starts up while the one before it works. */
export async function killRepeatedly(
  delays: readonly number[],
  start: () => KillableWorker,
  after: () => Promise<void> = async () => undefined,
): Promise<void> {
  let next: KillableWorker | null = start();
  for (const [kill, delay] of delays.entries()) {
    const worker: KillableWorker = next ?? start();
    next = kill + 1 < delays.length ? start() : null;
    await killAfter(worker, delay);
    await after();
  }
}
