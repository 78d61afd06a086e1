import type { Worker } from "node:worker_threads";
import type { FinishAnswer, FinishRequest } from "@/lib/desk/import/finish-messages";
import type { FinishedItem, OpenFinisher } from "@/lib/desk/import/finisher";
import { unpackItems } from "@/lib/desk/import/packed-items";
import { startThread } from "@/lib/desk/import/start-thread";
import type { RawItem } from "@/lib/ingest/types";
import { reportError } from "@/lib/log";

/** Beyond it V8 collects garbage instead of growing; what one chunk needs is far less. */
const MEMORY_MB = 256;
/** No chunk takes so long unless it hangs. */
const PATIENCE_MS = 120_000;

interface Waiting {
  readonly raws: readonly RawItem[];
  readonly finished: FinishedItem[];
  readonly resolve: (items: readonly FinishedItem[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Finish items in a thread beside this one, so that they are cleaned while others are stored.
 *
 * The thread starts with the first import and serves all that follow, but for what is to be alone. When it fails,
 * what the imports under way have asked of it fails with it.
 */
export function threadFinisher({ patienceMs = PATIENCE_MS } = {}): OpenFinisher {
  let shared: Thread | null = null;
  let sessions = 0;
  const share = () => {
    if (!shared || shared.isDead) shared = new Thread(patienceMs);
    return shared;
  };
  return (context, { isAlone } = { isAlone: false }) => {
    const thread = isAlone ? new Thread(patienceMs) : share();
    const { send, call } = thread;
    const session = ++sessions;
    send({ kind: "open", session, context });
    return {
      learn: async (items) => {
        await call({ kind: "learn", session, items });
      },
      finish: (items) =>
        items.length === 0 ? Promise.resolve([]) : call({ kind: "finish", session, items }),
      close: () => (isAlone ? thread.end() : send({ kind: "close", session })),
    };
  };
}

type Call = Extract<FinishRequest, { readonly call: number }>;

class Thread {
  isDead = false;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #calls = 0;
  #alarm: NodeJS.Timeout | null = null;
  readonly #patienceMs: number;

  constructor(patienceMs: number) {
    this.#patienceMs = patienceMs;
    this.#worker = startThread("finish-thread", {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 16 },
    });
    this.#worker.unref();
    this.#worker.on("message", (answer: FinishAnswer) => this.#take(answer));
    this.#worker.on("error", (error) => this.#die(error));
    this.#worker.on("exit", (code) =>
      this.#die(new Error(`The thread that finishes items ended (${code}).`)),
    );
  }

  readonly send = (request: FinishRequest): void => {
    if (!this.isDead) this.#worker.postMessage(request);
  };

  readonly call = (request: Omit<Call, "call">): Promise<readonly FinishedItem[]> =>
    new Promise((resolve, reject) => {
      if (this.isDead) return reject(new Error("The thread that finishes items has ended."));
      const call = ++this.#calls;
      this.#waiting.set(call, { raws: request.items, finished: [], resolve, reject });
      this.#watch();
      this.send({ ...request, call } as Call);
    });

  #take({ call, items, isLast, error }: FinishAnswer): void {
    const waiting = this.#waiting.get(call);
    if (isLast) this.#waiting.delete(call);
    this.#watch();
    if (!waiting) return;
    const { raws, finished, resolve, reject } = waiting;
    if (items) finished.push(...unpackItems(items, raws.slice(finished.length)));
    if (error !== undefined) reject(new Error(error));
    else if (isLast) resolve(finished);
  }

  /** While something is waited for, an answer has to come in time, and the process stays. */
  #watch(): void {
    if (this.#alarm) clearTimeout(this.#alarm);
    this.#alarm = null;
    if (this.#waiting.size === 0) return;
    this.#alarm = setTimeout(() => this.end(), this.#patienceMs);
  }

  readonly end = (): void => {
    this.#worker.terminate().catch(reportError);
  };

  #die(error: Error): void {
    this.isDead = true;
    if (this.#alarm) clearTimeout(this.#alarm);
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
