import type { PartHints, Warning } from "@/lib/ingest/types";

/** What a reader of a binary format made of a file, or of one sheet of it. */
export interface Extracted {
  /** Where a file holds several: what this one is called. */
  readonly name?: string;
  readonly text: string;
  readonly hints?: PartHints;
  readonly warnings: readonly Warning[];
}

/** Reads a whole binary file; may take long or fail, because it is never run but through `Extract`. */
export type Extractor = (bytes: Uint8Array, file: string) => Promise<readonly Extracted[]>;

/**
 * Run the extractor of this name.
 *
 * @throws PartProblem when it fails, or takes more time or memory than it may.
 */
export type Extract = (name: string, bytes: Uint8Array, file: string) => Promise<readonly Extracted[]>;
