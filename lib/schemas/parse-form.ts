import type { z } from "zod";
import { AppError } from "@/lib/errors";

/**
 * Check the fields of a form.
 *
 * @throws AppError `bad_input` with the schema's own words for everything that is wrong.
 */
export function parseForm<Schema extends z.ZodType>(schema: Schema, form: FormData): z.output<Schema> {
  const parsed = schema.safeParse(Object.fromEntries(form));
  if (parsed.success) return parsed.data;
  const messages = new Set(parsed.error.issues.map((issue) => issue.message));
  throw new AppError("bad_input", [...messages].join(" "));
}
