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
 * The readers of binary formats by name. They run in a thread of their own during an import, so each
 * is loaded when it is used, and takes and gives only what can be sent between threads.
 */
export const EXTRACTORS: Readonly<Record<string, () => Promise<Extractor>>> = {
  docx: async () => (await import("@/lib/ingest/extractors/docx")).extractDocx,
  mail: async () => (await import("@/lib/ingest/extractors/mail")).extractMail,
  pdf: async () => (await import("@/lib/ingest/extractors/pdf")).extractPdf,
  xlsx: async () => (await import("@/lib/ingest/extractors/xlsx")).extractXlsx,
};

/**
 * Run the extractor of this name.
 *
 * @throws PartProblem when it fails, or takes more time or memory than it may.
 */
export type Extract = (name: string, bytes: Uint8Array, file: string) => Promise<readonly Extracted[]>;

/** The default: in this thread, without bounds. */
export const extractHere: Extract = async (name, bytes, file) => {
  const extractor = await EXTRACTORS[name]?.();
  if (!extractor) throw new Error(`There is no extractor “${name}”.`);
  return extractor(bytes, file);
};
