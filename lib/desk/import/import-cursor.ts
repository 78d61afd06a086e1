import { z } from "zod";

const count = z.number().int().min(0);

/**
 * Where an import goes on, and what it has counted up to there.
 *
 * Reading a dump is pure, so after a restart it is read again from its start, and the pieces (items and dropped
 * spans, in the order of the text) that were stored are passed over.
 */
const cursorSchema = z.object({
  pieces: count,
  items: count,
  keptCharacters: count,
  droppedCharacters: count,
  /** Of the items; those of the dump itself are met again. */
  warnings: count,
  duplicates: count,
});

export type ImportCursor = z.infer<typeof cursorSchema>;

/** Before anything was stored. */
export const IMPORT_START: ImportCursor = {
  pieces: 0,
  items: 0,
  keptCharacters: 0,
  droppedCharacters: 0,
  warnings: 0,
  duplicates: 0,
};

/** Read the cursor of a checkpoint; null where there has been none. */
export function readCursor(checkpoint: Record<string, unknown> | null): ImportCursor | null {
  return checkpoint === null ? null : cursorSchema.parse(checkpoint);
}
