// The inside of a thread that cleans, identifies and tags items; `thread-finisher.ts` is the outside.
import { parentPort } from "node:worker_threads";
import type { FinishAnswer, FinishRequest } from "@/lib/desk/import/finish-messages";
import { type Finisher, finishHere } from "@/lib/desk/import/finisher";
import { packItems } from "@/lib/desk/import/packed-items";

type Call = Extract<FinishRequest, { readonly call: number }>;

/**
 * Items of one message. The texts of more would be too large for the nursery of the heap: to put each beside it takes
 * ten times as long as to read it.
 */
const ITEMS_PER_ANSWER = 5;

const sessions = new Map<number, Finisher>();
let calls: Promise<void> = Promise.resolve();

parentPort?.on("message", (request: FinishRequest) => {
  const { session } = request;
  if (request.kind === "open") sessions.set(session, finishHere(request.context));
  else if (request.kind === "close") sessions.delete(session);
  // One after the other: side by side they would only be in memory together.
  else calls = calls.then(() => answer(request));
});

async function answer(request: Call): Promise<void> {
  const { call } = request;
  try {
    const finisher = sessions.get(request.session);
    if (!finisher) throw new Error("The import is closed.");
    if (request.kind === "learn") await finisher.learn(request.items);
    else await finishInParts(finisher, request);
    reply({ call, items: null, isLast: true });
  } catch (error) {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    reply({ call, items: null, isLast: true, error: words });
  }
}

async function finishInParts(finisher: Finisher, { call, items }: Call): Promise<void> {
  for (let from = 0; from < items.length; from += ITEMS_PER_ANSWER) {
    const made = await finisher.finish(items.slice(from, from + ITEMS_PER_ANSWER));
    reply({ call, items: packItems(made), isLast: false });
  }
}

const reply = (message: FinishAnswer) => parentPort?.postMessage(message);
