/** Bytes that can be read in pieces, and again: a stored file, an entry of an archive, an array. */
export interface ByteSource {
  /** Number of bytes. */
  readonly size: number;
  /** The bytes `[start, end)`, fewer where the source ends before. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** Bytes that come one after the other; `open` may be called again and gives the same. */
export interface ByteStream {
  open(): AsyncIterable<Uint8Array>;
}

/**
 * Bytes are asked for in blocks, because each time takes a while, and given in pieces that a processor keeps near.
 * Larger blocks outlive the pieces that were made of them, and are cleared away with all that is old.
 */
const BLOCK = 128 * 1024;
const PIECE = 64 * 1024;

/** An array of bytes as a source. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: async (start, end) => bytes.subarray(start, end) };
}

/** A source read from its start to its end. */
export function streamOf(source: ByteSource): ByteStream {
  return { open: () => readAll(source) };
}

async function* readAll(source: ByteSource): AsyncGenerator<Uint8Array> {
  const read = (at: number) => (at < source.size ? source.read(at, Math.min(source.size, at + BLOCK)) : null);
  let next = read(0);
  for (let at = 0; next; ) {
    const block = await next;
    if (block.length === 0) return;
    at += block.length;
    // The next bytes are on their way while these are worked on.
    next = read(at);
    next?.catch(() => undefined);
    for (let from = 0; from < block.length; from += PIECE) yield block.subarray(from, from + PIECE);
  }
}
