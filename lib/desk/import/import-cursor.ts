import { z } from "zod";

/** Where an import goes on: `next` counts items or dropped spans, whichever the phase stores. */
const cursorSchema = z.object({
  phase: z.enum(["items", "dropped", "duplicates"]),
  next: z.number().int().min(0),
  warnings: z.number().int().min(0),
  duplicates: z.number().int().min(0),
});

export type ImportCursor = z.infer<typeof cursorSchema>;

/** Read the cursor of a checkpoint; null where there has been none. */
export function readCursor(checkpoint: Record<string, unknown> | null): ImportCursor | null {
  return checkpoint === null ? null : cursorSchema.parse(checkpoint);
}
