import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { type ChildFile, childCommand } from "@/test/support/child-command";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A process that a test has started. */
export interface Child {
  readonly process: ChildProcess;
  /** Resolves when the child has printed `text`. */
  printed(text: string): Promise<void>;
  /** Resolves with the exit code and all that was printed. */
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>;
}

/** Run a program of this repository as a process of its own; it is killed when the test ends. */
export function spawnChild(file: ChildFile, args: readonly string[], env: Record<string, string>): Child {
  const child = startChild(file, args, env);
  onTestFinished(() => void child.process.kill("SIGKILL"));
  return child;
}

/** The same for longer than one test; the caller ends it. */
export function startChild(file: ChildFile, args: readonly string[], env: Record<string, string>): Child {
  const child = spawn(process.execPath, [childCommand(file), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      output += String(chunk);
      for (const listener of listeners) listener();
    });
  const ended = new Promise<{ code: number | null; output: string }>((done) =>
    child.once("close", (code) => done({ code, output })),
  );
  const printed = (text: string) =>
    new Promise<void>((done, fail) => {
      const look = () => output.includes(text) && done();
      listeners.add(look);
      look();
      void ended.then(() => fail(new Error(`The process ended without "${text}":\n${output}`)));
    });
  return { process: child, printed, ended };
}
