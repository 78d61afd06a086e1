import { AppError } from "@/lib/errors";

/**
 * The JSON body of a request, not yet checked for its shape.
 *
 * @throws AppError `bad_input` where it is no JSON.
 */
export async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new AppError("bad_input", "What was sent is not JSON.", { cause: error });
  }
}
