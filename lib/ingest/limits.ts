/** What one dump may cost at most. Tests set them lower; whatever goes beyond is kept as dropped text or named in a warning. */
export interface Limits {
  /** Items of one dump. */
  readonly items: number;
  /** UTF-16 code units of the text of one dump: offsets are whole numbers of 32 bits in the database. */
  readonly textLength: number;
  /** Code units of a part that its format reads as a whole. */
  readonly wholeText: number;
  /** Lines of such a part: each costs far more than its characters. */
  readonly wholeLines: number;
  /** Code units of one item of a streamed format; of a longer one only the beginning is read. */
  readonly itemLength: number;
  /** Parts of one dump, those inside of others included. */
  readonly parts: number;
  /** How deep containers may stand in each other. */
  readonly depth: number;
  /** Bytes that all parts of one dump unpack to. */
  readonly unpackedBytes: number;
  /** How many times its own size a container may unpack to, beyond `freeBytes`. */
  readonly ratio: number;
  /** Unpacked bytes for which no ratio counts: a few repeated lines are no bomb. */
  readonly freeBytes: number;
  /** Bytes of a part that has to be in memory as a whole: a container inside another, a PDF. */
  readonly bytesInMemory: number;
  /** Warnings of one dump that are listed. */
  readonly warnings: number;
}

/** The limits of a real import. */
export const LIMITS: Limits = {
  items: 1_000_000,
  textLength: 2_000_000_000,
  wholeText: 64 * 1024 * 1024,
  wholeLines: 1_000_000,
  itemLength: 4_000_000,
  parts: 100_000,
  depth: 4,
  unpackedBytes: 4_000_000_000,
  ratio: 100,
  freeBytes: 32_000_000,
  bytesInMemory: 64_000_000,
  warnings: 200,
};
