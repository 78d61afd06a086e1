import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** A mail as the sink got it. */
export interface SunkMail {
  readonly from: string;
  readonly to: string;
  readonly raw: string;
}

interface Behaviour {
  /** The answer to an address, where it is not taken: `550 5.1.1 nobody`. */
  readonly refuse?: (to: string, time: number) => string | null;
  /** Break the connection after the whole text came, before it is answered. */
  readonly dropAfter?: (to: string) => boolean;
  /** The answer to the text, where it is not taken. */
  readonly refuseText?: (to: string) => string | null;
  /** Before a text is answered. */
  readonly slowMs?: number;
  /** Once so many mails were taken, no text is answered before this. */
  readonly holdAfter?: { readonly mails: number; readonly until: Promise<void> };
}

/** A mail server that keeps what it is sent. */
export interface SmtpSink {
  readonly url: string;
  readonly port: number;
  readonly mails: readonly SunkMail[];
  /** How often somebody connected. */
  readonly connections: () => number;
}

/** Start a mail server on this machine; it ends with the test. */
export async function startSmtpSink(behaviour: Behaviour = {}): Promise<SmtpSink> {
  const mails: SunkMail[] = [];
  const open = new Set<Socket>();
  const times = new Map<string, number>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    open.add(socket);
    socket.on("close", () => open.delete(socket)).on("error", () => undefined);
    serve(socket, { behaviour, mails, times });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, port, mails, connections: () => connections };
}

interface Kept {
  readonly behaviour: Behaviour;
  readonly mails: SunkMail[];
  /** How often each address was named. */
  readonly times: Map<string, number>;
}

function serve(socket: Socket, { behaviour, mails, times }: Kept): void {
  let buffer = "";
  let from = "";
  let to = "";
  let isText = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const endText = async (raw: string) => {
    const { slowMs, holdAfter } = behaviour;
    if (slowMs) await new Promise((done) => setTimeout(done, slowMs));
    if (holdAfter && mails.length >= holdAfter.mails) await holdAfter.until;
    const refusal = behaviour.refuseText?.(to);
    if (refusal) return say(refusal);
    mails.push({ from, to, raw });
    if (behaviour.dropAfter?.(to)) return socket.destroy();
    return say("250 2.0.0 taken");
  };
  const command = (line: string) => {
    const word = line.slice(0, 4).toUpperCase();
    if (word === "EHLO") return say("250-sink\r\n250 8BITMIME");
    if (word === "MAIL") from = addressIn(line);
    if (word === "RCPT") {
      to = addressIn(line);
      times.set(to, (times.get(to) ?? 0) + 1);
      const refusal = behaviour.refuse?.(to, times.get(to) ?? 1);
      if (refusal) return say(refusal);
    }
    if (word === "DATA") {
      isText = true;
      return say("354 go on");
    }
    if (word === "QUIT") return socket.end("221 bye\r\n");
    return say("250 2.0.0 well");
  };
  say("220 sink ESMTP");
  socket.setEncoding("utf8").on("data", (chunk) => {
    buffer += chunk;
    for (;;) {
      const end = buffer.indexOf(isText ? "\r\n.\r\n" : "\r\n");
      if (end < 0) return;
      const part = buffer.slice(0, end);
      buffer = buffer.slice(end + (isText ? 5 : 2));
      if (isText) {
        isText = false;
        void endText(part.replace(/^\.\./gm, "."));
      } else command(part);
    }
  });
}

const addressIn = (line: string) => /<([^>]*)>/.exec(line)?.[1] ?? "";
