import { connect, type Socket } from "node:net";

/** What a server did under load. */
export interface Load {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds, ascending. */
  readonly latencies: Float64Array;
}

interface Target {
  readonly port: number;
  readonly path: string;
  readonly connections: number;
  readonly seconds: number;
}

const HEADER_END = "\r\n\r\n";

/** So long after its page was first made an answer names its date, and is always as long. */
export const DATED_AFTER_MS = 4_000;

/**
 * Ask for the same page over and over, one request at a time on each connection.
 *
 * Answers are counted by their length, which is the same each time, so that this end costs as little as it can.
 */
export async function putLoad({ port, path, connections, seconds }: Target): Promise<Load> {
  const request = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept-Encoding: gzip, deflate, br\r\n\r\n`;
  const length = await answerLength(port, request);
  const latencies: number[] = [];
  const from = performance.now();
  const until = from + seconds * 1_000;
  await Promise.all(
    Array.from({ length: connections }, () => ask({ port, request, length, until, latencies })),
  );
  const took = (performance.now() - from) / 1_000;
  return { requests: latencies.length, seconds: took, latencies: Float64Array.from(latencies).sort() };
}

interface Asking {
  readonly port: number;
  readonly request: string;
  readonly length: number;
  readonly until: number;
  readonly latencies: number[];
}

function ask({ port, request, length, until, latencies }: Asking): Promise<void> {
  return new Promise((done, fail) => {
    let got = 0;
    let sentAt = performance.now();
    const socket: Socket = connect({ port, host: "127.0.0.1", noDelay: true }, () => socket.write(request));
    socket.on("data", (chunk) => {
      got += chunk.length;
      if (got < length) return;
      if (got > length) return fail(new Error(`An answer of ${got} bytes instead of ${length}.`));
      got = 0;
      const now = performance.now();
      latencies.push(now - sentAt);
      if (now >= until) return socket.end();
      sentAt = now;
      socket.write(request);
    });
    socket.on("close", () => done());
    socket.on("error", fail);
  });
}

function answerLength(port: number, request: string): Promise<number> {
  return new Promise((done, fail) => {
    let head = "";
    const socket = connect({ port, host: "127.0.0.1" }, () => socket.write(request));
    socket.on("error", fail);
    socket.on("data", (chunk) => {
      head += chunk.toString("latin1");
      const end = head.indexOf(HEADER_END);
      const body = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
      if (end < 0) return;
      if (body === undefined || !head.startsWith("HTTP/1.1 200")) fail(new Error(head.slice(0, end)));
      done(end + HEADER_END.length + Number(body));
      socket.destroy();
    });
  });
}

/** The value below which `share` of all latencies are. */
export const percentile = ({ latencies }: Load, share: number): number =>
  latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
