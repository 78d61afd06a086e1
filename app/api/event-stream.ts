import { setTimeout as pause } from "node:timers/promises";
import { requireActor } from "@/lib/auth/require-actor";
import type { Actor } from "@/lib/domain/actor";
import { reportError } from "@/lib/log";
import { respond } from "@/lib/respond";
import { rowIdSchema } from "@/lib/schemas/row-id";

const POLL_MS = 400;
const HEARTBEAT_MS = 15_000;
/** The browser connects again by itself; whoever was signed out meanwhile is then refused. */
const LONGEST_MS = 120_000;

type Read = () => Promise<{ readonly isOver: boolean }>;

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** A route that tells how far something is that the address names: server-sent events, until it has ended. */
export function progressRoute(
  read: (actor: Actor, id: number) => ReturnType<Read>,
): (request: Request, context: Context) => Promise<Response> {
  return (request, { params }) =>
    respond(async () => {
      const actor = await requireActor();
      const id = rowIdSchema.parse((await params).id);
      return eventResponse(request.signal, () => read(actor, id));
    });
}

/** An answer of `progress` events; `read` runs once before it begins, so that a wrong id is still a 404. */
async function eventResponse(disconnected: AbortSignal, read: Read): Promise<Response> {
  await read();
  return new Response(eventStream(disconnected, read), {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      // Compression or a proxy's buffer would hold events back.
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}

/** A stream of `progress` events whenever `read` gives something new, ending with `end`. */
function eventStream(disconnected: AbortSignal, read: Read): ReadableStream<Uint8Array> {
  const stopped = new AbortController();
  const signal = AbortSignal.any([disconnected, stopped.signal]);
  return new ReadableStream({
    async start(controller) {
      const send = (text: string) => controller.enqueue(new TextEncoder().encode(text));
      await follow(signal, read, send).catch((error) => {
        if (!signal.aborted) reportError(error, { stream: "progress-events" });
      });
      if (!stopped.signal.aborted) controller.close();
    },
    cancel: () => stopped.abort(),
  });
}

async function follow(signal: AbortSignal, read: Read, send: (text: string) => void): Promise<void> {
  const endAt = Date.now() + LONGEST_MS;
  let last = "";
  let sentAt = Date.now();
  while (!signal.aborted && Date.now() < endAt) {
    const state = await read();
    const data = JSON.stringify(state);
    const isNews = data !== last;
    const isQuiet = Date.now() - sentAt > HEARTBEAT_MS;
    if (signal.aborted) return;
    if (isNews) send(`event: progress\ndata: ${data}\n\n`);
    else if (isQuiet) send(": still here\n\n");
    if (isNews || isQuiet) sentAt = Date.now();
    last = data;
    if (state.isOver) return send("event: end\ndata: {}\n\n");
    await pause(POLL_MS, undefined, { signal });
  }
}
