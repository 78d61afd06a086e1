const LONGEST_MESSAGE = 2_000;

/** Report an unexpected error to the operator: one line of JSON on standard error. */
export function reportError(error: unknown, context: Record<string, unknown> = {}): void {
  const detail =
    error instanceof Error
      ? { name: error.name, message: messageOf(error), stack: placesOf(error), cause: causeOf(error) }
      : { message: String(error) };
  console.error(JSON.stringify({ level: "error", at: new Date().toISOString(), ...context, error: detail }));
}

/**
 * The message without the parameters of a failed query, which its maker appends: they hold whole
 * dumps, drafts and the hashes of passwords, and more people read a log than may read those.
 */
const messageOf = ({ message }: Error) => (message.split("\nparams: ", 1)[0] ?? "").slice(0, LONGEST_MESSAGE);

/** The stack without the message that it repeats. */
function placesOf({ stack = "" }: Error): string {
  const lines = stack.split("\n");
  const last = lines.findLastIndex((line) => !line.startsWith("    at "));
  return lines.slice(last + 1).join("\n");
}

const causeOf = (error: Error) => (error.cause instanceof Error ? messageOf(error.cause) : undefined);
