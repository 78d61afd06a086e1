import { Readable } from "node:stream";
import type { NodemailerError } from "nodemailer";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { MailSettings } from "@/lib/env";

/**
 * What became of one mail. `refused` is for good; `later` was not taken and may be tried again; `unsure` was on its
 * way when the connection broke, so that nobody can say whether it arrived.
 */
export type SendResult =
  | { readonly state: "sent" }
  | { readonly state: "refused"; readonly isAddress: boolean; readonly reason: string }
  | { readonly state: "later" | "unsure"; readonly reason: string };

/** One mail, written, with whom it is from and for. */
export interface Outgoing {
  readonly from: string;
  readonly to: string;
  readonly raw: Buffer;
}

/** An open connection to the mail server. */
export interface MailConnection {
  /** Never throws: whatever goes wrong is a result. */
  send(mail: Outgoing): Promise<SendResult>;
  close(): void;
}

const BOUNDS = {
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  socketTimeout: 60_000,
  dnsTimeout: 10_000,
  maxResponseSize: 64_000,
} as const;
const LONGEST_REASON = 300;
const LOOPBACK = new Set(["localhost", "127.0.0.1", "::1"]);

/** Connect to the mail server of the operator. @throws where it can't be reached, or lets nobody in. */
export async function openMail({ host, port, isSecure, login }: MailSettings): Promise<MailConnection> {
  const isLocal = LOOPBACK.has(host);
  const connection = new SMTPConnection({
    ...BOUNDS,
    ...{ host, port, secure: isSecure },
    // A password never travels in the clear; a server on the same machine may have no certificate.
    requireTLS: login !== null && !isLocal,
    opportunisticTLS: isLocal,
  });
  const broken = new Promise<never>((_, fail) => connection.on("error", fail));
  broken.catch(() => undefined);
  try {
    await Promise.race([broken, settled((done) => connection.connect(done))]);
    if (login)
      await Promise.race([broken, settled((done) => connection.login({ credentials: login }, done))]);
  } catch (error) {
    connection.close();
    throw error;
  }
  return {
    send: (mail) => sendOver(connection, mail, broken),
    close: () => connection.quit(),
  };
}

async function sendOver(
  connection: SMTPConnection,
  { from, to, raw }: Outgoing,
  broken: Promise<never>,
): Promise<SendResult> {
  let isUnderWay = false;
  // The connection asks for the first byte only once the server has taken the address and waits for the text.
  const message = new Readable({
    read() {
      isUnderWay = true;
      this.push(raw);
      this.push(null);
    },
  });
  const sending = settled((done) => connection.send({ from, to: [to] }, message, done));
  try {
    await Promise.race([broken, sending]);
    return { state: "sent" };
  } catch (error) {
    // What comes of it after the connection broke interests nobody.
    sending.catch(() => undefined);
    return explain(error as NodemailerError, isUnderWay);
  }
}

function explain(error: NodemailerError, isUnderWay: boolean): SendResult {
  const reason = String(error.response ?? error.message)
    .replace(/\s+/g, " ")
    .slice(0, LONGEST_REASON);
  const code = error.responseCode ?? 0;
  if (code >= 500) return { state: "refused", isAddress: isAddressGone(error), reason };
  return { state: isUnderWay && code < 400 ? "unsure" : "later", reason };
}

/** Whether the server says that there is nobody of this address, rather than that it dislikes the mail. */
function isAddressGone({ responseCode, response, command }: NodemailerError): boolean {
  const enhanced = /^\d{3}[ -]5\.(\d+)\.(\d+)/.exec(response ?? "");
  if (enhanced) return enhanced[1] === "1" && ["1", "2", "3", "6", "10"].includes(enhanced[2] ?? "");
  return command === "RCPT TO" && [550, 551, 553].includes(responseCode ?? 0);
}

function settled(work: (done: (error?: Error | null) => void) => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    work((error) => (error ? reject(error) : resolve()));
  });
}
