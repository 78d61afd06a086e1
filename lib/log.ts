/** Report an unexpected error to the operator: one line of JSON on standard error. */
export function reportError(error: unknown, context: Record<string, unknown> = {}): void {
  const detail =
    error instanceof Error
      ? { name: error.name, message: error.message, stack: error.stack, cause: causeOf(error) }
      : { message: String(error) };
  console.error(JSON.stringify({ level: "error", at: new Date().toISOString(), ...context, error: detail }));
}

const causeOf = (error: Error) => (error.cause instanceof Error ? error.cause.message : undefined);
