import { AppError } from "@/lib/errors";

/** What a preview gives; or, in words, why the change can't be made. */
export async function inWords<Preview>(look: () => Promise<Preview>): Promise<Preview | string> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}
