import {
  finishHere
} from "./chunk-CPPF5TWN.mjs";
import "./chunk-7XFEQ4DF.mjs";
import "./chunk-J5LGTIGS.mjs";

// lib/desk/import/finish-thread.ts
import { parentPort } from "node:worker_threads";
var sessions = /* @__PURE__ */ new Map();
parentPort?.on("message", (request) => {
  const { session } = request;
  if (request.kind === "open") sessions.set(session, finishHere(request.context));
  else if (request.kind === "close") sessions.delete(session);
  else void answer(request);
});
async function answer(request) {
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
      error: error instanceof Error ? error.stack ?? error.message : String(error)
    });
  }
}
var reply = (message) => parentPort?.postMessage(message);
//# sourceMappingURL=finish-thread.mjs.map
