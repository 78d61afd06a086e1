import { type ByteSource, sourceOf, streamOf } from "@/lib/ingest/byte-source";
import type { Container, Part } from "@/lib/ingest/containers/container";
import { extractWhole } from "@/lib/ingest/containers/extract-whole";
import { latinHead } from "@/lib/ingest/containers/magic";

/** A mailbox file (mbox): each message is a part. */
export const mbox: Container = {
  name: "mbox",
  holdsMany: true,
  sniff: (head) => /^From \S{1,300} .{0,60}\d\d:\d\d.{0,60}\r?\n[\w-]{1,60}:/.test(latinHead(head, 1_024)),
  async *open(source, context) {
    let number = 0;
    for await (const message of messagesOf(source, context.limits.bytesInMemory)) {
      number++;
      const name = `message ${number}`;
      if (message === null) yield tooLarge(name);
      else yield* extractWhole("mail", sourceOf(message), context, name);
    }
  },
};

const MARK = Buffer.from("\nFrom ");

/** The bytes of each message without the line that begins it; null for one that is larger than `most`. */
async function* messagesOf(source: ByteSource, most: number): AsyncGenerator<Buffer | null> {
  const message = new Gathered(most);
  let held: Uint8Array = Buffer.from("\n");
  for await (const chunk of streamOf(source).open()) {
    const bytes = Buffer.concat([held, chunk]);
    let from = 0;
    for (let at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK, from + 1)) {
      message.add(bytes.subarray(from, at));
      if (!message.isEmpty) yield message.take();
      from = at;
    }
    // A mark may be cut by the end of the chunk.
    const end = Math.max(from, bytes.length - MARK.length);
    message.add(bytes.subarray(from, end));
    held = bytes.subarray(end);
  }
  message.add(held);
  if (!message.isEmpty) yield message.take();
}

/** The pieces of one message, up to a size. */
class Gathered {
  readonly #most: number;
  #pieces: Uint8Array[] = [];
  #size = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get isEmpty(): boolean {
    return this.#size <= 1;
  }

  add(piece: Uint8Array): void {
    this.#size += piece.length;
    if (this.#size <= this.#most) this.#pieces.push(piece);
    else this.#pieces = [];
  }

  take(): Buffer | null {
    const isWhole = this.#size <= this.#most;
    const bytes = Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.#size = 0;
    // The line that begins the message belongs to the mailbox.
    return isWhole ? unquoted(bytes.subarray(bytes.indexOf(0x0a, 1) + 1)) : null;
  }
}

/** A mailbox marks lines of a text that would begin a message; the mark goes. */
function unquoted(message: Buffer): Buffer {
  if (!message.includes("\n>")) return message;
  return Buffer.from(message.toString("latin1").replace(/^>(>{0,20}From )/gm, "$1"), "latin1");
}

function tooLarge(name: string): Part {
  const warning = { code: "part-too-large", message: `“${name}”: This message is too large to be read.` };
  return { name, warnings: [warning], content: { kind: "text", chunks: [] } };
}
