import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { Variant } from "@/lib/cache";

/** Node's own names for a head that is ready, and has been sent. */
interface WithHead {
  _header: string | null;
  _headerSent: boolean;
}

const STATUS_LINE = "HTTP/1.1 200 OK\r\n";
const KEEP_ALIVE = "connection: keep-alive\r\nkeep-alive: timeout=5\r\n\r\n";
/** Larger ones are not copied: what putting a head together costs is nothing beside them. */
const LARGEST = 65_536;
/** So many bytes are kept for a second at most. */
const CAPACITY = 4_000_000;
/** Should a Node come that has other names for them, answers take the ordinary way. */
const CAN_BE_SET = ["_header", "_headerSent"].every(
  (name) => name in new ServerResponse(new IncomingMessage(new Socket())),
);

/** Whole answers of this second, whose date is in them. */
const answers = new Map<Variant, Buffer>();
let kept = 0;
let second = 0;
let ending = "";

/**
 * Send `variant` with the status 200 in one write, where it is asked for as most are: on a connection that stays open
 * and has nothing else to send.
 *
 * Head and body would otherwise be put together, checked and written apart for each answer (measured: a small answer
 * takes 17 instead of 20 microseconds).
 * @returns false where nothing was sent.
 */
export function sendReady(response: ServerResponse, variant: Variant, now: number): boolean {
  const { socket, req } = response;
  if (!CAN_BE_SET || !socket || socket.writableLength > 0 || variant.body.length > LARGEST) return false;
  if (!response.shouldKeepAlive || req.method !== "GET" || req.httpVersionMinor !== 1) return false;
  // What was set for this answer alone has no place in it.
  if (response.getHeaderNames().length > 0) return false;
  const head = response as unknown as WithHead;
  head._header = STATUS_LINE;
  head._headerSent = true;
  socket.write(answerOf(variant, now));
  response.end();
  return true;
}

function answerOf(variant: Variant, now: number): Buffer {
  if (now - second >= 1_000 || now < second) startSecond(now);
  const found = answers.get(variant);
  if (found) return found;
  const answer = Buffer.concat([Buffer.from(STATUS_LINE + variant.lines + ending, "latin1"), variant.body]);
  if (kept + answer.length <= CAPACITY) {
    answers.set(variant, answer);
    kept += answer.length;
  }
  return answer;
}

function startSecond(now: number): void {
  second = now - (now % 1_000);
  ending = `date: ${new Date(second).toUTCString()}\r\n${KEEP_ALIVE}`;
  answers.clear();
  kept = 0;
}
