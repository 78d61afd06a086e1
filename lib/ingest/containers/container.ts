import type { ByteSource, ByteStream } from "@/lib/ingest/byte-source";
import type { Extract } from "@/lib/ingest/containers/extract";
import type { Limits } from "@/lib/ingest/limits";
import type { PartHints, Warning } from "@/lib/ingest/types";

/** What a part holds: bytes that can be read at any place, bytes in their order, or text that is decoded already. */
export type PartContent =
  | { readonly kind: "source"; readonly source: ByteSource }
  | { readonly kind: "stream"; readonly stream: ByteStream }
  | { readonly kind: "text"; readonly chunks: AsyncIterable<string> | Iterable<string> };

/** One file inside a container. */
export interface Part {
  /** Name inside the container; a label, never a path to open. */
  readonly name: string;
  readonly content: PartContent;
  /** What the container says about it. */
  readonly hints?: PartHints;
  readonly warnings?: readonly Warning[];
}

/** What a container may use while it is read. */
export interface ContainerContext {
  /** Name of the file that is read. */
  readonly file: string;
  readonly limits: Limits;
  /** Read untrusted binary bytes apart from everything else, with bounds of time and memory. */
  readonly extract: Extract;
}

/** One kind of file that holds others. A container is one file in this folder and one line in `registry.ts`. */
export interface Container {
  readonly name: string;
  /**
   * Whether it may hold several parts: then each begins with a line that names it.
   * One that holds a single part, such as gzip or a PDF, adds nothing to the text.
   */
  readonly holdsMany: boolean;
  /** Whether a file with these first bytes (up to 64 kB) is one. */
  sniff(head: Uint8Array, file: string): boolean;
  /**
   * The parts in their order; the same bytes always give the same parts.
   *
   * A part's content is read before the next part is asked for. What can't be read is a `PartProblem`, thrown here
   * or while the content is read: the text up to there stays, and the dump goes on after it.
   */
  open(source: ByteSource, context: ContainerContext): AsyncIterable<Part>;
}
