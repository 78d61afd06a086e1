import { AppError } from "@/lib/errors";
import { reportError } from "@/lib/log";

/** Run a program; what an operator can mend is said in words, anything else is our fault and keeps its stack. */
export async function endOnFailure(program: () => Promise<void>): Promise<void> {
  try {
    await program();
  } catch (error) {
    if (error instanceof AppError) console.error(`\n${error.message}`);
    else reportError(error);
    process.exit(1);
  }
}
