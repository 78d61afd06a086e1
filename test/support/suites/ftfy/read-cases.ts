import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** The files of the suite; texts that must stay as they are stand in `negative`. */
const FILES = ["in-the-wild", "synthetic", "language-names", "known-failures", "negative"] as const;

const caseSchema = z
  .object({
    label: z.string(),
    original: z.string(),
    fixed: z.string(),
    "fixed-encoding": z.string().optional(),
  })
  .transform((one) => ({
    label: one.label,
    original: one.original,
    fixed: one["fixed-encoding"] ?? one.fixed,
  }));

/** A text and what it should be once its charset is repaired, and nothing else. */
export type FtfyCase = z.infer<typeof caseSchema> & { readonly file: (typeof FILES)[number] };

/** All cases of the suite below `root`. */
export function readFtfyCases(root: string): FtfyCase[] {
  return FILES.flatMap((file) =>
    z
      .array(caseSchema)
      .parse(JSON.parse(readFileSync(join(root, `${file}.json`), "utf8")))
      .map((one) => ({ ...one, file })),
  );
}
