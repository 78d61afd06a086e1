import type { Worker } from "node:worker_threads";
import { startThread } from "@/lib/desk/import/start-thread";
import type { Extract, Extracted } from "@/lib/ingest/containers/extract";
import { PartProblem } from "@/lib/ingest/containers/part-problem";
import { reportError } from "@/lib/log";

/** What the thread is asked for. */
export interface ExtractRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly file: string;
}

/** What it answers: the texts, or a problem of the file, or null for a fault that nobody foresaw. */
export type ExtractAnswer =
  | { readonly extracted: readonly Extracted[] }
  | { readonly problem: { readonly code: string; readonly message: string } | null; readonly cause: string };

/** What one file may take. */
export interface ExtractBounds {
  readonly patienceMs: number;
  readonly memoryMb: number;
}

const BOUNDS: ExtractBounds = { patienceMs: 120_000, memoryMb: 384 };
/** A thread that is not used for so long is ended: its memory is worth more. */
const IDLE_MS = 20_000;

/**
 * Read binary files in a thread that has bounds of time and memory, so that one that hangs or explodes is ended
 * and the rest of the dump goes on. The thread serves the next file too, unless it had to be ended.
 */
export function isolatedExtract(bounds: ExtractBounds = BOUNDS): Extract {
  let idle: Worker | null = null;
  let sleep: NodeJS.Timeout | undefined;
  const take = () => {
    clearTimeout(sleep);
    const worker =
      idle ?? startThread("extract-thread", { resourceLimits: { maxOldGenerationSizeMb: bounds.memoryMb } });
    idle = null;
    return worker;
  };
  const giveBack = (worker: Worker) => {
    if (idle) return void worker.terminate();
    idle = worker;
    worker.unref();
    sleep = setTimeout(() => take().terminate().catch(reportError), IDLE_MS).unref();
  };
  return async (name, bytes, file) => {
    const worker = take();
    try {
      const extracted = await run(worker, { name, bytes, file }, bounds);
      giveBack(worker);
      return extracted;
    } catch (error) {
      worker.terminate().catch(reportError);
      throw error;
    }
  };
}

/** @throws PartProblem for whatever goes wrong with the file. */
function run(
  worker: Worker,
  request: ExtractRequest,
  { patienceMs }: ExtractBounds,
): Promise<readonly Extracted[]> {
  return new Promise((resolve, reject) => {
    const alarm = setTimeout(() => settle(() => reject(tooSlow(patienceMs))), patienceMs);
    const settle = (end: () => void) => {
      clearTimeout(alarm);
      for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event);
      // Whatever a thread that is being ended still says is of no use.
      worker.on("error", () => undefined);
      end();
    };
    worker.removeAllListeners("error");
    worker.on("message", (answer: ExtractAnswer) =>
      settle(() =>
        "extracted" in answer ? resolve(answer.extracted) : reject(problemOf(answer, request.file)),
      ),
    );
    worker.on("error", (error) => settle(() => reject(fatal(error, request.file))));
    worker.on("exit", () => settle(() => reject(unreadable())));
    worker.ref();
    worker.postMessage(request);
  });
}

function problemOf(answer: Exclude<ExtractAnswer, { extracted: unknown }>, file: string): PartProblem {
  if (answer.problem) return new PartProblem(answer.problem.code, answer.problem.message);
  reportError(new Error(answer.cause), { extract: file });
  return unreadable();
}

function fatal(error: Error & { readonly code?: string }, file: string): PartProblem {
  if (error.code === "ERR_WORKER_OUT_OF_MEMORY") {
    const message = "To read it takes more memory than one file may have. It was left out.";
    return new PartProblem("part-takes-memory", message);
  }
  reportError(error, { extract: file });
  return unreadable();
}

const tooSlow = (ms: number) =>
  new PartProblem(
    "part-takes-long",
    `It could not be read within ${Math.round(ms / 1_000)} seconds and was left out.`,
  );

const unreadable = () => new PartProblem("unreadable-part", "It could not be read; it may be damaged.");
