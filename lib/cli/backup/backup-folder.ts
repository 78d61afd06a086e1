import { join } from "node:path";
import { z } from "zod";

/** What stands in the folder of a backup, and under the same names in a data folder. */
export const PARTS = { database: "copydesk.sqlite", secret: "auth-secret", uploads: "uploads" } as const;

/** Written last: a folder without it is no whole backup. */
export const noteIn = (folder: string): string => join(folder, "backup.json");

/** What a backup says of itself. */
export const noteSchema = z.object({
  madeAt: z.iso.datetime(),
  /** False where the database is in Postgres and was dumped by its own tool. */
  hasDatabase: z.boolean(),
  uploads: z.number().int().nonnegative(),
});
export type BackupNote = z.infer<typeof noteSchema>;

/** An upload under the SHA-256 of its bytes, or the text that was decoded from it. */
export const UPLOAD = /^[0-9a-f]{64}(?:\.text)?$/;
