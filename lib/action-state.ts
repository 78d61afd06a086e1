import { z } from "zod";
import { describeIssues } from "@/lib/describe-issues";
import { AppError, type ErrorCode } from "@/lib/errors";

/** What a form shows after its action ran; `link` is one to copy and pass on. */
export type ActionState =
  | { readonly status: "idle" }
  | { readonly status: "done"; readonly message: string; readonly link?: string }
  | { readonly status: "failed"; readonly code: ErrorCode; readonly message: string };

/**
 * Run an action's work and turn expected failures into something its form can show.
 *
 * Unexpected errors (and the framework's redirects) go on up.
 */
export async function toActionState(
  work: () => Promise<string | { readonly message: string; readonly link: string } | undefined>,
): Promise<ActionState> {
  try {
    const result = (await work()) ?? "Saved.";
    return typeof result === "string" ? { status: "done", message: result } : { status: "done", ...result };
  } catch (error) {
    if (error instanceof AppError) return { status: "failed", code: error.code, message: error.message };
    if (error instanceof z.ZodError) {
      return { status: "failed", code: "bad_input", message: describeIssues(error) };
    }
    throw error;
  }
}

/**
 * Check the fields of a form.
 *
 * @throws AppError `bad_input` with the schema's own words for everything that is wrong.
 */
export function parseForm<Schema extends z.ZodType>(schema: Schema, form: FormData): z.output<Schema> {
  const parsed = schema.safeParse(Object.fromEntries(form));
  if (parsed.success) return parsed.data;
  throw new AppError("bad_input", describeIssues(parsed.error));
}
