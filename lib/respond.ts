import { z } from "zod";
import { describeIssues } from "@/lib/describe-issues";
import { AppError, statusOf } from "@/lib/errors";
import { reportError } from "@/lib/log";

/**
 * Run a route's work and answer its failures: the one place that maps errors to HTTP.
 *
 * Expected failures become `{ error: { code, message } }` with their status; anything
 * else is reported and answered with 500 and no detail.
 */
export async function respond(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const { status, code, message } = describe(error);
    return Response.json({ error: { code, message } }, { status, headers: { "Cache-Control": "no-store" } });
  }
}

function describe(error: unknown): { status: number; code: string; message: string } {
  if (error instanceof AppError)
    return { status: statusOf(error.code), code: error.code, message: error.message };
  if (error instanceof z.ZodError) return { status: 400, code: "bad_input", message: describeIssues(error) };
  reportError(error);
  return { status: 500, code: "internal", message: "Something went wrong here; it has been noted." };
}
