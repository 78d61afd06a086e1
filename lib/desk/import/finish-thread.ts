// The inside of a thread that cleans, identifies and tags items; `thread-finisher.ts` is the outside.
import { parentPort } from "node:worker_threads";
import type { FinishAnswer, FinishRequest } from "@/lib/desk/import/finish-messages";
import { type Finisher, finishHere } from "@/lib/desk/import/finisher";

const sessions = new Map<number, Finisher>();

parentPort?.on("message", (request: FinishRequest) => {
  const { session } = request;
  if (request.kind === "open") sessions.set(session, finishHere(request.context));
  else if (request.kind === "close") sessions.delete(session);
  else void answer(request);
});

async function answer(request: Extract<FinishRequest, { readonly call: number }>): Promise<void> {
  const { call, session, items } = request;
  try {
    const finisher = sessions.get(session);
    if (!finisher) throw new Error("The import is closed.");
    if (request.kind === "learn") await finisher.learn(items);
    reply({ call, items: request.kind === "learn" ? [] : await finisher.finish(items) });
  } catch (error) {
    reply({
      call,
      items: [],
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}

const reply = (message: FinishAnswer) => parentPort?.postMessage(message);
