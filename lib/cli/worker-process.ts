import { type ChildProcess, spawn } from "node:child_process";
import { setPriority } from "node:os";
import { fileURLToPath } from "node:url";
import { reportError } from "@/lib/log";

/** Beside this module: TypeScript in the sources, JavaScript in what was built. */
const COMMAND = import.meta.url.endsWith(".ts")
  ? ["--import", "tsx", fileURLToPath(new URL("./copydesk.ts", import.meta.url))]
  : [fileURLToPath(new URL("./copydesk.mjs", import.meta.url))];
/**
 * Measured on a feed of 80 MB: V8 lets the heap grow to several times what is in use, and the allocator keeps what
 * loading has freed; held back, they take two thirds of the memory for hardly more time.
 */
const HEAP = ["--heap-growing-percent=30", "--max-semi-space-size=8"];
/**
 * Reading and storing keep two cores busy: helpers that collect a small nursery are waited for longer than they help.
 * The first items of a feed are kept until more is known of it; V8 would take that for a rule, make all later ones
 * where it collects rarely, and keep their texts with them: three times as much that outlives its use.
 */
const LEAN = [...HEAP, "--no-parallel-scavenge", "--no-allocation-site-pretenuring"];
const LEAN_ENV = { MALLOC_ARENA_MAX: "1", MALLOC_TRIM_THRESHOLD_: "131072" };
/** Half the share of what serves pages where both want a processor; with less, a busy machine would starve an import. */
const YIELDING = 3;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** A worker that ran this long was well; its next restart waits no longer than the first. */
const WELL_AFTER_MS = 60_000;

/** The worker that belongs to a serving process. */
export interface WorkerProcess {
  /** Let it finish the chunk in hand, and wait for its end. */
  stop(): Promise<void>;
}

/**
 * Run jobs in a process of their own, so that reading a large dump neither holds up a page nor
 * takes the server down with it; started again when it dies.
 *
 * It ends with this process, however that ends: the channel between them breaks.
 */
export function startWorkerProcess(): WorkerProcess {
  let isStopping = false;
  let wait = FIRST_WAIT_MS;
  let timer: NodeJS.Timeout | undefined;
  let child = launch();

  function launch(): ChildProcess {
    const startedAt = Date.now();
    const started = spawn(process.execPath, [...LEAN, ...COMMAND, "worker"], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      env: { ...process.env, ...LEAN_ENV },
    });
    yieldToPages(started.pid);
    started.on("close", (code, signal) => {
      if (isStopping) return;
      if (Date.now() - startedAt > WELL_AFTER_MS) wait = FIRST_WAIT_MS;
      reportError(new Error(`The worker ended (${signal ?? code}); another starts in ${wait} ms.`));
      timer = setTimeout(() => {
        child = launch();
      }, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    });
    return started;
  }

  return {
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((done) => child.once("close", done));
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** Whoever looks at a page waits for it; an import has time. At once, so that all its threads begin like this. */
function yieldToPages(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, YIELDING);
  } catch (error) {
    reportError(error);
  }
}
